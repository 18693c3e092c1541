"""A larger encoder of the same interface, to label passages for the small one.

It is MPNet-base (Song et al. 2020, in the sentence-transformers edition all-mpnet-base-v2): BERT
with positions relative to each other. Its vocabulary is BERT's behind four pieces of its own, so it
reads the pieces that the small encoder reads.
"""

from __future__ import annotations

import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from reportedly.read.encode.pieces import FIRST, LAST, SHAPES
from training.model import NEVER, Layer, Reader, Size

MPNET = Size(vocabulary=30527, width=768, layers=12, heads=12, inner=3072, positions=514, drop=0.1)

SHIFT = 4
"""Pieces before BERT's own."""

BEGIN, PAD, END = 0, 1, 2
"""Marks of a passage, and what stands past its end."""

BUCKETS, FAR = 32, 128
"""Classes of distance; beyond so many pieces all is one class."""

EPS = 1e-5


def buckets(pieces: int) -> Tensor:
    """Return the class of the distance from each piece to each, (pieces, pieces)."""
    at = torch.arange(pieces)
    away = at[:, None] - at[None, :]
    half = BUCKETS // 2
    near = half // 2
    size = away.abs()
    ratio = torch.log(size.clamp(min=1).float() / near) / math.log(FAR / near)
    large = (near + (ratio * (half - near)).long()).clamp(max=half - 1)
    return (away < 0).long() * half + torch.where(size < near, size, large)


class Teacher(nn.Module):
    """Pieces, in the small encoder's numbers, and shapes to a row of numbers for each piece."""

    def __init__(self, size: Size = MPNET) -> None:
        super().__init__()
        self.drop = size.drop
        self.heads = size.heads
        self.words = nn.Embedding(size.vocabulary, size.width)
        self.places = nn.Embedding(size.positions, size.width)
        self.shapes = nn.Embedding(SHAPES, size.width)
        nn.init.zeros_(self.shapes.weight)
        self.distances = nn.Embedding(BUCKETS, size.heads)
        self.norm = nn.LayerNorm(size.width, eps=EPS)
        self.layers = nn.ModuleList(Layer(size) for _ in range(size.layers))
        for layer in self.layers:
            layer.norm1.eps = layer.norm2.eps = EPS

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """Return (batch, pieces, width)."""
        own = ids + SHIFT
        own = own.masked_fill(ids == FIRST, BEGIN).masked_fill(ids == LAST, END)
        own = own.masked_fill(mask == 0, PAD)
        pieces = ids.shape[1]
        x = self.words(own) + self.places.weight[2 : pieces + 2] + self.shapes(shapes)
        x = nn.functional.dropout(self.norm(x), self.drop, self.training)
        bias = self.distances(buckets(pieces)).permute(2, 0, 1)[None]
        bias = bias + (1.0 - mask[:, None, None, :].to(x.dtype)) * NEVER
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load_mpnet(self, weights: dict[str, Tensor]) -> None:
        """Take the weights of an MPNet, under its usual names."""
        own: dict[str, Tensor] = {
            "words.weight": weights["embeddings.word_embeddings.weight"],
            "places.weight": weights["embeddings.position_embeddings.weight"],
            "distances.weight": weights["encoder.relative_attention_bias.weight"],
            "norm.weight": weights["embeddings.LayerNorm.weight"],
            "norm.bias": weights["embeddings.LayerNorm.bias"],
            "shapes.weight": self.shapes.weight.detach(),
        }
        names = {
            "out": "attention.attn.o",
            "norm1": "attention.LayerNorm",
            "up": "intermediate.dense",
            "down": "output.dense",
            "norm2": "output.LayerNorm",
        }
        for number in range(len(self.layers)):
            there = f"encoder.layer.{number}."
            for part in ("weight", "bias"):
                own[f"layers.{number}.qkv.{part}"] = torch.cat(
                    [weights[f"{there}attention.attn.{k}.{part}"] for k in "qkv"]
                )
                for mine, theirs in names.items():
                    own[f"layers.{number}.{mine}.{part}"] = weights[f"{there}{theirs}.{part}"]
        self.load_state_dict(own)


def mpnet(weights: Path) -> Reader:
    """Return a reader whose encoder has the weights of the given safetensors file."""
    encoder = Teacher()
    encoder.load_mpnet(load_file(weights))
    return Reader(encoder, MPNET.width)
