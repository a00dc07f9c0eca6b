"""Pairs of papers that share two or more authors: most likely of one subject, in words that nobody copied."""

import numpy as np

# A name that more papers have is many people's, or a group's.
MOST_PAPERS_OF_A_NAME = 40
# So that the few who write very much do not outweigh all others.
MOST_PAIRS_OF_A_PAPER = 8


def author_pairs(prefix, random):
    """n x 2 numbers of papers, in random order."""
    names = np.fromfile(f"{prefix}.names.u32", np.uint32)
    counts = np.fromfile(f"{prefix}.names.u8", np.uint8)
    papers = np.repeat(np.arange(len(counts)), counts)
    keys, shared = np.unique(pairs_within_names(names, papers), return_counts=True)
    keys = random.permutation(keys[shared >= 2])
    pairs = np.stack([keys >> 32, keys & 0xFFFFFFFF], axis=1)
    kept = (occurrence(pairs.ravel()).reshape(-1, 2) < MOST_PAIRS_OF_A_PAPER).all(axis=1)
    return pairs[kept]


def pairs_within_names(names, papers):
    """Every two papers that have a name in common, once for each such name: the lesser number in the high half."""
    order = np.lexsort((papers, names))
    names, papers = names[order], papers[order].astype(np.int64)
    _, of, sizes = np.unique(names, return_inverse=True, return_counts=True)
    rare = sizes[of] <= MOST_PAPERS_OF_A_NAME
    names, papers = names[rare], papers[rare]
    found = []
    for apart in range(1, MOST_PAPERS_OF_A_NAME):
        same = names[apart:] == names[:-apart]
        found.append((papers[:-apart][same] << 32) | papers[apart:][same])
    return np.concatenate(found)


def occurrence(values):
    """For each value how often it stood before."""
    order = np.argsort(values, kind="stable")
    sorted_values = values[order]
    first = np.searchsorted(sorted_values, sorted_values)
    before = np.empty(len(values), np.int64)
    before[order] = np.arange(len(values)) - first
    return before
