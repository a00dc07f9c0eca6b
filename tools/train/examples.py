"""Vectors of a dozen texts, computed from the model's file by numpy, for a test that the product gives the same.

    node tools/train/export-text.ts --papers tests/fixtures/embedding/texts.jsonl --out /tmp/examples
    python3 tools/train/examples.py --text /tmp/examples --papers tests/fixtures/embedding/texts.jsonl \
        --model tools/train/embedding.kem --out tests/fixtures/embedding/examples.json
"""

import argparse
import json
import struct
from collections import Counter

import numpy as np

NEIGHBOUR, PAPER, TITLE = 1, 4, 8
# As in lib/engine/embedding.ts.
TITLE_WEIGHT, REPEATED = 3, 0.75


def read_model(path):
    data = open(path, "rb").read()
    magic, _, head, _, _ = struct.unpack("<4sIIII", data[:20])
    assert magic == b"KEMB"
    header = json.loads(data[20 : 20 + head])
    rows, dimension = header["rows"], header["dimension"]
    at = 20 + head
    hashes = np.frombuffer(data, "<u4", rows, at)
    steps = np.frombuffer(data, "<f4", rows, at + 4 * rows)
    packed = np.frombuffer(data, np.uint8, rows * dimension // 2, at + 8 * rows).reshape(rows, -1)
    levels = np.stack([packed & 15, packed >> 4], axis=2).reshape(rows, dimension)
    return dict(zip(hashes.tolist(), (levels - 7.5) * steps[:, None]))


def pair_hash(first, second):
    mixed = (first * 0x9E3779B1 + second) & 0xFFFFFFFF
    mixed = (mixed ^ (mixed >> 16)) * 0x85EBCA6B & 0xFFFFFFFF
    mixed = (mixed ^ (mixed >> 13)) * 0xC2B2AE35 & 0xFFFFFFFF
    return mixed ^ (mixed >> 16)


def main():
    parser = argparse.ArgumentParser()
    for name in ("text", "papers", "model", "out"):
        parser.add_argument(f"--{name}", required=True)
    settings = parser.parse_args()
    model = read_model(settings.model)
    texts, last = [], 0
    hashes = np.fromfile(f"{settings.text}.u32", np.uint32).tolist()
    for value, mark in zip(hashes, np.fromfile(f"{settings.text}.u8", np.uint8).tolist()):
        if mark & PAPER:
            texts.append(Counter())
        terms = [value] + ([pair_hash(last, value)] if mark & NEIGHBOUR else [])
        for term in terms:
            texts[-1][term] += TITLE_WEIGHT if mark & TITLE else 1
        last = value
    sums = [sum(model[term] * n**REPEATED for term, n in text.items() if term in model) for text in texts]
    papers = [json.loads(line) for line in open(settings.papers, encoding="utf8")]
    assert len(papers) == len(sums), "every text needs a dozen terms"
    lines = [json.dumps({**paper, "vector": np.rint(total / np.abs(total).max() * 127).astype(int).tolist()},
                        ensure_ascii=False) for paper, total in zip(papers, sums)]
    with open(settings.out, "w", encoding="utf8") as out:
        out.write("[\n  " + ",\n  ".join(lines) + "\n]\n")


main()
