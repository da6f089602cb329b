# Hands in JSON that is nested 200,000 deep.
from tests.attacks.course import NOTEBOOK


def hand_in(nb, folder):
    (folder / NOTEBOOK).write_text('{"nbformat": 4, "cells": ' + "[" * 200_000)
