"""The encoder in PyTorch: the chain against all paths, the exported form against the trained."""

from __future__ import annotations

import itertools
import math
from typing import Any

import pytest

torch = pytest.importorskip(
    "torch", reason="PyTorch is not installed; ./run train makes an environment that has it"
)
pytest.importorskip("safetensors", reason="safetensors is not installed; see ./run train")

from reportedly.read.encode.decode import legal  # noqa: E402
from reportedly.read.encode.heads import HEADS, LINK_WIDTH, LINKS, WIDTH, Head  # noqa: E402
from training.model import Chain, Encoder, Reader, Size  # noqa: E402

LABELS = ("O", "B-a", "I-a", "B-b", "I-b")
SMALL = Size(vocabulary=50, width=12, layers=2, heads=3, inner=16, positions=32)
CLOSE = 1e-4


def chain() -> Any:
    """Return a chain with learned steps, the same every time."""
    torch.manual_seed(3)
    made = Chain(LABELS)
    made.steps.data.normal_()
    return made.requires_grad_(requires_grad=False)


def reader() -> Any:
    """Return a small reader that has shapes and steps to tell."""
    torch.manual_seed(5)
    made = Reader(Encoder(SMALL), SMALL.width)
    made.encoder.shapes.weight.data.normal_()
    return made.eval().requires_grad_(requires_grad=False)


def by_hand(made: Any, scores: Any, allowed: Any) -> float:
    """Return the log of the sum over all paths that are allowed, path by path."""
    worths = []
    for path in itertools.product(range(len(LABELS)), repeat=len(scores)):
        if all(allowed[unit, tag] for unit, tag in enumerate(path)):
            worth = made.first[path[0]] + sum(scores[unit, tag] for unit, tag in enumerate(path))
            steps = (made.steps[a, b] + made.legal[a, b] for a, b in itertools.pairwise(path))
            worths.append(float(worth + sum(steps)))
    most = max(worths)
    return most + math.log(sum(math.exp(worth - most) for worth in worths))


@pytest.mark.parametrize("units", [1, 2, 3, 4, 5])
def test_the_chain_adds_up_all_paths(units: int) -> None:
    """Products in pairs give what path by path does, for odd and even lengths."""
    made = chain()
    scores = torch.randn(1, units, len(LABELS))
    free = torch.ones_like(scores, dtype=torch.bool)
    live = torch.ones(1, units, dtype=torch.bool)

    found = made.total(scores, free, live)

    assert float(found) == pytest.approx(by_hand(made, scores[0], free[0]), abs=CLOSE)


def test_the_chain_adds_up_allowed_paths_alone() -> None:
    """Partial labels: the second unit may be one of two tags."""
    made = chain()
    scores = torch.randn(1, 3, len(LABELS))
    allowed = torch.ones_like(scores, dtype=torch.bool)
    allowed[0, 1] = torch.tensor([False, True, False, True, False])
    live = torch.ones(1, 3, dtype=torch.bool)

    found = made.total(scores, allowed, live)

    assert float(found) == pytest.approx(by_hand(made, scores[0], allowed[0]), abs=CLOSE)


def test_the_chain_stops_at_the_end_of_a_passage() -> None:
    """Padding changes nothing, whatever stands in it."""
    made = chain()
    scores = torch.randn(2, 6, len(LABELS))
    free = torch.ones_like(scores, dtype=torch.bool)
    live = torch.tensor([[True] * 3 + [False] * 3, [True] * 6])

    found = made.total(scores, free, live)

    assert float(found[0]) == pytest.approx(by_hand(made, scores[0, :3], free[0, :3]), abs=CLOSE)
    assert float(found[1]) == pytest.approx(by_hand(made, scores[1], free[1]), abs=CLOSE)


def test_the_chain_forbids_what_decoding_forbids() -> None:
    """Training and product mean the same by a legal path."""
    made = Chain(LABELS)
    plain = legal(Head("test", LABELS, chained=True))

    assert made.legal.tolist() == plain.steps.tolist()
    assert made.first.tolist() == plain.first.tolist()


def batch(reader: Any, bits: dict[str, int]) -> tuple[Any, dict[str, Any]]:
    """Return the output and the labels of one passage of three units."""
    ids = torch.tensor([[1, 10, 11, 12, 13, 2]])
    first = torch.tensor([[1, 2, 4]])
    out = reader(ids, torch.zeros_like(ids), torch.ones_like(ids), first)
    told = {f"allowed/{head.name}": torch.zeros(1, 3, dtype=torch.long) for head in HEADS}
    for name, allowed in bits.items():
        told[f"allowed/{name}"][:] = allowed
    empty = torch.zeros((0, 5), dtype=torch.long)
    told |= {"live": torch.ones(1, 3, dtype=torch.bool), "links": empty}
    return out, told | {"police_spans": empty[:, :3], "police": empty}


