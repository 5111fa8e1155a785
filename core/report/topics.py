"""Groups captions into topics by the things that they name. Standard library only."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..index.things import Spellings, things

MOST_TOPICS = 20
SMALLEST_SHARE = 0.01  # of the captioned tiles; a smaller group is among the rest
SMALLEST = 2  # tiles
Words = tuple[str, ...]
ALWAYS_NEXT = 0.6  # share of its captions in which a thing has the same next word: "golf course" is one thing


@dataclass(frozen=True)
class Topic:
    """Tiles whose captions name the same thing.

    Attributes:
        word: The thing, in the spelling that the captions use most; empty for the rest.
        beside: Further things that these captions often name.
        rows: Indices of the captions, most confident first where confidences were given.
    """

    word: str
    beside: tuple[str, ...]
    rows: tuple[int, ...]

    @property
    def name(self) -> str:
        """What the topic is called: its words, the most important one first."""
        return ", ".join((self.word, *self.beside))


def topics(captions: Sequence[str], confidences: Sequence[float] = (), most: int = MOST_TOPICS) -> list[Topic]:
    """Return the topics of captions, the largest first, and the rest as a topic without a word if there is one.

    A caption names its subject first. So things that several captions begin with make the topics; a caption that begins
    with something rarer goes to the topic of the first thing in it that has one; what is left is grouped by any thing
    that several of them name. Every caption is in one topic, and the words say why.

    Args:
        captions: One text a tile; an empty one is in no topic.
        confidences: How sure the model was, by which the tiles of a topic are ordered.
        most: How many topics at most, the rest not counted.
    """
    # Tuples of words: what the garbage collector need not look through, however many tiles there are.
    named = {row: found for row, caption in enumerate(captions) if (found := tuple(things(caption)))}
    least = max(SMALLEST, SMALLEST_SHARE * len(named))
    first: dict[str, list[int]] = defaultdict(list)
    for row, found in named.items():
        first[found[0]].append(row)
    begun = sorted(first, key=lambda word: (-len(first[word]), word))[:most]
    groups = {word: list(first[word]) for word in begun if len(first[word]) >= least}
    left = {row: found for row, found in named.items() if found[0] not in groups}
    for row in list(left):
        word = next((word for word in left[row] if word in groups), None)
        if word is not None:
            groups[word].append(row)
            del left[row]
    while left and len(groups) < most:
        word, rows = _most_named(left)
        if len(rows) < least:
            break
        groups[word] = rows
        for row in rows:
            del left[row]
    shown = Spellings(captions)
    made = [_topic(word, _ordered(rows, confidences), named, captions, shown) for word, rows in groups.items()]
    made.sort(key=lambda topic: -len(topic.rows))
    rest = [row for row, caption in enumerate(captions) if row in left or (caption.strip() and row not in named)]
    return [*made, Topic("", (), tuple(_ordered(rest, confidences)))] if rest else made


def _most_named(left: dict[int, Words]) -> tuple[str, list[int]]:
    rows: dict[str, list[int]] = defaultdict(list)
    for row, found in left.items():
        for word in found:
            rows[word].append(row)
    word = min(rows, key=lambda word: (-len(rows[word]), word))
    return word, rows[word]


def _topic(word: str, rows: list[int], named: dict[int, Words], captions: Sequence[str], shown: Spellings) -> Topic:
    title, taken = shown.get(word), {word}
    following: Counter[str] = Counter()
    for caption, times in Counter(captions[row] for row in rows).items():
        following[shown.next_thing(word, caption)] += times
    after, count = following.most_common(1)[0]
    if after and count >= ALWAYS_NEXT * len(rows):
        title, taken = f"{title} {shown.get(after)}", {word, after}
    others = Counter(other for row in rows for other in named[row] if other not in taken)
    often = sorted(others.items(), key=lambda item: (-item[1], item[0]))[:2]
    return Topic(title, tuple(shown.get(other) for other, count in often if count * 3 >= len(rows)), tuple(rows))


def _ordered(rows: Iterable[int], confidences: Sequence[float]) -> list[int]:
    ordered = sorted(rows)
    if len(confidences):
        ordered.sort(
            key=lambda row: -confidences[row]
        )  # a stable sort of numbers: one of tuples takes many times as long
    return ordered
