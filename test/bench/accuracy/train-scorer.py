#!/usr/bin/env python3
"""Trains the scorer of generic secrets, and says by cross-validation how well it does on repositories it never saw.

    python3 -m venv VENV && VENV/bin/pip install lightgbm==4.7.0
    node test/bench/accuracy/dump-candidates.mjs PATH-OF-CORPORA --work WORK
    VENV/bin/python test/bench/accuracy/train-scorer.py WORK [--write src/detect/generic/model.json]

Rows: the candidates that the product's own code found and measured on CredData (dump-candidates.mjs), labelled by the
corpus: true where a candidate meets the labelled span of a true row, false on the lines of other rows; on lines nobody
labelled weakly false. Out of fold scores go to WORK/scores.jsonl for measure.mjs, the folds to WORK/folds.json. Same input, same model: one thread, fixed seeds.
"""
import collections
import json
import os
import random
import sys

import lightgbm
import numpy

FOLDS = 5
UNLABELLED_WEIGHT = 0.25
SETTINGS = dict(
    objective="binary", num_leaves=15, learning_rate=0.06, min_data_in_leaf=20, feature_fraction=0.2, bagging_fraction=0.8,
    bagging_freq=1, lambda_l2=2.0, max_bin=127, num_threads=1, deterministic=True, force_row_wise=True, seed=7, verbose=-1,
)
TREES = 200


def main() -> None:
    work = sys.argv[1]
    head, candidates = read_candidates(os.path.join(work, "candidates.jsonl"))
    label(candidates, head["index"], head["tree"])
    measured = [c for c in candidates if c["measures"] is not None]
    used = [c for c in measured if c["label"] is not None]
    x = numpy.array([c["measures"] for c in used], dtype=numpy.float32)
    y = numpy.array([c["label"] for c in used], dtype=float)
    w = numpy.array([c["weight"] for c in used])
    fold_of = folds(sorted({c["file"].split("/")[0] for c in candidates}))
    fold = numpy.array([fold_of[c["file"].split("/")[0]] for c in used])
    every = numpy.array([c["measures"] for c in measured], dtype=numpy.float32)
    every_fold = numpy.array([fold_of[c["file"].split("/")[0]] for c in measured])
    scores = numpy.zeros(len(measured))
    for k in range(FOLDS):
        model = train(x[fold != k], y[fold != k], w[fold != k], head["features"])
        scores[every_fold == k] = model.predict(every[every_fold == k])
    with open(os.path.join(work, "scores.jsonl"), "w", encoding="utf-8") as out:
        for c, s in zip(measured, scores):
            out.write(json.dumps({**{k: c[k] for k in ("file", "start", "end", "label")}, "score": round(float(s), 4)}) + "\n")
    with open(os.path.join(work, "folds.json"), "w", encoding="utf-8") as out:
        json.dump(fold_of, out)
    report(measured, scores)
    model = train(x, y, w, head["features"])
    gain = sorted(zip(model.feature_importance("gain"), head["features"]), reverse=True)
    print("weightiest:", ", ".join(name for _, name in gain[:25]))
    print("unused:", ", ".join(name for g, name in gain if g == 0))
    if "--write" in sys.argv:
        write(model, head["features"], sys.argv[sys.argv.index("--write") + 1])


def read_candidates(path):
    with open(path, encoding="utf-8") as lines:
        head = json.loads(next(lines))
        return head, [json.loads(line) for line in lines]


def label(candidates, index, tree) -> None:
    rows = collections.defaultdict(list)
    for line in open(index, encoding="utf-8"):
        row = json.loads(line)
        rows[row["file"]].append(row)
    starts = {}
    for c in candidates:
        if c["file"] not in starts:
            starts[c["file"]] = line_starts(os.path.join(tree, c["file"]))
        begin, text = starts[c["file"]]
        verdicts = [verdict(c, r, begin, text) for r in rows[c["file"]] if r["start"] <= c["endLine"] and r["end"] >= c["startLine"]]
        c["label"], c["weight"] = (1, 1.0) if "T" in verdicts else (None, 0) if "near" in verdicts else (0, 1.0)
        if not verdicts:
            c["weight"] = UNLABELLED_WEIGHT


def line_starts(path):
    lines = open(path, "rb").read().split(b"\n")
    begin = [0]
    for line in lines:
        begin.append(begin[-1] + len(line) + 1)
    return begin, lines


# Spans are counted in characters, candidates in bytes.
def verdict(c, row, begin, lines):
    if row["label"] != "T":
        return "F"
    a, b = row["span"]
    if a < 0:
        return "T"
    first = lines[row["start"] - 1].decode("utf-8", "surrogateescape")
    start = begin[row["start"] - 1] + len(first[:a].encode("utf-8", "surrogateescape"))
    last = lines[row["end"] - 1].decode("utf-8", "surrogateescape")
    end = begin[row["end"] - 1] + (len(last[:b].encode("utf-8", "surrogateescape")) if b >= 0 else len(lines[row["end"] - 1]))
    return "T" if c["start"] < max(end, start + 1) and c["end"] > start else "near"


def folds(repositories):
    random.Random(1).shuffle(repositories)
    return {repository: at % FOLDS for at, repository in enumerate(repositories)}


def train(x, y, w, names):
    data = lightgbm.Dataset(x, y, weight=w, feature_name=[f"f{i}" for i in range(len(names))])
    return lightgbm.train(SETTINGS, data, TREES)


def report(measured, scores) -> None:
    label = numpy.array([-1 if c["label"] is None else c["label"] for c in measured])
    for threshold in (0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6):
        kept = scores >= threshold
        tp = int((kept & (label == 1)).sum())
        fp = int((kept & (label == 0) & numpy.array([c["weight"] == 1 for c in measured])).sum())
        loose = int((kept & (label == 0)).sum()) - fp
        t = int((label == 1).sum())
        p, r = tp / max(1, tp + fp), tp / max(1, t)
        print(f"candidates at {threshold}: P {p:.3f} R {r:.3f} F1 {2 * p * r / max(1e-9, p + r):.3f}, unlabelled {loose}")


def write(model, names, path) -> None:
    trees = [flatten(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]
    with open(path, "w", encoding="utf-8") as out:
        out.write('{\n"features": ' + json.dumps(names, ensure_ascii=False) + ',\n"trees": [\n')
        out.write(",\n".join(json.dumps(tree, separators=(",", ":")) for tree in trees) + "\n]\n}\n")


# One tree as four lists: feature, threshold, where to go on (left when <=, then right); below zero: leaf ~i of `leaves`.
def flatten(root):
    feature, threshold, left, right, leaves, inner = [], [], [], [], [], []

    def walk(node):
        if "leaf_value" in node:
            leaves.append(round(node["leaf_value"], 5))
            return ~(len(leaves) - 1)
        at = len(feature)
        feature.append(node["split_feature"])
        # The nearest single-precision number, as the measures are single too.
        threshold.append(float(numpy.float32(node["threshold"])))
        inner.append(round(node["internal_value"], 5))
        left.append(0)
        right.append(0)
        left[at] = walk(node["left_child"])
        right[at] = walk(node["right_child"])
        return at

    walk(root)
    return {"feature": feature, "threshold": [float(f"{t:.7g}") for t in threshold], "left": left, "right": right, "leaves": leaves, "inner": inner}


main()
