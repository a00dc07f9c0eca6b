"""Trains the static embedding: one vector a term, a text is their normalised sum.

    nice -n 10 python3 tools/train/train.py --text PREFIX [--text PREFIX2] --out tools/train/embedding.kem \
        --manifest tools/train/embedding.json

PREFIX.u32 and PREFIX.u8 come from export-text.ts: all analysis of text is the engine's. No labels: two parts of one paper
must find each other among the other papers of the batch (InfoNCE both ways). The second half of the steps, and all steps
of a phase that goes on from an earlier one, draw batches from a few clusters of like papers, which makes the others hard
to tell apart. Needs numpy and torch, nothing else.
"""

import argparse
import json
import struct
import time
import zlib

import numpy as np
import torch
import torch.nn.functional as F

NEIGHBOUR, SENTENCE, PAPER, TITLE = 1, 2, 4, 8
# The step of 16 even levels that loses least of a normal distribution, in standard deviations (Max, 1960).
STEP_OF_NORMAL = 0.3352


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument("--text", action="append", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--manifest", required=True)
    parser.add_argument("--rows", help="also keep the trained rows here, as npz")
    parser.add_argument("--from", dest="earlier", help="go on from rows that were kept, with a new cycle of the rate")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, default=0, help="0: as many as --minutes allow")
    parser.add_argument("--minutes", type=float, default=12)
    parser.add_argument("--terms", type=int, default=42_000)
    parser.add_argument("--pairs", type=int, default=10_000)
    parser.add_argument("--dimension", type=int, default=128)
    parser.add_argument("--trained-dimension", type=int, default=192)
    parser.add_argument("--batch", type=int, default=2_048)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--temperature", type=float, default=0.05)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--longest", type=int, default=192, help="terms of a paper that are read")
    return parser.parse_args()


def pair_hash(first, second):
    """As pairHash in lib/engine/term-hash.ts."""
    mixed = first.astype(np.uint32) * np.uint32(0x9E3779B1) + second.astype(np.uint32)
    mixed = (mixed ^ (mixed >> np.uint32(16))) * np.uint32(0x85EBCA6B)
    mixed = (mixed ^ (mixed >> np.uint32(13))) * np.uint32(0xC2B2AE35)
    return mixed ^ (mixed >> np.uint32(16))


def find(vocabulary, hashes):
    """Where a sorted vocabulary has each hash, else -1."""
    at = np.searchsorted(vocabulary, hashes).astype(np.int32)
    at[at == len(vocabulary)] = 0
    return np.where(vocabulary[at] == hashes, at, -1).astype(np.int32)


def most_common(hashes, limit, least=8):
    """The commonest hashes, sorted by hash, with how often each occurs."""
    distinct, counts = np.unique(hashes, return_counts=True)
    order = np.argsort(-counts, kind="stable")[:limit]
    order = np.sort(order[counts[order] >= least])
    return distinct[order], counts[order]


def telling_pairs(first, second, counts, total, limit, least=100, least_npmi=0.2):
    """Pairs of neighbours that stand together more often than chance, by normalised pointwise mutual information."""
    keys, together = np.unique(first.astype(np.int64) * len(counts) + second, return_counts=True)
    keys, together = keys[together >= least], together[together >= least]
    first, second = keys // len(counts), keys % len(counts)
    p = together / total
    npmi = np.log(p * total * total / (counts[first] * counts[second])) / -np.log(p)
    best = np.argsort(-(npmi - least_npmi) * np.sqrt(together), kind="stable")[:limit]
    best = best[npmi[best] > least_npmi]
    return first[best], second[best], together[best]


