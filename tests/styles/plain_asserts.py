# Plain asserts with messages on a small function, the visible ones first
# %% answer
def is_leap(year):
    """Whether a year of the Gregorian calendar has 366 days."""
    ### BEGIN SOLUTION
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    ### END SOLUTION
# %% test 2
assert is_leap(2024), "2024 can be divided by 4"
assert not is_leap(2023), "2023 cannot be divided by 4"
### BEGIN HIDDEN TESTS
assert not is_leap(1900), "centuries are no leap years"
assert is_leap(2000), "but every fourth century is one"
assert sum(is_leap(year) for year in range(1600, 2000)) == 97, "97 of 400 years"
### END HIDDEN TESTS
# %% right nested ifs
def is_leap(year):
    if year % 400 == 0:
        return True
    if year % 100 == 0:
        return False
    return year % 4 == 0
# %% right calendar
import calendar


def is_leap(year):
    return calendar.isleap(year)
# %% wrong every fourth
def is_leap(year):
    return year % 4 == 0
# %% wrong prints
def is_leap(year):
    print(year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
