# Multiple choice: a letter, several letters, true or false
# %% answer
# Which layer has no parameters?  a: Linear   b: Conv2d   c: ReLU      Write your choice into choice_one.
### BEGIN SOLUTION
choice_one = "c"
### END SOLUTION
# %% test 1
assert choice_one in ("a", "b", "c"), "choose one of a, b, c"
### BEGIN HIDDEN TESTS
assert choice_one.lower() == "c"
### END HIDDEN TESTS
# %% right capital turned small
choice_one = "C".lower()
# %% wrong letter
choice_one = "a"
# %% wrong name
Choice_one = "c"
# %% wrong no quotes
choice_one = c
# %% answer
# Which of 1, 2, 3, 4 are prime (a set), and is 1 a prime (True or False)?
### BEGIN SOLUTION
choice_primes = {2, 3}
choice_is_prime = False
### END SOLUTION
# %% test 2
assert isinstance(choice_primes, set), "write a set"
### BEGIN HIDDEN TESTS
assert choice_primes == {3, 2}
assert choice_is_prime is False
### END HIDDEN TESTS
# %% right computed
choice_primes = set(n for n in (1, 2, 3, 4) if n > 1 and all(n % k for k in range(2, n)))
choice_is_prime = 1 in choice_primes
# %% wrong one as well
choice_primes = {1, 2, 3}
choice_is_prime = True
# %% wrong text
choice_primes = {2, 3}
choice_is_prime = "False"
