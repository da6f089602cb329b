# Partial credit: the test cell ends in a number
# %% answer
def roman(number):
    """A number from 1 to 50 in Roman numerals."""
    ### BEGIN SOLUTION
    text = ""
    for value, sign in ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            text, number = text + sign, number - value
    return text
    ### END SOLUTION
# %% test 4
points = 0
for number, expected in [(1, "I"), (2, "II"), (10, "X"), (6, "VI")]:
    try:
        points += 0.5 * (roman(number) == expected)
    except Exception:
        pass
### BEGIN HIDDEN TESTS
for number, expected in [(4, "IV"), (9, "IX"), (49, "XLIX"), (50, "L")]:
    try:
        points += 0.5 * (roman(number) == expected)
    except Exception:
        pass
### END HIDDEN TESTS
points
# %% right table
def roman(number):
    tens = ["", "X", "XX", "XXX", "XL", "L"]
    ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return tens[number // 10] + ones[number % 10]
# %% wrong adds alone
def roman(number):
    text = ""
    for value, sign in ((50, "L"), (10, "X"), (5, "V"), (1, "I")):
        text += sign * (number // value)
        number %= value
    return text
# %% wrong raises
def roman(number):
    return {1: "I", 2: "II", 4: "IV", 6: "VI", 10: "X"}[number]
# %% wrong numbers
def roman(number):
    return str(number)
# %% test 3
n_right = sum(roman(n) == r for n, r in ((3, "III"), (40, "XL"), (14, "XIV")))
3 * n_right / 3
