# A test cell that ends in an expression which is no number: full marks unless something before it fails
# %% answer
def initials(name):
    """The first letters of the words of a name, as capitals."""
    ### BEGIN SOLUTION
    return "".join(word[0] for word in name.split()).upper()
    ### END SOLUTION
# %% test 2
assert initials("ada lovelace") == "AL"
### BEGIN HIDDEN TESTS
assert initials("  Emmy   Noether ") == "EN"
### END HIDDEN TESTS
"all tests passed"
# %% test 1
assert initials("x y z") == "XYZ"
initials("Alan Turing") == "AT"
# %% right loop
def initials(name):
    found = ""
    for word in name.title().split():
        found += word[0]
    return found
# %% wrong small letters
def initials(name):
    return "".join(word[0] for word in name.split())
# %% wrong split at spaces
def initials(name):
    return "".join(word[0].upper() for word in name.split(" "))
