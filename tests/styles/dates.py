# Dates and durations are given and returned
# %% answer
import datetime

def age_on(born, day):
    """The age in whole years; both are dates. And monday_of(day): the Monday of its week, as a date."""
    ### BEGIN SOLUTION
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def monday_of(day):
    return day - datetime.timedelta(days=day.weekday())
    ### END SOLUTION
# %% test 2
from datetime import date, datetime as moment, timedelta

assert age_on(date(2000, 5, 17), date(2020, 5, 16)) == 19
assert monday_of(date(2024, 3, 1)) == date(2024, 2, 26)
### BEGIN HIDDEN TESTS
assert age_on(date(2000, 5, 17), date(2020, 5, 17)) == 20
monday = monday_of(date(2024, 1, 1))
assert isinstance(monday, date) and monday == date(2024, 1, 1)
assert monday.isoformat() == "2024-01-01" and monday.year == 2024
assert monday_of(date(2024, 12, 31)) - monday == timedelta(weeks=52)
assert monday_of(date(2020, 1, 1)) < monday
assert f"{monday_of(moment(2024, 3, 1, 12, 30)):%d.%m.%Y}" == "26.02.2024"
### END HIDDEN TESTS
# %% right replace
import datetime as dt


def age_on(born, day):
    years = day.year - born.year
    if (day.month, day.day) < (born.month, born.day):
        years -= 1
    return years


def monday_of(day):
    while day.weekday() != 0:
        day = day - dt.timedelta(1)
    return day
# %% wrong by year
import datetime


def age_on(born, day):
    return day.year - born.year


def monday_of(day):
    return day - datetime.timedelta(days=day.weekday())
# %% wrong text
import datetime


def age_on(born, day):
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def monday_of(day):
    return str(day - datetime.timedelta(days=day.weekday()))
