# Instances with methods and attributes, exceptions included: the bank account of every first course
# %% answer
class Account:
    """An owner, a balance (0 at first), deposit(amount), withdraw(amount), and the history of changes."""

    ### BEGIN SOLUTION
    bank = "ours"

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.history = []

    def deposit(self, amount):
        self.balance += amount
        self.history.append(amount)
        return self.balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError("not enough money")
        return self.deposit(-amount)
    ### END SOLUTION
# %% test 3
account = Account("Ann")
assert account.owner == "Ann" and account.balance == 0
assert account.deposit(100) == 100
account.withdraw(30)
assert account.balance == 70
### BEGIN HIDDEN TESTS
assert account.history == [100, -30]
other = Account("Bob", balance=5)
other.deposit(1)
assert (account.balance, other.balance) == (70, 6), "each account has a balance of its own"
assert other.history == [1], "each account has a history of its own"
try:
    other.withdraw(1000)
    raised = False
except ValueError as error:
    raised = "not enough" in str(error)
assert raised
assert other.balance == 6
other.owner = "Cleo"
assert other.owner == "Cleo"
assert hasattr(account, "withdraw") and not hasattr(account, "overdraft")
assert callable(account.deposit)
assert Account.bank == account.bank == "ours"
assert isinstance(account, Account)
assert type(account).__name__ == "Account"
### END HIDDEN TESTS
# %% right own words
class Account(object):
    bank = "ours"

    def __init__(self, owner, balance=0):
        self.owner, self.balance, self.history = owner, balance, list()

    def _change(self, amount):
        self.balance = self.balance + amount
        self.history += [amount]
        return self.balance

    def deposit(self, amount):
        return self._change(amount)

    def withdraw(self, amount):
        if self.balance - amount < 0:
            raise ValueError(f"{self.owner} has not enough for {amount}")
        return self._change(-amount)
# %% wrong shared history
class Account:
    bank = "ours"
    history = []

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance

    def deposit(self, amount):
        self.balance += amount
        self.history.append(amount)
        return self.balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError("not enough money")
        return self.deposit(-amount)
# %% wrong overdraws
class Account:
    bank = "ours"

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.history = []

    def deposit(self, amount):
        self.balance += amount
        self.history.append(amount)
        return self.balance

    def withdraw(self, amount):
        return self.deposit(-amount)
# %% wrong other name
class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.saldo = balance

    def deposit(self, amount):
        self.saldo += amount
        return self.saldo
