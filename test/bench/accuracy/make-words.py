#!/usr/bin/env python3
"""Makes src/detect/generic/words.ts: the English words that technical text uses most.

usage: make-words.py DICTIONARY TEXTS... > src/detect/generic/words.ts
DICTIONARY: a word list, one a line (made with Debian's wamerican-small); TEXTS: folders whose .md, .txt, .rst and .d.ts
files are counted (made with the README files and type declarations of npm packages). No labelled data goes in.
"""
import collections
import os
import re
import sys

LIMIT, MOST_BYTES = 7000, 56_000
OWN = (
    "admin config username login passwd param params async auth boolean localhost database server backend frontend "
    "oauth json yaml http https html uuid regex init enum util utils impl prod staging kube docker github google amazon "
    "azure hadoop redis mysql postgres mongo kafka nginx apache linux ubuntu debian python django flask rails laravel "
    "spring hibernate android windows bearer cookie csrf hostname keystore truststore metadata namespace payload plugin "
    "timestamp tooltip webhook workflow workspace bcrypt hmac decrypt encrypt encryption decryption passphrase sha "
    "foobar hello world qwerty welcome summer winter spring autumn letmein dragon monkey football baseball sunshine"
).split()


def main() -> None:
    dictionary = {w.strip() for w in open(sys.argv[1], encoding="utf-8")}
    dictionary = {w for w in dictionary if re.fullmatch(r"[a-z]{4,14}", w)}
    counts: collections.Counter[str] = collections.Counter()
    for root in sys.argv[2:]:
        for folder, _, names in os.walk(root):
            for name in names:
                if name.endswith((".md", ".txt", ".rst", ".d.ts")):
                    text = open(os.path.join(folder, name), encoding="utf-8", errors="ignore").read(200_000)
                    counts.update({w for w in re.findall(r"[a-z]{4,14}", text.lower()) if w in dictionary})
    words = set(OWN)
    for word, _ in sorted(counts.items(), key=lambda x: (-x[1], x[0])):
        if len(words) >= LIMIT or sum(map(len, words)) + len(words) > MOST_BYTES:
            break
        words.add(word)
    print("// Made by test/bench/accuracy/make-words.py from a public word list (SCOWL, whose licence allows any use with its")
    print("// notice: Copyright 2000-2019 by Kevin Atkinson) and the author's own terms; sorted.")
    print("/** English and technical words of four letters and more, parted by spaces. */")
    print("export const words =\n  " + '"' + " ".join(sorted(words)) + '";')


main()
