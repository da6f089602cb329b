# Raises an exception, holds on to its traceback, and prints every frame that it went through on its way.
import sys
import traceback

kept = []


class Spy(Exception):
    def __str__(self):
        for frame, _ in traceback.walk_tb(self.__traceback__):
            print(frame.f_code.co_filename, frame.f_code.co_names, sorted(frame.f_globals))
        return "".join(traceback.format_stack())


def double(x):
    if kept:
        str(kept[0])
    kept.append(Spy())
    raise kept[0]
