# The assertions of unittest.TestCase, one by one and as a whole test case
# %% answer
def convert(amount, rate):
    """amount times rate, rounded to two digits. Raises ValueError for a negative amount."""
    ### BEGIN SOLUTION
    if amount < 0:
        raise ValueError("a negative amount")
    return round(amount * rate, 2)


def rates(table):
    """The currencies of a table, without their order."""
    return list(table)
    ### END SOLUTION
# %% test 2
from unittest import TestCase

check = TestCase()
check.assertAlmostEqual(convert(10, 0.333), 3.33)
check.assertEqual(convert(0, 5), 0)
check.assertCountEqual(rates({"chf": 1, "eur": 2}), ["eur", "chf"])
### BEGIN HIDDEN TESTS
check.assertRaises(ValueError, convert, -1, 2)
with check.assertRaisesRegex(ValueError, "negative"):
    convert(-1, 2)
check.assertIsInstance(convert(1, 1.5), float)
check.assertEqual(str(convert(1, 1.23456)), "1.23")
check.assertListEqual(sorted(rates({"b": 1, "a": 1})), ["a", "b"])
check.assertTrue(convert(2, 2) > 3, msg="four")
check.assertIn("a", rates({"a": 0}))
check.assertIsNotNone(rates({}))
### END HIDDEN TESTS
# %% test 1
import io
import unittest


class TestConvert(unittest.TestCase):
    def test_values(self):
        for amount in (1, 2.5):
            with self.subTest(amount=amount):
                self.assertAlmostEqual(convert(amount, 3), 3 * amount, places=2)

    def test_negative(self):
        self.assertRaises(ValueError, convert, -5, 1)


suite = unittest.defaultTestLoader.loadTestsFromTestCase(TestConvert)
result = unittest.TextTestRunner(stream=io.StringIO()).run(suite)
assert result.wasSuccessful(), f"{len(result.failures)} failures, {len(result.errors)} errors"
# %% right formatted
def convert(amount, rate):
    if not amount >= 0:
        raise ValueError(f"negative: {amount}")
    return float("%.2f" % (amount * rate))


def rates(table):
    return sorted(table.keys())
# %% wrong no check
def convert(amount, rate):
    return round(amount * rate, 2)


def rates(table):
    return list(table)
# %% wrong whole numbers
def convert(amount, rate):
    if amount < 0:
        raise ValueError("a negative amount")
    return round(amount * rate)


def rates(table):
    return list(table)
# %% wrong values
def convert(amount, rate):
    if amount < 0:
        raise ValueError("a negative amount")
    return round(amount * rate, 2)


def rates(table):
    return list(table.values())