class Text:
    """Papers as flat arrays: rows of the vocabulary, the sentence (title: 0) of each, and where each paper begins."""

    def __init__(self, prefixes, terms, pairs):
        hashes = np.concatenate([np.fromfile(f"{p}.u32", np.uint32) for p in prefixes])
        marks = np.concatenate([np.fromfile(f"{p}.u8", np.uint8) for p in prefixes])
        vocabulary, counts = most_common(hashes, terms)
        ids = find(vocabulary, hashes)
        side = np.flatnonzero((marks[1:] & NEIGHBOUR).astype(bool) & (ids[1:] >= 0) & (ids[:-1] >= 0))
        a, b, together = telling_pairs(ids[side], ids[side + 1], counts, len(ids), pairs)
        pair_hashes = pair_hash(vocabulary[a], vocabulary[b])
        self.terms, self.pairs = len(vocabulary), len(a)
        all_hashes = np.concatenate([vocabulary, pair_hashes])
        self.hashes, first = np.unique(all_hashes, return_index=True)
        self.counts = np.concatenate([counts, together])[first]
        self.known = float((ids >= 0).mean())
        paired = np.full(len(ids), -1, np.int32)
        paired[side + 1] = find(self.hashes, pair_hash(hashes[side], hashes[side + 1]))
        self._lay_out(find(self.hashes, hashes), paired, marks)

    def _lay_out(self, single, paired, marks):
        paper = np.cumsum((marks & PAPER) > 0) - 1
        self.papers = int(paper[-1]) + 1
        sentences = np.cumsum((marks & SENTENCE) > 0)
        begins = np.flatnonzero(marks & PAPER)
        sentence = np.where(marks & TITLE, 0, sentences - sentences[begins][paper] + 1).clip(0, 60)
        sentence = np.where(marks & TITLE, 0, sentence.clip(1))
        both = np.stack([single, paired], axis=1).ravel()
        kept = both >= 0
        self.ids = both[kept]
        self.sentence = np.repeat(sentence.astype(np.int8), 2)[kept]
        owner = np.repeat(paper, 2)[kept]
        self.starts = np.searchsorted(owner, np.arange(self.papers + 1))

    def gather(self, papers, longest):
        """Ids, sentence numbers and places in the batch of all terms of these papers."""
        lengths = np.minimum(self.starts[papers + 1] - self.starts[papers], longest)
        place = np.repeat(np.arange(len(papers)), lengths)
        offset = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        at = self.starts[papers][place] + offset
        return self.ids[at], self.sentence[at].astype(np.int64), place


def two_parts(text, papers, settings, random):
    """Two bags of each paper: the title with half of the sentences against the other half, or (one in five) the abstract."""
    ids, sentence, place = text.gather(papers, settings.longest)
    last = np.zeros(len(papers), np.int64)
    np.maximum.at(last, place, sentence)
    flip = random.integers(0, 2, len(papers))
    kind = random.random(len(papers))
    contiguous = (sentence * 2 > last[place] + (flip[place])).astype(np.int64) ^ flip[place]
    alternate = (sentence + flip[place]) & 1
    side = np.where(kind[place] < 0.4, contiguous, alternate)
    side = np.where(kind[place] > 0.8, 1, side)
    side = np.where(sentence == 0, 0, side)
    kept = random.random(len(ids)) >= settings.dropout
    ids, side, place = ids[kept], side[kept], place[kept]
    return [bag(ids[side == s], place[side == s], len(papers)) for s in (0, 1)]


def bag(ids, place, count):
    offsets = np.searchsorted(place, np.arange(count))
    return torch.from_numpy(ids.astype(np.int64)), torch.from_numpy(offsets.astype(np.int64))


def document_vectors(text, rows, longest, chunk=20_000):
    out = np.empty((text.papers, rows.shape[1]), np.float32)
    with torch.no_grad():
        for start in range(0, text.papers, chunk):
            papers = np.arange(start, min(start + chunk, text.papers))
            ids, _, place = text.gather(papers, longest)
            summed = F.embedding_bag(*(lambda b: (b[0], rows, b[1]))(bag(ids, place, len(papers))), mode="sum")
            out[papers] = F.normalize(summed).numpy()
    return out


def clusters(vectors, count, random, rounds=6):
    """k-means on a sample, then the papers of each cluster."""
    sample = vectors[random.choice(len(vectors), min(60_000, len(vectors)), replace=False)]
    centres = sample[:count].copy()
    for _ in range(rounds):
        nearest = (sample @ centres.T).argmax(1)
        np.add.at(centres, nearest, sample)
        centres /= np.linalg.norm(centres, axis=1, keepdims=True) + 1e-9
    nearest = np.concatenate([(part @ centres.T).argmax(1) for part in np.array_split(vectors, 20)])
    order = np.argsort(nearest, kind="stable")
    return np.split(order, np.searchsorted(nearest[order], np.arange(1, count)))


