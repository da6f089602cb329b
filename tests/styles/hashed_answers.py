# The expected value is not in the test: a hash of the answer's text is compared
# %% answer
# The sum of the first hundred odd numbers as an int, and the largest prime below 100.
### BEGIN SOLUTION
odd_sum = sum(range(1, 200, 2))
largest_prime = 97
### END SOLUTION
# %% test 2
import hashlib


def digest(value):
    return hashlib.md5(str(value).encode()).hexdigest()[:8]


assert type(odd_sum) is int, "odd_sum should be an int"
assert digest(odd_sum) == "b7a78274", "odd_sum is not right"
### BEGIN HIDDEN TESTS
assert hashlib.sha256(bytes([largest_prime])).hexdigest().startswith("ca978112ca")
### END HIDDEN TESTS
# %% right formula
odd_sum = 100**2
largest_prime = max(n for n in range(2, 100) if all(n % k for k in range(2, n)))
# %% wrong float
odd_sum = 100**2.0
largest_prime = 97
# %% wrong prime
odd_sum = 10000
largest_prime = 99
# %% wrong range
odd_sum = sum(range(1, 101, 2))
largest_prime = 97
