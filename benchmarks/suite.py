"""What maintainers wait for, in this checkout: the book's notebooks run again and compared, and `make test`."""

from course import seconds
from report import ROOT, limit, report


def main() -> None:
    pytest = ["env", "OMP_NUM_THREADS=1", ".venv/bin/pytest", "-n", "2", "--dist", "loadfile"]
    notebooks = seconds(ROOT, *pytest, "book")
    tests = seconds(ROOT, "make", "test")
    report([limit("the book's notebooks, run again", 240, notebooks), limit("make test", 900, tests)])


if __name__ == "__main__":
    main()
