"""Trains the static embedding: one vector a term, a text is their normalised sum.

    python3 tools/train/train.py --text PREFIX --out MODEL --manifest MANIFEST [--steps 1400,900] [--seed 1]

PREFIX.* come from export-text.ts: all analysis of text is the engine's. No labels: two parts of one paper, or two papers
of the same authors, must find each other among the other papers of the batch (InfoNCE both ways). From the middle of the
first phase on, batches are drawn from a few clusters of like papers, which makes the others hard to tell apart. The second
phase goes on with the rows on their principal axes, and asks as well that the first axes alone suffice, for these are what
is kept. Needs numpy and torch, nothing else.
"""

import argparse
import json
import time

import numpy as np
import torch
import torch.nn.functional as F

from author_pairs import author_pairs
from corpus_text import Text
from model_file import seal

CLUSTERS, CLUSTERS_OF_A_BATCH = 400, 12
# By phase. `longest`: terms of a paper that are read; `authors`: share of a batch that is pairs by authorship.
PHASES = [
    {"dimension": 384, "rate": 3e-3, "longest": 176, "authors": 0.3},
    {"dimension": 192, "rate": 4e-3, "longest": 160, "authors": 0.2},
]


def options():
    parser = argparse.ArgumentParser()
    for name in ("text", "out", "manifest"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--steps", default="1400,900", help="of the two phases")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--terms", type=int, default=60_000)
    parser.add_argument("--pairs", type=int, default=15_000)
    parser.add_argument("--dimension", type=int, default=128)
    parser.add_argument("--batch", type=int, default=2_048)
    parser.add_argument("--temperature", type=float, default=0.05)
    parser.add_argument("--dropout", type=float, default=0.1)
    return parser.parse_args()


def two_parts(text, papers, longest, dropout, random):
    """Two bags of each paper: the title with half of the sentences against the other half, or (one in five) the abstract."""
    ids, sentence, place = text.gather(papers, longest)
    last = np.zeros(len(papers), np.int64)
    np.maximum.at(last, place, sentence)
    flip = random.integers(0, 2, len(papers))
    kind = random.random(len(papers))
    contiguous = (sentence * 2 > last[place] + (flip[place])).astype(np.int64) ^ flip[place]
    alternate = (sentence + flip[place]) & 1
    side = np.where(kind[place] < 0.4, contiguous, alternate)
    side = np.where(kind[place] > 0.8, 1, side)
    side = np.where(sentence == 0, 0, side)
    kept = random.random(len(ids)) >= dropout
    ids, side, place = ids[kept], side[kept], place[kept]
    return [bag(ids[side == s], place[side == s], len(papers)) for s in (0, 1)]


def whole(text, papers, longest, dropout, random):
    ids, _, place = text.gather(papers, longest)
    kept = random.random(len(ids)) >= dropout
    return bag(ids[kept], place[kept], len(papers))


def bag(ids, place, count):
    offsets = np.searchsorted(place, np.arange(count))
    return torch.from_numpy(ids.astype(np.int64)), torch.from_numpy(offsets.astype(np.int64))


def join(a, b):
    return torch.cat([a[0], b[0]]), torch.cat([a[1], b[1] + len(a[0])])


def document_vectors(text, rows, longest, chunk=20_000):
    out = np.empty((text.papers, rows.shape[1]), np.float32)
    with torch.no_grad():
        for start in range(0, text.papers, chunk):
            papers = np.arange(start, min(start + chunk, text.papers))
            ids, _, place = text.gather(papers, longest)
            ids, offsets = bag(ids, place, len(papers))
            out[papers] = F.normalize(F.embedding_bag(ids, rows, offsets, mode="sum")).numpy()
    return out


def clusters(vectors, random, rounds=6):
    """k-means on a sample, then the papers of each cluster."""
    sample = vectors[random.choice(len(vectors), min(60_000, len(vectors)), replace=False)]
    centres = sample[:CLUSTERS].copy()
    for _ in range(rounds):
        nearest = (sample @ centres.T).argmax(1)
        np.add.at(centres, nearest, sample)
        centres /= np.linalg.norm(centres, axis=1, keepdims=True) + 1e-9
    nearest = np.concatenate([(part @ centres.T).argmax(1) for part in np.array_split(vectors, 20)])
    order = np.argsort(nearest, kind="stable")
    return np.split(order, np.searchsorted(nearest[order], np.arange(1, CLUSTERS)))


def pool_of(groups, random):
    """Papers of a few clusters; without clusters, nothing is left out."""
    if groups is None:
        return None
    chosen = random.choice(len(groups), min(len(groups), CLUSTERS_OF_A_BATCH), replace=False)
    return np.concatenate([groups[i] for i in chosen])


def draw(text, pool, count, random):
    if pool is None or len(pool) == 0:
        return random.integers(0, text.papers, count)
    return random.choice(pool, count, replace=len(pool) < count)


def draw_pairs(text, pairs, pool, count, random):
    """Pairs whose first paper is in the pool."""
    near = pairs
    if pool is not None:
        inside = np.zeros(text.papers, bool)
        inside[pool] = True
        near = pairs[inside[pairs[:, 0]]]
    near = near if len(near) else pairs
    return near[random.choice(len(near), count, replace=len(near) < count)]


def rate_at(share, highest):
    """One cycle: up in the first fifth, down along a cosine."""
    return highest * (min(1, share / 0.2 + 0.02) if share < 0.2 else 0.5 * (1 + np.cos(np.pi * (share - 0.2) / 0.8)) + 0.002)


