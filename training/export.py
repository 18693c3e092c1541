"""Turn a trained state into the data package: int8 ONNX, vocabulary, manifest.

    python -m training.export --state build/model --weights DIR --out FOLDER

``FOLDER`` is that of the data package's module, ``models/reader_en/src/reportedly_reader_en``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.torch import load_file
from torch import Tensor, nn

from bench.common import commit
from reportedly.read.encode import heads
from reportedly.read.encode.encoder import FORMAT
from training.model import Encoder, Reader
from training.names import side_names

THRESHOLDS: dict[str, float] = {
    "speech": 0.95,
    "kind": 0.9,
    "event": 0.95,
    "deed": 0.97,
    "agent": 0.6,
    "figure": 0.995,
    "alternative": 0.2,
    "modality": 0.95,
    "type": 0.6,
}
"""What the product takes from the heads: set for precision first, where no gold set gains a false
casualty or a sprung trap over the rules alone (``bench claims``), then for what ``bench annotated``
gains."""

FILES = ("model.onnx", "names.txt", "vocab.txt")
"""Of the package, beside the manifest."""

NAMES = ("ids", "shapes", "first")
OUT = ("logits", "children", "parents")

OPSET = 17
"""Of ONNX: the oldest that has layer normalisation."""


class Plain(nn.Module):
    """The reader as the product runs it: one passage, no padding, no mask.

    Attention is written out, since the quantiser knows matrix products and not the fused form.
    """

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, ids: Tensor, shapes: Tensor, first: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return logits and the two sides of links."""
        encoder = self.reader.encoder
        x = encoder.words(ids) + encoder.places.weight[: ids.shape[1]] + encoder.kinds
        x = encoder.norm(x + encoder.shapes(shapes))
        for layer in encoder.layers:
            batch, pieces, width = x.shape
            size = width // layer.heads
            q, k, v = layer.qkv(x).split(width, dim=2)
            q = q.view(batch, pieces, layer.heads, size).transpose(1, 2)
            k = k.view(batch, pieces, layer.heads, size).permute(0, 2, 3, 1)
            v = v.view(batch, pieces, layer.heads, size).transpose(1, 2)
            mixed = torch.softmax(torch.matmul(q, k) * size**-0.5, dim=-1)
            mixed = torch.matmul(mixed, v).transpose(1, 2).reshape(batch, pieces, width)
            x = layer.norm1(x + layer.out(mixed))
            x = layer.norm2(x + layer.down(nn.functional.gelu(layer.up(x))))
        rows = torch.index_select(x[0], 0, first[0])[None]
        return (
            self.reader.heads(rows),
            self.reader.child_sides(rows),
            self.reader.parent_sides(rows),
        )


def load(state: Path) -> Reader:
    """Return the trained reader of a folder."""
    model = Reader(Encoder())
    model.load_state_dict(load_file(state / "model.safetensors"))
    # The product multiplies the two sides and no more.
    scale = heads.LINK_WIDTH**-0.5
    model.child_sides.weight.data *= scale
    model.child_sides.bias.data *= scale
    model.eval()
    return model


def to_onnx(model: Reader, path: Path) -> None:
    """Write the model in 32-bit numbers."""
    ids = torch.ones((1, 12), dtype=torch.long)
    first = torch.arange(1, 9)[None]
    torch.onnx.export(
        Plain(model).eval(),
        (ids, torch.zeros_like(ids), first),
        str(path),
        input_names=list(NAMES),
        output_names=list(OUT),
        dynamic_axes={"ids": {1: "pieces"}, "shapes": {1: "pieces"}, "first": {1: "units"}}
        | {name: {1: "units"} for name in OUT},
        opset_version=OPSET,
        dynamo=False,
    )


def quantise(source: Path, target: Path) -> None:
    """Write the model with 8-bit weights, one scale for each output channel."""
    quantize_dynamic(
        source,
        target,
        per_channel=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gather"],
        extra_options={"MatMulConstBOnly": True},
    )


def manifest(
    model: Reader, name: str, folder: Path, settings: dict[str, Any], data: dict[str, str]
) -> dict[str, object]:
    """Return what the product must know of a model beside its weights.

    Args:
        model: As exported.
        name: With its revision.
        folder: Holds the files of the package.
        settings: Of the last phase of training.
        data: SHA-256 of each file that was trained on.
    """
    files = [file for file in FILES if (folder / file).is_file()]
    return {
        "format": FORMAT,
        "name": name,
        "heads": heads.digest(),
        "files": {file: hashlib.sha256((folder / file).read_bytes()).hexdigest() for file in files},
        "chains": {
            head: np.round(chain.steps.detach().numpy(), 4).tolist()
            for head, chain in model.chains.items()
        },
        "links": np.round(model.link_bias.detach().numpy(), 4).tolist(),
        "thresholds": THRESHOLDS,
        "settings": settings,
        "data": data,
        "commit": commit("src", "training"),
    }


def main() -> None:
    """Export by the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--state", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--name", default="minilm-en/1")
    parser.add_argument("--data", type=Path, help="digests of what was trained on")
    parser.add_argument("--full", action="store_true", help="keep 32-bit weights")
    args = parser.parse_args()
    model = load(args.state)
    args.out.mkdir(parents=True, exist_ok=True)
    wide = args.state / "model.onnx"
    to_onnx(model, wide)
    if args.full:
        shutil.copy(wide, args.out / "model.onnx")
    else:
        quantise(wide, args.out / "model.onnx")
    shutil.copyfile(args.weights / "vocab.txt", args.out / "vocab.txt")
    settings = json.loads((args.state / "settings.json").read_text("utf-8"))
    names = args.out / "names.txt"
    names.unlink(missing_ok=True)
    if settings.get("masked"):
        names.write_text("\n".join(side_names()) + "\n", encoding="utf-8")
    data = json.loads(args.data.read_text("utf-8")) if args.data else {}
    words = json.dumps(manifest(model, args.name, args.out, settings, data), indent=1)
    (args.out / "manifest.json").write_text(words + "\n", encoding="utf-8")
    size = (args.out / "model.onnx").stat().st_size / 2**20
    print(f"{args.out}: {size:.1f} MiB, {len(onnx.load(args.out / 'model.onnx').graph.node)} nodes")


if __name__ == "__main__":
    main()
