# Regular expressions: a pattern that the student assigns, and a function that returns matches
# %% answer
import re

# number_pattern matches 12, -3 and 4.5 as a whole, and nothing else; numbers_in(text) gives them as floats.
### BEGIN SOLUTION
number_pattern = r"-?\d+(?:\.\d+)?"


def numbers_in(text):
    return [float(found) for found in re.findall(number_pattern, text)]
### END SOLUTION
# %% test 2
import re

assert re.fullmatch(number_pattern, "12")
assert numbers_in("3 apples") == [3.0]
### BEGIN HIDDEN TESTS
for text in ("-3", "4.5", "-0.25"):
    assert re.fullmatch(number_pattern, text), text
for text in ("", "-", "4.", "a1", "1 2"):
    assert re.fullmatch(number_pattern, text) is None, text
assert numbers_in("from -1.5 to 20, not x") == [-1.5, 20.0]
assert numbers_in("none") == []
### END HIDDEN TESTS
# %% right compiled
import re

number_pattern = re.compile(r"-?[0-9]+([.][0-9]+)?")


def numbers_in(text):
    return [float(match.group()) for match in number_pattern.finditer(text)]
# %% wrong no sign
import re

number_pattern = r"\d+(?:\.\d+)?"


def numbers_in(text):
    return [float(found) for found in re.findall(number_pattern, text)]
# %% wrong texts
import re

number_pattern = r"-?\d+(?:\.\d+)?"


def numbers_in(text):
    return re.findall(number_pattern, text)
# %% answer
def first_date(text):
    """The match of the first YYYY-MM-DD, with the groups year, month and day, or None."""
    ### BEGIN SOLUTION
    return re.search(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)", text)
    ### END SOLUTION
# %% test 2
match = first_date("on 2024-02-29, not on 2025-02-29")
assert match.group() == "2024-02-29"
assert match.group("year") == "2024"
### BEGIN HIDDEN TESTS
assert match.groups() == ("2024", "02", "29")
assert match.groupdict() == {"year": "2024", "month": "02", "day": "29"}
assert match.span() == (3, 13) and match["day"] == "29"
assert first_date("24-2-2") is None
assert not first_date("")
### END HIDDEN TESTS
# %% right iterator
def first_date(text):
    pattern = re.compile("(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
    return next(pattern.finditer(text), None)
# %% wrong match
def first_date(text):
    return re.match(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)", text)
# %% wrong no names
def first_date(text):
    return re.search(r"(\d{4})-(\d\d)-(\d\d)", text)
