"""The architecture of BERT-base with made-up weights, for time alone: in ONNX and in torch.

12 layers, 768 wide, 12 heads, 3,072 inner, 30,522 pieces. What it computes means nothing; how long
it takes does not depend on the weights. The graph is such that onnxruntime's optimiser joins its
GELUs, its sums before a normalisation and its scaled products. Nothing of the project is imported
here, so that an interpreter with numpy and torch and no more can run ``torch_arm``.

Source: Devlin et al. (2019), BERT, section 3.
"""

from __future__ import annotations

import importlib
import json
import math
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

LAYERS, WIDTH, HEADS, INNER, PIECES, PLACES = 12, 768, 12, 3072, 30522, 512

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Shape:
    """How large the model is; the defaults are BERT-base."""

    layers: int = LAYERS
    width: int = WIDTH
    heads: int = HEADS
    inner: int = INNER
    pieces: int = PIECES

    @property
    def of_head(self) -> int:
        """Width of one head."""
        return self.width // self.heads


@dataclass(slots=True)
class _Graph:
    """A graph that grows; each method returns the name of what it adds."""

    onnx: Any
    nodes: list[Any] = field(default_factory=list)
    weights: list[Any] = field(default_factory=list)
    draw: np.random.Generator = field(default_factory=lambda: np.random.default_rng(1))

    def held(self, values: NDArray[Any]) -> str:
        name = f"w{len(self.weights)}"
        self.weights.append(self.onnx.numpy_helper.from_array(values, name))
        return name

    def drawn(self, *shape: int) -> str:
        return self.held(self.draw.standard_normal(shape, dtype=np.float32) * np.float32(0.02))

    def whole(self, *values: int) -> str:
        return self.held(np.array(values, dtype=np.int64))

    def scalar(self, value: float) -> str:
        return self.held(np.array(value, dtype=np.float32))

    def add(self, kind: str, *inputs: str, **options: object) -> str:
        name = f"n{len(self.nodes)}"
        self.nodes.append(self.onnx.helper.make_node(kind, inputs, [name], name, **options))
        return name

    def linear(self, given: str, width: int, out: int) -> str:
        return self.add("Add", self.add("MatMul", given, self.drawn(width, out)), self.drawn(out))

    def normal(self, given: str, width: int) -> str:
        ones, zeros = np.ones(width, dtype=np.float32), np.zeros(width, dtype=np.float32)
        inputs = (given, self.held(ones), self.held(zeros))
        return self.add("LayerNormalization", *inputs, axis=-1, epsilon=1e-12)


def onnx_model(shape: Shape | None = None) -> bytes:
    """Return the graph: ``ids``, ``mask`` and ``places``, each (batch, pieces), to ``hidden``."""
    onnx = importlib.import_module("onnx")
    shape = shape or Shape()
    graph = _Graph(onnx)
    words = graph.add("Gather", graph.drawn(shape.pieces, shape.width), "ids")
    places = graph.add("Gather", graph.drawn(PLACES, shape.width), "places")
    kind = graph.drawn(shape.width)
    hidden = graph.normal(graph.add("Add", graph.add("Add", words, kind), places), shape.width)
    wide = graph.add("Unsqueeze", graph.add("Unsqueeze", "mask", graph.whole(1)), graph.whole(2))
    open_ = graph.add("Cast", wide, to=onnx.TensorProto.FLOAT)
    shut = graph.add("Mul", graph.add("Sub", graph.scalar(1.0), open_), graph.scalar(-10000.0))
    for _ in range(shape.layers):
        hidden = _layer(graph, hidden, shut, shape)
    graph.nodes.append(onnx.helper.make_node("Identity", [hidden], ["hidden"]))

    def value(name: str, kind: int, width: Sequence[int | str]) -> object:
        return onnx.helper.make_tensor_value_info(name, kind, ["batch", "pieces", *width])

    made = onnx.helper.make_graph(
        graph.nodes,
        "bert_base",
        [value(name, onnx.TensorProto.INT64, ()) for name in ("ids", "mask", "places")],
        [value("hidden", onnx.TensorProto.FLOAT, (shape.width,))],
        graph.weights,
    )
    opset = [onnx.helper.make_opsetid("", 17)]
    model = onnx.helper.make_model(made, opset_imports=opset, ir_version=8)
    data: bytes = model.SerializeToString()
    return data


