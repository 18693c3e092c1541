"""A model of no use, in the form of the trained one: small enough to be made in a test."""

from __future__ import annotations

import hashlib
import json
import string
from pathlib import Path

import numpy as np
from onnx import TensorProto, helper, numpy_helper

from reportedly.read.encode import heads
from reportedly.read.encode.encoder import FORMAT

PIECES = ["[PAD]", *(f"[{number}]" for number in range(1, 103))]
PIECES += [*string.ascii_lowercase, *(f"##{letter}" for letter in string.ascii_lowercase)]


def write_model(folder: Path) -> Path:
    """Write a model that says nothing of any word; return its folder."""
    folder.mkdir(parents=True)
    links = len(heads.LINKS) * heads.LINK_WIDTH
    widths = {"logits": heads.WIDTH, "children": links, "parents": links}
    nodes = [helper.make_node("GatherElements", ["ids", "first"], ["picked"], axis=1)]
    nodes += [helper.make_node("Gather", [f"w_{name}", "picked"], [name]) for name in widths]
    tables = [
        numpy_helper.from_array(np.zeros((len(PIECES), width), np.float32), f"w_{name}")
        for name, width in widths.items()
    ]
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, [1, length])
        for name, length in (("ids", "pieces"), ("shapes", "pieces"), ("first", "units"))
    ]
    outputs = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, "units", width])
        for name, width in widths.items()
    ]
    graph = helper.make_graph(nodes, "silent", inputs, outputs, tables)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    files = {"model.onnx": model.SerializeToString(), "vocab.txt": "\n".join(PIECES).encode()}
    for name, data in files.items():
        (folder / name).write_bytes(data)
    kinds = ("speech", "kind", "event", "agent", "figure", "alternative", "modality", "type")
    manifest = {
        "format": FORMAT,
        "name": "silent/1",
        "heads": heads.digest(),
        "files": {name: hashlib.sha256(data).hexdigest() for name, data in files.items()},
        "thresholds": dict.fromkeys(kinds, 2.0),
        "chains": {},
        "links": [0.0] * len(heads.LINKS),
    }
    (folder / "manifest.json").write_text(json.dumps(manifest), "utf8")
    return folder
