# Names kernels that do not exist, lie in other folders, or run another language, to have nothing run.
from tests.attacks.course import save


def hand_in(nb, folder):
    nb.metadata.kernelspec = {"name": "../../../tmp/x-47113", "display_name": "x", "language": "bash", "argv": ["true"]}
    nb.metadata.language_info = {"name": "brainfuck", "file_extension": "/../x-47113.py", "version": "99"}
    (folder / "kernel.json").write_text('{"argv": ["touch", "/tmp/kernel-47113"], "display_name": "x", "language": "x"}')
    save(nb, folder)
