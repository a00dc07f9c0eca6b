"""Trains the static embedding: one vector a term, a text is their normalised sum.

    python3 tools/train/train.py --text PREFIX --out MODEL --manifest MANIFEST [--steps 2400] [--seed 1]

PREFIX.* come from export-text.ts: all analysis of text is the engine's. No labels: two parts of one paper, or two papers
of the same authors, must find each other among the other papers of the batch (InfoNCE both ways). In the last third,
batches are drawn from a few clusters of like papers, which makes the others hard to tell apart. More numbers are trained
than are kept, and the kept ones must suffice by themselves as well (Matryoshka representations, Kusupati et al. 2022).
Needs numpy and torch, nothing else.
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
# As in lib/engine/embedding.ts: a term of the title counts for so many, and a term that stands n times for n to this power.
TITLE_WEIGHT, REPEATED = 3, 0.75
# The share of all steps before batches come from clusters.
UNCLUSTERED = 0.65


def options():
    parser = argparse.ArgumentParser()
    for name in ("text", "out", "manifest"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--steps", type=int, default=2_400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--terms", type=int, default=60_000)
    parser.add_argument("--pairs", type=int, default=15_000)
    parser.add_argument("--dimension", type=int, default=128, help="numbers that are kept of each row")
    parser.add_argument("--trained", type=int, default=192, help="numbers that are trained")
    parser.add_argument("--longest", type=int, default=176, help="terms of a paper that are read")
    parser.add_argument("--authors", type=float, default=0.25, help="share of a batch that is pairs by authorship")
    parser.add_argument("--rate", type=float, default=3e-3)
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
    ids, sentence, side, place = ids[kept], sentence[kept], side[kept], place[kept]
    return [bag(ids[side == s], sentence[side == s], place[side == s], len(papers)) for s in (0, 1)]


def whole(text, papers, longest, dropout, random):
    ids, sentence, place = text.gather(papers, longest)
    kept = random.random(len(ids)) >= dropout
    return bag(ids[kept], sentence[kept], place[kept], len(papers))


def bag(ids, sentence, place, count):
    """Each distinct row of a paper once, weighed as the engine does; rows, weights, and where each paper begins."""
    keys, which = np.unique(place * (1 << 32) + ids, return_inverse=True)
    weights = np.bincount(which, np.where(sentence == 0, TITLE_WEIGHT, 1)) ** REPEATED
    offsets = np.searchsorted(keys >> 32, np.arange(count))
    return torch.from_numpy(keys & 0xFFFFFFFF), torch.from_numpy(weights.astype(np.float32)), torch.from_numpy(offsets)


def join(a, b):
    return torch.cat([a[0], b[0]]), torch.cat([a[1], b[1]]), torch.cat([a[2], b[2] + len(a[0])])


def sums_of(bag, rows):
    ids, weights, offsets = bag
    return F.embedding_bag(ids, rows, offsets, mode="sum", per_sample_weights=weights)


def document_vectors(text, rows, longest, chunk=20_000):
    out = np.empty((text.papers, rows.shape[1]), np.float32)
    with torch.no_grad():
        for start in range(0, text.papers, chunk):
            papers = np.arange(start, min(start + chunk, text.papers))
            ids, sentence, place = text.gather(papers, longest)
            out[papers] = F.normalize(sums_of(bag(ids, sentence, place, len(papers)), rows)).numpy()
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


def batch_of(text, pairs, groups, settings, random):
    """Two lists of bags; the n-th of one belongs to the n-th of the other."""
    many = int(settings.batch * settings.authors) if len(pairs) else 0
    pool = pool_of(groups, random)
    how = (settings.longest, settings.dropout, random)
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


def train(text, pairs, settings, random):
    """The rows and what is told of the training."""
    rows = first_rows(text, settings.trained, settings.seed).requires_grad_(True)
    optimiser = torch.optim.Adam([rows], lr=settings.rate, betas=(0.9, 0.99))
    tell, groups, begun, losses = create_progress(settings.steps), None, time.time(), []
    for step in range(settings.steps):
        share = step / settings.steps
        optimiser.param_groups[0]["lr"] = rate_at(share, settings.rate)
        if groups is None and share >= UNCLUSTERED:
            groups = clusters(document_vectors(text, rows.detach(), settings.longest), random)
        parts = batch_of(text, pairs, groups, settings, random)
        loss = loss_of([sums_of(part, rows) for part in parts], [settings.trained, settings.dimension], settings.temperature)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
        tell(np.mean(losses[-25:]))
    return rows.detach().numpy(), {"seconds": round(time.time() - begun), "final loss": round(float(np.mean(losses[-50:])), 4)}


def create_progress(steps):
    """Tells every 25 steps what is done and left."""
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
    return torch.randn(len(text.hashes), dimension) * torch.from_numpy(idf * 0.05).float()[:, None]


def main():
    settings = options()
    torch.set_num_threads(2)
    random = np.random.default_rng(settings.seed)
    text = Text(settings.text, settings.terms, settings.pairs)
    pairs = author_pairs(settings.text, random)
    print(f"{text.papers} papers, {text.terms} terms, {text.pairs} pairs of terms, {100 * text.known:.2f} % of words known, "
          f"{len(pairs)} pairs of papers by the same authors", flush=True)
    rows, figures = train(text, pairs, settings, random)
    data = "titles, abstracts and authors on arXiv and of machine-learning venues"
    header = {"from": data, "papers": text.papers, "rows": len(text.hashes), "dimension": settings.dimension}
    file = seal(settings.out, header, text.hashes, rows[:, :settings.dimension])
    paths = ("text", "out", "manifest")
    manifest = {"data": data, "papers": text.papers, "pairs of papers by authors": len(pairs), "terms": text.terms,
                "pairs": text.pairs, "rows": len(text.hashes), "words known": round(text.known, 4),
                "parameters": {name: value for name, value in vars(settings).items() if name not in paths}, **figures, "file": file}
    with open(settings.manifest, "w", encoding="utf8") as out:
        json.dump(manifest, out, indent=2)
        out.write("\n")


main()
