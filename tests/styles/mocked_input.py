# unittest.mock stands in for input, and for a function of the test's that records its calls
# %% answer
def ask_age():
    """Asks with input() until it gets a whole number, and returns it."""
    ### BEGIN SOLUTION
    while True:
        text = input("Your age? ")
        if text.strip().isdigit():
            return int(text)
    ### END SOLUTION
# %% test 2
from unittest.mock import patch

with patch("builtins.input", return_value="20"):
    assert ask_age() == 20
### BEGIN HIDDEN TESTS
with patch("builtins.input", side_effect=["old", "", " 31 ", "99"]) as asked:
    assert ask_age() == 31
assert asked.call_count == 3
### END HIDDEN TESTS
# %% right try
def ask_age():
    try:
        return int(input())
    except ValueError:
        return ask_age()
# %% wrong text
def ask_age():
    return input("Your age? ")
# %% wrong asks once
def ask_age():
    return int(input("Your age? "))
# %% answer
def notify_all(send, people):
    """Calls send(person, subject="hello") for each of the people, in order."""
    ### BEGIN SOLUTION
    for person in people:
        send(person, subject="hello")
    ### END SOLUTION
# %% test 2
from unittest.mock import Mock, call

send = Mock()
notify_all(send, ["ann", "bob"])
assert send.call_count == 2
### BEGIN HIDDEN TESTS
assert send.call_args_list == [call("ann", subject="hello"), call("bob", subject="hello")]
send.assert_called_with("bob", subject="hello")
never = Mock()
notify_all(never, [])
never.assert_not_called()
### END HIDDEN TESTS
# %% right comprehension
def notify_all(send, people):
    [send(p, **{"subject": "hello"}) for p in people]
# %% wrong positional
def notify_all(send, people):
    for person in people:
        send(person, "hello")
# %% wrong set
def notify_all(send, people):
    send(*people, subject="hello")
