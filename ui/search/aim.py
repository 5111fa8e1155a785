"""What the tiles of one layer are compared with: words, other tiles, what a model saw on the map, or several of these."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Union

from qgis.core import QgsExpression

from ...core.index.query import clean_query

FeatureIds = tuple[int, ...]


class Seen(tuple[tuple[str, str], ...]):
    """What models saw: pairs of a model's name and an embedding, in base64. Equal and hashable as a tuple is."""

    @classmethod
    def of(cls, vectors: Mapping[Any, Any]) -> Seen:
        """Return the embeddings of a mapping by model, in an order that is always the same."""
        return cls(sorted((str(model), str(vector)) for model, vector in vectors.items()))

    def by(self, model: str) -> str:
        """Return what a model saw, empty where it has not looked."""
        return dict(self).get(model, "")


NOTHING_SEEN = Seen()


@dataclass(frozen=True)
class Aim:
    """Plain values, so that scores can be kept by it, and an expression can say it.

    Attributes:
        query: In words; may be empty where there is something else to resemble.
        like: Tiles to resemble: feature ids, or where they are of other layers what models saw in them.
        unlike: Tiles not to resemble, likewise.
        vectors: Embeddings to resemble, in place of the query's.
    """

    query: str = ""
    like: Union[FeatureIds, Seen] = ()
    unlike: Union[FeatureIds, Seen] = ()
    vectors: Seen = NOTHING_SEEN

    @property
    def by_pictures(self) -> bool:
        """Whether there are no words to look for, only pictures."""
        return bool(self.like or self.vectors) and not self.query.strip()

    def checked(self) -> Aim:
        """Return it with its words put in order.

        Raises:
            InputError: There is nothing to look for.
        """
        return replace(self, query="" if self.by_pictures else clean_query(self.query))

    def expression(self) -> str:
        """Return the expression of its scores; :meth:`of_values` is the way back."""
        arguments = [self.like, self.unlike, self.vectors]
        while arguments and not arguments[-1]:
            arguments.pop()
        written = [QgsExpression.quotedString(self.query), *map(_written, arguments)]
        return f"tile_similarity({', '.join(written)})"

    @classmethod
    def of_values(cls, values: Sequence[Any]) -> Aim:
        """Return what the arguments of the expression say: a query and, if wanted, like, unlike and vectors."""
        query, like, unlike, vectors = (*values, *(None,) * (4 - len(values)))
        seen = Seen.of(vectors) if isinstance(vectors, dict) else NOTHING_SEEN
        return cls(str(query), _chosen(like), _chosen(unlike), seen)


def _written(argument: Union[FeatureIds, Seen]) -> str:
    if isinstance(argument, Seen) and argument:
        return f"map({', '.join(QgsExpression.quotedString(text) for pair in argument for text in pair)})"
    return f"array({', '.join(map(str, argument))})"


def _chosen(value: Any) -> Union[FeatureIds, Seen]:
    if not value:
        return ()
    if isinstance(value, dict):
        return Seen.of(value)
    return tuple(int(one) for one in value) if isinstance(value, (list, tuple)) else (int(value),)