@pytest.mark.parametrize("head", ["attribution", "entity"])
def test_labels_that_allow_everything_cost_nothing(head: str) -> None:
    """A set that does not know pulls nowhere."""
    made = reader()
    labels = next(one.labels for one in HEADS if one.name == head)

    found = made.loss(*batch(made, {head: (1 << len(labels)) - 1}))

    assert set(found) == {head}
    assert float(found[head]) == pytest.approx(0, abs=CLOSE)


def test_a_head_without_labels_has_no_loss() -> None:
    """Not even a zero: it would count in the mean."""
    made = reader()

    assert made.loss(*batch(made, {})) == {}


def test_links_cost_less_when_they_are_right() -> None:
    """The product of two sides, a yes or no each."""
    made = reader()
    out, told = batch(made, {})
    score = (out[1][0, 1, 2] * out[2][0, 2, 2]).sum() / math.sqrt(LINK_WIDTH) + made.link_bias[2]
    losses = []
    for holds in (0, 1):
        told["links"] = torch.tensor([[0, 2, 1, 2, holds]])
        losses.append(float(made.loss(out, told)["link"]))

    chance = 1 / (1 + math.exp(-float(score)))
    assert losses == pytest.approx([-math.log(1 - chance), -math.log(chance)], abs=CLOSE)


def test_padding_and_company_change_no_output() -> None:
    """A passage reads alike by itself and beside a longer one."""
    made = reader()
    ids = torch.tensor([[1, 10, 11, 2, 0, 0], [1, 12, 13, 14, 15, 2]])
    mask = torch.tensor([[1, 1, 1, 1, 0, 0], [1] * 6])
    shapes, first = torch.ones_like(ids), torch.tensor([[1, 2], [1, 3]])

    both = made(ids, shapes, mask, first)[0][0]
    alone = made(ids[:1, :4], shapes[:1, :4], mask[:1, :4], first[:1])[0][0]

    torch.testing.assert_close(both, alone, rtol=CLOSE, atol=CLOSE)


def test_the_exported_form_says_what_the_trained_one_does() -> None:
    """Attention is written out for the quantiser; the numbers stay."""
    pytest.importorskip("onnx", reason="onnx is not installed; see ./run train")
    from training.export import Plain  # noqa: PLC0415

    made = reader()
    ids = torch.tensor([[1, 10, 11, 12, 2]])
    shapes, first = torch.tensor([[0, 2, 1, 3, 0]]), torch.tensor([[1, 3]])

    wanted = made(ids, shapes, torch.ones_like(ids), first)
    found = Plain(made)(ids, shapes, first)

    assert wanted[0].shape == (1, 2, WIDTH)
    assert wanted[1].shape == (1, 2, len(LINKS), LINK_WIDTH)
    torch.testing.assert_close(found[0], wanted[0], rtol=CLOSE, atol=CLOSE)
    for flat, whole in zip(found[1:], wanted[1:], strict=True):
        torch.testing.assert_close(flat.view(whole.shape), whole, rtol=CLOSE, atol=CLOSE)


def test_a_bert_is_taken_under_its_usual_names() -> None:
    """All weights but the shapes', which start at nothing; none is left over by mistake."""
    made = Encoder(SMALL)
    plain = {
        "embeddings.word_embeddings.weight": made.words.weight,
        "embeddings.position_embeddings.weight": made.places.weight,
        "embeddings.token_type_embeddings.weight": torch.ones(2, SMALL.width),
        "embeddings.LayerNorm.weight": made.norm.weight,
        "embeddings.LayerNorm.bias": made.norm.bias,
    }
    parts = {
        "attention.output.dense": "out",
        "attention.output.LayerNorm": "norm1",
        "intermediate.dense": "up",
        "output.dense": "down",
        "output.LayerNorm": "norm2",
    }
    for number, layer in enumerate(made.layers):
        for part in ("weight", "bias"):
            for theirs, own in parts.items():
                value = getattr(getattr(layer, own), part)
                plain[f"encoder.layer.{number}.{theirs}.{part}"] = value
            for name, value in zip(
                ("query", "key", "value"), getattr(layer.qkv, part).chunk(3), strict=True
            ):
                plain[f"encoder.layer.{number}.attention.self.{name}.{part}"] = value
    given = {f"bert.{name}": value.detach() for name, value in plain.items()}

    other = Encoder(SMALL)
    other.load_bert(given)

    for name, value in made.state_dict().items():
        wanted = torch.ones(SMALL.width) if name == "kinds" else value
        assert torch.equal(other.state_dict()[name], wanted), name


def test_the_names_of_the_state_are_kept() -> None:
    """A state that was saved before can be loaded; a change of names trains anew."""
    names = set(reader().state_dict())

    assert {name for name in names if not name.startswith("encoder.layers.")} == {
        "encoder.kinds", "encoder.norm.bias", "encoder.norm.weight", "encoder.places.weight",
        "encoder.shapes.weight", "encoder.words.weight", "heads.weight", "heads.bias",
        "child_sides.weight", "child_sides.bias", "parent_sides.weight", "parent_sides.bias",
        "link_bias",
        *(f"chains.{head}.{part}" for head in ("attribution", "inner", "filler")
          for part in ("steps", "legal", "first")),
    }  # fmt: skip
