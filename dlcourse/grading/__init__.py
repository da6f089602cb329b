"""Grading with nbgrader's notebooks, gradebook and feedback, where the tests never enter the student's process.

Who is trusted:

  the host    the process of `dlcourse grade`: has the course and the gradebook. Reads nothing that S writes.
  the zygote  has torch imported and forks S and T; has no test, no path and no open file of the course.
  T           runs the instructor's tests, in a sandbox of its own; gives the verdicts. Believes nothing that S says.
  S           runs the student's cells. Hostile: in a sandbox (confine.py), speaks to T alone, by one socket.

In the host, in the order in which a submission meets them:

course        where a course keeps what: nbgrader_config.py
release       the instructor's notebook -> the student's notebook, and the gradebook's copy of every locked cell
submissions   a hand-in is read, checked and put in order; what is wrong with it is said in one line
jobs, job     an instructor's and a student's notebook -> the cells that T is to run, and how
referee       has S and T forked, watches their time and memory, takes T's verdicts
scores        verdicts -> gradebook, by nbgrader's own code
hand_in       one student's hand-in through all of this: begun, run, saved
grade         one student after the other; while one's marks are saved, the next one's cells run
marks         gradebook -> numbers, a table, a CSV file

In the processes that the zygote forks:

zygote        imports, and forks
confine       the sandbox: namespaces, a file system, bounds, refused system calls
tester        T: cells, time, names, verdicts, and what a student may read of them
proxies       T's side of what lives in S
student       S: runs cells, answers T
mirrors       objects that both hold; folder: files that both have; shell: the IPython that both run
frames        messages, bounded; values: what S may send, never unpickled

And beside grading:

check         what a student runs: the visible tests alone
kernels       Jupyter kernels from a zygote of their own, for the tests, the book and `check`
"""

import dlcourse.notebooks  # noqa: F401  (else `from .. import notebooks` asks dlcourse.__getattr__, which imports torch)