def batch_of(text, pairs, groups, phase, settings, random):
    """Two lists of bags; the n-th of one belongs to the n-th of the other."""
    many = int(settings.batch * phase["authors"]) if len(pairs) else 0
    pool = pool_of(groups, random)
    how = (phase["longest"], settings.dropout, random)
    parts = two_parts(text, draw(text, pool, settings.batch - many, random), *how)
    if many == 0:
        return parts
    chosen = draw_pairs(text, pairs, pool, many, random)
    flip = random.integers(0, 2, many)
    return [join(parts[s], whole(text, chosen[np.arange(many), flip ^ s], *how)) for s in (0, 1)]


def loss_of(sums, widths, temperature):
    """The mean over widths: how badly the parts find each other by so many first numbers."""
    target = torch.arange(len(sums[0]))
    total = 0
    for width in widths:
        a, b = (F.normalize(part[:, :width]) for part in sums)
        logits = a @ b.T / temperature
        total = total + (F.cross_entropy(logits, target) + F.cross_entropy(logits.T, target)) / 2
    return total / len(widths)


def train(text, pairs, rows, phase, settings, random, tell):
    """One phase; changes `rows`, gives its figures."""
    rows = torch.from_numpy(np.ascontiguousarray(rows, np.float32)).requires_grad_(True)
    optimiser = torch.optim.Adam([rows], lr=phase["rate"], betas=(0.9, 0.99))
    groups, switch, begun, losses = None, None, time.time(), []
    for step in range(phase["steps"]):
        share = step / phase["steps"]
        optimiser.param_groups[0]["lr"] = rate_at(share, phase["rate"])
        if groups is None and share >= phase["clustered from"]:
            groups, switch = clusters(document_vectors(text, rows.detach(), phase["longest"]), random), step
        parts = batch_of(text, pairs, groups, phase, settings, random)
        sums = [F.embedding_bag(ids, rows, offsets, mode="sum") for ids, offsets in parts]
        loss = loss_of(sums, phase["widths"], settings.temperature)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
        tell(np.mean(losses[-25:]))
    figures = {"clustered from step": switch, "seconds": round(time.time() - begun),
               "final loss": round(float(np.mean(losses[-50:])), 4)}
    return rows.detach().numpy(), figures


def create_progress(steps):
    """Tells every 25 steps of all phases what is done and left."""
    begun, done = time.time(), 0

    def tell(loss):
        nonlocal done
        done += 1
        if done % 25 == 0 or done == steps:
            left = (time.time() - begun) / done * (steps - done)
            print(f"step {done} of {steps}, loss {loss:.3f}, about {left / 60:.0f} min left", flush=True)

    return tell


def first_rows(text, dimension, seed):
    """Random, longer for rare terms."""
    torch.manual_seed(seed)
    idf = np.log(text.papers / text.counts.clip(1)).clip(0.3)
    return (torch.randn(len(text.hashes), dimension) * torch.from_numpy(idf * 0.05).float()[:, None]).numpy()


def project(rows, counts, dimension):
    """On the principal axes of the rows, each weighted by how often it occurs."""
    covariance = (rows * (counts / counts.sum())[:, None]).T @ rows
    _, axes = np.linalg.eigh(covariance)
    return rows @ axes[:, ::-1][:, :dimension]


def phases_of(settings):
    steps = [int(number) for number in settings.steps.split(",")]
    first, second = ({**phase, "steps": count} for phase, count in zip(PHASES, steps, strict=True))
    return [{**first, "widths": [first["dimension"]], "clustered from": 0.5},
            {**second, "widths": [second["dimension"], settings.dimension], "clustered from": 0}]


def main():
    settings = options()
    torch.set_num_threads(2)
    random = np.random.default_rng(settings.seed)
    text = Text(settings.text, settings.terms, settings.pairs)
    pairs = author_pairs(settings.text, random)
    print(f"{text.papers} papers, {text.terms} terms, {text.pairs} pairs of terms, {100 * text.known:.2f} % of words known, "
          f"{len(pairs)} pairs of papers by the same authors", flush=True)
    phases, figures = phases_of(settings), []
    tell = create_progress(sum(phase["steps"] for phase in phases))
    rows = first_rows(text, phases[0]["dimension"], settings.seed)
    for phase in phases:
        if phase["dimension"] < rows.shape[1]:
            rows = project(rows, text.counts, phase["dimension"])
        rows, found = train(text, pairs, rows, phase, settings, random, tell)
        figures.append({**phase, **found})
    data = "titles, abstracts and authors on arXiv and of machine-learning venues"
    header = {"from": data, "papers": text.papers, "rows": len(text.hashes), "dimension": settings.dimension}
    file = seal(settings.out, header, text.hashes, rows[:, :settings.dimension])
    kept = ("seed", "terms", "pairs", "dimension", "batch", "temperature", "dropout")
    manifest = {"data": data, "papers": text.papers, "pairs of papers by authors": len(pairs), "terms": text.terms,
                "pairs": text.pairs, "rows": len(text.hashes), "words known": round(text.known, 4),
                "parameters": {name: getattr(settings, name) for name in kept}, "phases": figures, "file": file}
    with open(settings.manifest, "w", encoding="utf8") as out:
        json.dump(manifest, out, indent=2)
        out.write("\n")


main()
