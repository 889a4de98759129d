import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { passesGate } from "#detect/prefilter/passes-gate";
import type { Anchor } from "#detect/pattern";
import type { ByteSet } from "#detect/shape/byte-set";
import { deriveAnchors } from "#detect/shape/derive-anchors";
import { parseShape } from "#detect/shape/parse-shape";
import type { ShapeNode, ShapeNodes } from "#detect/shape/shape-node";

describe("deriveAnchors", () => {
  it("gives a token's prefix, how far it reaches and what must follow", () => {
    expect(derive("ghp_{hex:36}")).toEqual([
      { text: "ghp_", ignoreCase: false, leastBefore: 0, mostBefore: 0, mostAfter: 40, gate: "alnum", minRun: 36 },
    ]);
  });

  it("gives the distances of an anchor inside", () => {
    expect(derive("{hex:14}.atlasv1.{hex:60-70}")).toEqual([
      {
        text: ".atlasv1.",
        ignoreCase: false,
        leastBefore: 14,
        mostBefore: 14,
        mostAfter: 79,
        gate: "alnum",
        minRun: 60,
      },
    ]);
  });

  it("spells out alternatives and small sets", () => {
    expect(derive("gh{[ps]}_{hex:4}").map(({ text }) => text)).toEqual(["ghp_", "ghs_"]);
  });

  it("asks for an assignment behind a telling name", () => {
    expect(derive("acme{assign}<{hex:32}>").map(({ gate, minRun }) => [gate, minRun])).toEqual([["assignment", 32]]);
  });

  it.each([
    ["ghp_{hex:36}", "alnum", 36],
    ["ghp_{base64url:36}", "token", 36],
    ["{hex:32}-us{digit:1-2}", "digits", 1],
    [String.raw`://{[^\n-\r \t"<>:/\\]:0-80}:<{[^\n-\r \t"'<>/\\]:1-200}>@{alnum:1}`, "none", 0],
    [String.raw`://{[A-Za-z0-9.]:0-80}:<{[A-Za-z0-9:@]:1-200}>@{alnum:1}`, "user-info", 0],
    [String.raw`://{[A-Za-z0-9.]:0-80}:<{[A-Za-z0-9:@]:1-201}>@{alnum:1}`, "none", 0],
    ["data:{space:0-2}({[\r]})?\n{word}", "line-end", 0],
    ["data:{space:0-3}({[\r]})?\n{word}", "none", 0],
  ] as const)("asks behind the anchor of %j for %s", (shape, gate, minRun) => {
    expect(derive(shape)).toMatchObject([{ gate, minRun }]);
  });

  it("is in lower case where case does not count", () => {
    expect(deriveAnchors(parseShape("ACME{hex:8}"), true)?.map(({ text }) => text)).toEqual(["acme"]);
  });

  it("has nothing to give where no text of three bytes is certain", () => {
    expect(deriveAnchors(parseShape("(abcd|{hex:4})xy"), false)).toBeNull();
  });

  // The oracle: texts drawn from the shape itself. Whatever they look like, the engine must be led to their start.
  it("leads to every text that any built-in shape describes", () => {
    const random = createRandom(7);
    const lost = builtInShapes().flatMap(({ shape, ignoreCase }) => {
      const nodes = parseShape(shape);
      const anchors = deriveAnchors(nodes, ignoreCase) ?? [];
      const texts = Array.from({ length: 8 }, () => draw(nodes, random));
      return texts.some((text) => !isLedTo(text, anchors)) ? [shape] : [];
    });
    expect(lost).toEqual([]);
  });
});

function derive(shape: string): readonly Anchor[] {
  return deriveAnchors(parseShape(shape), false) ?? [];
}

function builtInShapes(): { shape: string; ignoreCase: boolean }[] {
  const entries = readdirSync("rules/patterns", { recursive: true, withFileTypes: true });
  return entries
    .filter(({ name }) => name.endsWith(".yaml"))
    .map((entry): Record<string, unknown> => parse(readFileSync(join(entry.parentPath, entry.name), "utf8")))
    .flatMap((file) =>
      [file["shape"] ?? []].flat().map((shape) => ({ shape: String(shape), ignoreCase: file["ignore-case"] === true })),
    );
}

function isLedTo(text: string, anchors: readonly Anchor[]): boolean {
  const bytes = Buffer.from(text, "latin1");
  return anchors.some((anchor) => {
    const within = anchor.ignoreCase ? text.toLowerCase() : text;
    for (let at = anchor.leastBefore; at <= anchor.mostBefore; at++) {
      if (
        within.startsWith(anchor.text, at) &&
        text.length - at <= anchor.mostAfter &&
        passesGate(bytes, at + anchor.text.length, anchor)
      )
        return true;
    }
    return false;
  });
}

type Random = (below: number) => number;

function createRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const ASSIGNMENTS = [
  "=",
  " = ",
  ": ",
  '": "',
  " => '",
  ' := "',
  "', '",
  '("',
  "_token=",
  ".key   : ",
  "']=\"",
  "==",
  "_KEY ?= ",
];

function draw(nodes: ShapeNodes, random: Random): string {
  return nodes.map((node) => drawNode(node, random)).join("");
}

function drawNode(node: ShapeNode, random: Random): string {
  switch (node.kind) {
    case "literal":
      return node.text;
    case "run":
      return drawRun(node.set, node.least + random(Math.min(node.most - node.least, 40) + 1), random);
    case "choice":
      return draw(node.options[random(node.options.length)] ?? [], random);
    case "value":
      return draw(node.nodes, random);
    case "assign":
      return ASSIGNMENTS[random(ASSIGNMENTS.length)] ?? "=";
    default:
      return node satisfies never;
  }
}

function drawRun(set: ByteSet, length: number, random: Random): string {
  const members = [...set.keys()].filter((byte) => set[byte] === 1);
  return String.fromCharCode(...Array.from({ length }, () => members[random(members.length)] ?? 0));
}
