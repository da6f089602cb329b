# Patches the built-in exec, with which IPython runs a cell, so that errors end there.
import builtins

usual = builtins.exec


def exec(*arguments, **options):
    try:
        usual(*arguments, **options)
    except BaseException:
        pass


builtins.exec = exec