def _layer(graph: _Graph, hidden: str, shut: str, shape: Shape) -> str:
    """Add one layer, in the order of operations of a usual export."""
    parts = graph.whole(0, 0, shape.heads, shape.of_head)

    def part(order: Sequence[int]) -> str:
        split = graph.add("Reshape", graph.linear(hidden, shape.width, shape.width), parts)
        return graph.add("Transpose", split, perm=order)

    asks, keys, values = part((0, 2, 1, 3)), part((0, 2, 3, 1)), part((0, 2, 1, 3))
    fits = graph.add("Div", graph.add("MatMul", asks, keys), graph.scalar(math.sqrt(shape.of_head)))
    shares = graph.add("Softmax", graph.add("Add", fits, shut), axis=-1)
    mixed = graph.add("Transpose", graph.add("MatMul", shares, values), perm=(0, 2, 1, 3))
    joined = graph.add("Reshape", mixed, graph.whole(0, 0, shape.width))
    seen = graph.linear(joined, shape.width, shape.width)
    hidden = graph.normal(graph.add("Add", seen, hidden), shape.width)
    inner = graph.linear(hidden, shape.width, shape.inner)
    bent = graph.add("Erf", graph.add("Div", inner, graph.scalar(math.sqrt(2))))
    raised = graph.add("Mul", inner, graph.add("Add", bent, graph.scalar(1.0)))
    gelu = graph.add("Mul", raised, graph.scalar(0.5))
    outer = graph.linear(gelu, shape.inner, shape.width)
    return graph.normal(graph.add("Add", outer, hidden), shape.width)


BATCH = 16
"""Passages of like length that torch takes together."""


def batches(sizes: Sequence[int], most: int = BATCH) -> list[list[int]]:
    """Return the numbers of the passages, those of like length together."""
    order = sorted(range(len(sizes)), key=lambda number: (sizes[number], number))
    return [order[at : at + most] for at in range(0, len(order), most)]


def torch_arm(sample: str, threads: int) -> dict[str, float | str]:
    """Return seconds by the clock and by the processor that torch takes for a file of passages.

    Where torch is not installed, the answer holds the reason alone.
    """
    try:
        torch: Any = importlib.import_module("torch")
    except ModuleNotFoundError:
        return {"absent": "torch is not installed"}
    passages = json.loads(Path(sample).read_text("utf8"))
    return torch_seconds(torch, passages, threads)


def torch_seconds(
    torch: Any,  # noqa: ANN401 - torch is not installed here
    passages: Sequence[Sequence[int]],
    threads: int,
    shape: Shape | None = None,
) -> dict[str, float | str]:
    """Return what torch takes for passages."""
    shape = shape or Shape()
    torch.set_num_threads(threads)
    made = []
    for batch in batches([len(passage) for passage in passages]):
        some = [passages[number] for number in batch]
        longest = max(map(len, some))
        ids = [[*one, *[0] * (longest - len(one))] for one in some]
        mask = [[1] * len(one) + [0] * (longest - len(one)) for one in some]
        made.append((torch.tensor(ids), torch.tensor(mask)))
    model = _torch_model(torch, shape)
    with torch.inference_mode():
        model(*made[0])
        started, busy = time.perf_counter(), time.process_time()
        for ids, mask in made:
            model(ids, mask)
        seconds, cpu = time.perf_counter() - started, time.process_time() - busy
    return {"seconds": seconds, "cpu": cpu, "torch": str(torch.__version__)}


def _torch_model(torch: Any, shape: Shape) -> Any:  # noqa: ANN401 - torch is not installed here
    """Return a callable of ids and mask; fused attention of torch itself."""
    nn = torch.nn
    torch.manual_seed(1)
    words = nn.Embedding(shape.pieces, shape.width)
    places = nn.Embedding(PLACES, shape.width)
    first = nn.LayerNorm(shape.width)

    def layer() -> Any:  # noqa: ANN401
        return nn.ModuleList(
            [
                nn.Linear(shape.width, 3 * shape.width),
                nn.Linear(shape.width, shape.width),
                nn.LayerNorm(shape.width),
                nn.Linear(shape.width, shape.inner),
                nn.Linear(shape.inner, shape.width),
                nn.LayerNorm(shape.width),
            ]
        )

    layers = [layer().eval() for _ in range(shape.layers)]

    def run(ids: Any, mask: Any) -> Any:  # noqa: ANN401
        count, length = ids.shape
        allowed = mask.bool()[:, None, None, :]
        hidden = first(words(ids) + places(torch.arange(length)))
        for three, out, after, inner, outer, last in layers:
            split = three(hidden).view(count, length, 3, shape.heads, shape.of_head)
            asks, keys, values = split.permute(2, 0, 3, 1, 4)
            mixed = nn.functional.scaled_dot_product_attention(
                asks, keys, values, attn_mask=None if bool(mask.all()) else allowed
            )
            seen = out(mixed.transpose(1, 2).reshape(count, length, shape.width))
            hidden = after(seen + hidden)
            hidden = last(outer(nn.functional.gelu(inner(hidden))) + hidden)
        return hidden

    return run
