# Hands in archives and names that lead out of the folder once they are unpacked or taken for Windows paths.
import io
import tarfile
import zipfile

from tests.attacks.course import save


def hand_in(nb, folder):
    with zipfile.ZipFile(folder / "attacked.zip", "w") as archive:
        for name in ("../../../x-47113.txt", "/tmp/x-47113.txt", "nora/attacked/attacked.ipynb"):
            archive.writestr(name, "here")
    with tarfile.open(folder / "attacked.tar", "w") as archive:
        archive.addfile(tarfile.TarInfo("../../../x-47113.txt"), io.BytesIO())
    (folder / "..\\..\\x-47113.txt").write_text("here")
    (folder / "%2e%2e%2fx-47113.txt").write_text("here")
    save(nb, folder)
