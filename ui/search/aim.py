"""What the tiles of one layer are compared with: words, other tiles, what a model saw on the map, or several of these."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from qgis.core import QgsExpression

from ...core.index.query import clean_query


@dataclass(frozen=True)
class Aim:
    """Plain values, so that scores can be kept by it, and an expression can say it.

    Attributes:
        query: In words; may be empty where there is something else to resemble.
        like: Feature ids of tiles to resemble.
        unlike: Feature ids of tiles not to resemble.
        vectors: Embeddings to resemble, in place of the query's: pairs of a model's name and what it saw, in base64.
    """

    query: str = ""
    like: tuple[int, ...] = ()
    unlike: tuple[int, ...] = ()
    vectors: tuple[tuple[str, str], ...] = ()

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
        arguments = [QgsExpression.quotedString(self.query)]
        if self.like or self.unlike or self.vectors:
            arguments.append(_array(self.like))
        if self.unlike or self.vectors:
            arguments.append(_array(self.unlike))
        if self.vectors:
            pairs = (QgsExpression.quotedString(text) for pair in self.vectors for text in pair)
            arguments.append(f"map({', '.join(pairs)})")
        return f"tile_similarity({', '.join(arguments)})"

    @classmethod
    def of_values(cls, values: Sequence[Any]) -> Aim:
        """Return what the arguments of the expression say: a query and, if wanted, like, unlike and vectors."""
        query, like, unlike, vectors = (*values, *(None,) * (4 - len(values)))
        pairs = vectors.items() if isinstance(vectors, dict) else ()
        return cls(str(query), _feature_ids(like), _feature_ids(unlike), tuple((str(a), str(b)) for a, b in pairs))


def _array(feature_ids: Sequence[int]) -> str:
    return f"array({', '.join(map(str, feature_ids))})"


def _feature_ids(value: Any) -> tuple[int, ...]:
    if not value:
        return ()
    return tuple(int(one) for one in value) if isinstance(value, (list, tuple)) else (int(value),)
