"""What export-text.ts wrote, as flat arrays: terms and telling pairs of neighbours as rows of one vocabulary."""

import numpy as np

NEIGHBOUR, SENTENCE, PAPER, TITLE = 1, 2, 4, 8


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

    def __init__(self, prefix, terms, pairs):
        hashes = np.fromfile(f"{prefix}.u32", np.uint32)
        marks = np.fromfile(f"{prefix}.u8", np.uint8)
        vocabulary, counts = most_common(hashes, terms)
        ids = find(vocabulary, hashes)
        side = np.flatnonzero((marks[1:] & NEIGHBOUR).astype(bool) & (ids[1:] >= 0) & (ids[:-1] >= 0))
        a, b, together = telling_pairs(ids[side], ids[side + 1], counts, len(ids), pairs)
        pair_hashes = pair_hash(vocabulary[a], vocabulary[b])
        self.terms, self.pairs = len(vocabulary), len(a)
        self.hashes, first = np.unique(np.concatenate([vocabulary, pair_hashes]), return_index=True)
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
        """Ids, sentence numbers and places in the batch of the first `longest` terms of these papers."""
        lengths = np.minimum(self.starts[papers + 1] - self.starts[papers], longest)
        place = np.repeat(np.arange(len(papers)), lengths)
        offset = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        at = self.starts[papers][place] + offset
        return self.ids[at], self.sentence[at].astype(np.int64), place
