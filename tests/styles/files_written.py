# The student's function writes files into the working folder, and the test opens them
# %% answer
def write_scores(path, scores):
    """Writes a CSV file with the header name,score and one row a person, by name. Returns the number of rows."""
    ### BEGIN SOLUTION
    import csv

    with open(path, "w", newline="") as file:
        table = csv.writer(file)
        table.writerow(["name", "score"])
        table.writerows(sorted(scores.items()))
    return len(scores)
    ### END SOLUTION
# %% test 2
import csv
import os

assert write_scores("scores.csv", {"bob": 1, "ann": 2}) == 2
assert os.path.exists("scores.csv")
with open("scores.csv") as file:
    assert file.read().splitlines() == ["name,score", "ann,2", "bob,1"]
### BEGIN HIDDEN TESTS
import pandas as pd

write_scores("more_scores.csv", {"a, b": 1.5, "c": 2})
with open("more_scores.csv", newline="") as file:
    rows = list(csv.DictReader(file))
assert rows == [{"name": "a, b", "score": "1.5"}, {"name": "c", "score": "2"}]
assert pd.read_csv("more_scores.csv")["score"].sum() == 3.5
write_scores("scores.csv", {})
assert os.path.getsize("scores.csv") < 15, "an older file is replaced"
for name in ("scores.csv", "more_scores.csv"):
    os.remove(name)
### END HIDDEN TESTS
# %% right pandas
import pandas as pd


def write_scores(path, scores):
    frame = pd.DataFrame(sorted(scores.items()), columns=["name", "score"], dtype=object)
    frame.to_csv(path, index=False)
    return len(frame)
# %% wrong no quotes
def write_scores(path, scores):
    with open(path, "w") as file:
        print("name,score", file=file)
        for name in sorted(scores):
            print(f"{name},{scores[name]}", file=file)
    return len(scores)
# %% wrong never closed
def write_scores(path, scores):
    global left_open
    left_open = open(path, "w")
    left_open.write("name,score\n")
    for name in sorted(scores):
        left_open.write(f"{name},{scores[name]}\n")
    return len(scores)
# %% wrong appends
def write_scores(path, scores):
    with open(path, "a") as file:
        file.write("name,score\n")
        for name in sorted(scores):
            file.write(f"{name},{scores[name]}\n")
    return len(scores)
# %% answer
# Write the text "done" into the file made_by_the_cell.txt, from the cell itself.
### BEGIN SOLUTION
with open("made_by_the_cell.txt", "w") as made:
    made.write("done\n")
### END SOLUTION
# %% test 1
from pathlib import Path

### BEGIN HIDDEN TESTS
assert Path("made_by_the_cell.txt").read_text().strip() == "done"
### END HIDDEN TESTS
# %% right shell
!echo done > made_by_the_cell.txt
# %% wrong name
with open("made_by_the_cel.txt", "w") as made:
    made.write("done\n")
# %% wrong text
%system echo finished > made_by_the_cell.txt