def train(text, settings):
    torch.manual_seed(settings.seed)
    random = np.random.default_rng(settings.seed)
    idf = np.log(text.papers / text.counts.clip(1)).clip(0.3)
    rows = torch.randn(len(text.hashes), settings.trained_dimension) * torch.from_numpy(idf * 0.05).float()[:, None]
    if settings.earlier:
        rows = torch.from_numpy(np.load(settings.earlier)["rows"])
    rows.requires_grad_(True)
    optimiser = torch.optim.Adam([rows], lr=settings.rate, betas=(0.9, 0.99))
    steps, groups, begun = settings.steps or 10**9, None, time.time()
    losses, step, switch = [], 0, 0
    target = torch.arange(settings.batch)
    while step < steps:
        if not settings.steps and step == 25:
            steps = max(100, int(25 + (settings.minutes * 60 - 45) / ((time.time() - begun) / 25)))
        share = step / steps
        optimiser.param_groups[0]["lr"] = settings.rate * (min(1, share / 0.2 + 0.02) if share < 0.2 else
                                                           0.5 * (1 + np.cos(np.pi * (share - 0.2) / 0.8)) + 0.002)
        if groups is None and (share >= 0.5 or settings.earlier):
            groups, switch = clusters(document_vectors(text, rows.detach(), settings.longest), 400, random), step
        papers = draw(text, groups, settings.batch, random)
        a, b = (F.normalize(F.embedding_bag(ids, rows, offsets, mode="sum")) for ids, offsets in
                two_parts(text, papers, settings, random))
        logits = a @ b.T / settings.temperature
        loss = (F.cross_entropy(logits, target) + F.cross_entropy(logits.T, target)) / 2
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
        step += 1
        if step % 25 == 0:
            print(f"step {step}/{steps} loss {np.mean(losses[-25:]):.4f} {time.time() - begun:.0f} s", flush=True)
    seconds = time.time() - begun
    return rows.detach().numpy(), {"steps": steps, "clustered from step": switch, "seconds": round(seconds),
                                   "final loss": round(float(np.mean(losses[-50:])), 4)}


def draw(text, groups, batch, random):
    """At random, or from a dozen clusters: then the others are hard to tell apart."""
    if groups is None:
        return random.integers(0, text.papers, batch)
    pool = np.concatenate([groups[i] for i in random.choice(len(groups), 12, replace=False)])
    return random.choice(pool, batch, replace=len(pool) < batch)


def project(rows, counts, dimension):
    """On the principal axes of the rows, each weighted by how often it occurs."""
    covariance = (rows * (counts / counts.sum())[:, None]).T @ rows
    _, axes = np.linalg.eigh(covariance)
    return rows @ axes[:, ::-1][:, :dimension]


def quantise(rows):
    """Four bits a number: level q stands for (q - 7.5) times the row's step."""
    step = (np.sqrt((rows**2).mean(1)) * STEP_OF_NORMAL).clip(1e-12).astype(np.float32)
    return np.floor(rows / step[:, None] + 8).clip(0, 15).astype(np.uint8), step


def seal(path, header, hashes, levels, step):
    """The frame of lib/corpus/envelope.ts: magic, version, lengths, CRC-32, header, payload."""
    head = json.dumps(header, separators=(",", ":")).encode()
    packed = (levels[:, 0::2] | (levels[:, 1::2] << 4)).astype(np.uint8)
    body = head + hashes.astype("<u4").tobytes() + step.astype("<f4").tobytes() + packed.tobytes()
    frame = b"KEMB" + struct.pack("<IIII", 1, len(head), len(body) - len(head), zlib.crc32(body)) + body
    with open(path, "wb") as file:
        file.write(frame)
    return {"bytes": len(frame), "crc32": f"{zlib.crc32(body):08x}"}


def main():
    settings = options()
    torch.set_num_threads(2)
    text = Text(settings.text, settings.terms, settings.pairs)
    print(f"{text.papers} papers, {text.terms} terms, {text.pairs} pairs, {100 * text.known:.2f} % of words known", flush=True)
    rows, figures = train(text, settings)
    earlier = json.loads(str(np.load(settings.earlier)["phases"])) if settings.earlier else []
    phases = [*earlier, {"seed": settings.seed, "rate": settings.rate, **figures}]
    if settings.rows:
        np.savez(settings.rows, rows=rows, phases=json.dumps(phases))
    levels, step = quantise(project(rows, text.counts, settings.dimension))
    header = {"from": "titles and abstracts on arXiv and of machine-learning venues", "papers": text.papers,
              "rows": len(text.hashes), "dimension": settings.dimension}
    file = seal(settings.out, header, text.hashes, levels, step)
    kept = ("terms", "pairs", "dimension", "trained_dimension", "batch", "temperature", "dropout", "longest")
    manifest = {"data": header["from"], "papers": text.papers, "terms": text.terms, "pairs": text.pairs,
                "rows": len(text.hashes), "words known": round(text.known, 4),
                "parameters": {name: getattr(settings, name) for name in kept}, "phases": phases, "file": file}
    with open(settings.manifest, "w") as out:
        json.dump(manifest, out, indent=2)
        out.write("\n")


main()
