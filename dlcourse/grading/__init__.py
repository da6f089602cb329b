"""Grading with nbgrader: its notebooks, its gradebook, its feedback.

Trusted are the instructor's notebooks and the gradebook; a submission is not. For now the tests still run in the
student's kernel, as nbgrader runs them: this guards against accidents, not against forgery.

course        where a course keeps what: nbgrader_config.py
release       the instructor's notebook -> the student's notebook, and the gradebook's copy of every locked cell
submissions   a hand-in is read, checked and put in order, on a copy; what is wrong with it is said in one line
grade         submissions -> gradebook and autograded tree
marks         gradebook -> numbers, a table, a CSV file
check         what a student runs: the visible tests alone
kernels       kernels that start at once, for grading and for the tests: forked from a
zygote        a process of its own, with torch imported, which runs no cell itself
"""
