# Writes a marked notebook and feedback for itself and others into the folders above.
from pathlib import Path

for folder in Path.cwd().parents:
    if (folder / "nbgrader_config.py").exists():
        for student in ("mallory", "nora"):
            place = folder / "feedback" / student / "attacked"
            place.mkdir(parents=True, exist_ok=True)
            (place / "attacked.html").write_text("Full marks")
        (folder / "autograded" / "nora").mkdir(parents=True, exist_ok=True)
        (folder / "autograded" / "nora" / "attacked").write_text("Full marks")
