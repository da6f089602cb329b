# Dictionaries, sets, tuples, named tuples, Counters and nested ones are returned
# %% answer
from collections import Counter, defaultdict, namedtuple

# Word = namedtuple with text and count; words_of(text) a Counter; by_length(text) a dictionary from length to a set.
# longest(text) is a Word, and ends(text) the tuple of the first and the last word.
### BEGIN SOLUTION
Word = namedtuple("Word", ["text", "count"])


def words_of(text):
    return Counter(text.lower().split())


def by_length(text):
    groups = defaultdict(set)
    for word in words_of(text):
        groups[len(word)].add(word)
    return dict(groups)


def longest(text):
    counts = words_of(text)
    word = max(counts, key=len)
    return Word(word, counts[word])


def ends(text):
    words = text.split()
    return words[0], words[-1]
### END SOLUTION
# %% test 4
from collections import Counter

rhyme = "one two two three three three"
assert words_of(rhyme) == {"one": 1, "two": 2, "three": 3}
assert by_length(rhyme) == {3: {"one", "two"}, 5: {"three"}}
assert ends(rhyme) == ("one", "three")
### BEGIN HIDDEN TESTS
counts = words_of("B a b")
assert isinstance(counts, dict) and counts["b"] == 2
assert sorted(counts.items()) == [("a", 1), ("b", 2)]
assert counts == Counter(["b", "a", "b"])
assert counts.most_common(1) == [("b", 2)]
assert counts["missing"] == 0
assert set(by_length("aa b cc")) == {1, 2}
assert by_length("")  == {}
word = longest(rhyme)
assert word.text == "three" and word.count == 3
assert word == ("three", 3)
text, count = word
assert count == 3 and word[0] == text and len(word) == 2
assert isinstance(ends("a b c"), tuple)
first, last = ends("only")
assert first == last == "only"
assert Word(text="x", count=1)._fields == ("text", "count")
### END HIDDEN TESTS
# %% right subclass
from collections import Counter
from typing import NamedTuple


class Word(NamedTuple):
    text: str
    count: int


def words_of(text):
    counter = Counter()
    for word in text.lower().split():
        counter[word] += 1
    return counter


def by_length(text):
    words = text.lower().split()
    return {len(w): {v for v in words if len(v) == len(w)} for w in words}


def longest(text):
    words = sorted(text.lower().split(), key=len)
    return Word(count=words.count(words[-1]), text=words[-1])


def ends(text):
    first, *_, last = text.split() * 2
    return (first, last)
# %% wrong plain dictionary
from collections import namedtuple

Word = namedtuple("Word", "text count")


def words_of(text):
    words = text.lower().split()
    return {word: words.count(word) for word in words}


def by_length(text):
    words = text.lower().split()
    return {len(w): {v for v in words if len(v) == len(w)} for w in words}


def longest(text):
    word = max(text.split(), key=len)
    return Word(word, text.split().count(word))


def ends(text):
    return text.split()[0], text.split()[-1]
# %% wrong lists
from collections import Counter


def words_of(text):
    return Counter(text.split())


def by_length(text):
    words = text.split()
    return {len(w): [v for v in words if len(v) == len(w)] for w in words}


def ends(text):
    return [text.split()[0], text.split()[-1]]
