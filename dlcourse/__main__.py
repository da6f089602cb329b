"""python -m dlcourse: the command without a script of its own."""

from .cli import main

main(prog_name="dlcourse")
