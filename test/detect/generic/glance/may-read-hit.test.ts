import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { genericAnchors } from "#detect/generic/anchors";
import { firstRefusal } from "#detect/generic/assess";
import { mayReadHit } from "#detect/generic/glance/may-read-hit";
import { readPlace } from "#detect/generic/place";
import { readHit } from "#detect/generic/read-hit";
import { see } from "#detect/generic/see";
import { buildPrefilterTables, createPrefilter } from "#detect/prefilter/prefilter";
import { textOf } from "../text-of.js";

const ROOT = join(import.meta.dirname, "../../../..");
const prefilter = createPrefilter(buildPrefilterTables(genericAnchors), { twin: "scalar" });
const place = readPlace("config/app.yaml");

interface Looked {
  readonly hits: number;
  readonly passedOver: number;
  /** What was passed over though no check refuses it. */
  readonly lost: readonly string[];
}

function lookAt(content: string): Looked {
  const bytes = Buffer.from(content);
  prefilter.room(0, bytes.length).set(bytes);
  const text = textOf(content);
  const { count, hits } = prefilter.scan(0, bytes.length);
  const lost: string[] = [];
  let passedOver = 0;
  for (let hit = 0; hit < count; hit++) {
    const [at = 0, anchor = 0] = hits.subarray(2 * hit);
    if (mayReadHit(text, at, anchor)) continue;
    passedOver++;
    const reading = readHit(text, at, anchor)?.reading;
    if (reading !== undefined && firstRefusal(see(reading, place)) === null) lost.push(reading.line);
  }
  return { hits: count, passedOver, lost };
}

// Lines put together at random, by a generator of fixed numbers, of all that readers look out for.
function lines(count: number): string {
  const names = [
    "password",
    "db.password",
    "<secret",
    "my_key",
    "api-key",
    "$token",
    "auth_token",
    "login",
    "pass",
    "x:pwd",
    "-secret",
    "api key",
    "bearer",
    "</key",
  ];
  const ends = ["", '"', "'", '\\"', "]", ")", "&quot;", '")', " ", "  ", "\n", '"\n', ">", '">', "(", "( ", "\t"];
  const ties = [
    "=",
    ":",
    "=>",
    "==",
    "===",
    "!=",
    ":=",
    "->",
    "||=",
    "|",
    ",",
    "?=",
    "::",
    " is ",
    " to: ",
    "",
    ": string = ",
    " string = ",
    ' "value": ',
    ", value=",
    " { get; set; } = ",
    "\n  value: ",
    "\n<string>",
    " ",
  ];
  const values = [
    "Xk29dLq",
    '"Xk29dLq"',
    "'ab'",
    '""',
    '"" || "Xk29dLq"',
    'x or "Xk29"',
    'b"Xk29dLq"',
    '\\"Xk29\\"',
    'f("Xk29")',
    'f( \\"Xk29\\")',
    "to go",
    "a",
    "word",
    '[ "Xk29dLq" ]',
    "Bearer Xk29dLq0",
    "",
    '"""Xk29"""',
    "&quot;Xk29&quot;",
    "`Xk29`",
    "<Xk29",
    "# Xk29dLq",
  ];
  const rests = ["", ";", " # more", " and more", '"', " user joe password Xk29 ", "</secret>"];
  const starts = ["", "  ", "user joe ", "# ", "a b ", "- ", "export "];
  let state = 11;
  const pick = (from: readonly string[]): string => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return from[(state >>> 8) % from.length] ?? "";
  };
  return Array.from({ length: count }, () => [starts, names, ends, ties, values, rests].map(pick).join("")).join("\n");
}

describe("a look at the bytes of a hit", () => {
  it("never passes over what the reader reads and no check refuses, in lines of all forms", () => {
    const { hits, passedOver, lost } = lookAt(lines(20_000));
    expect(lost).toEqual([]);
    expect(passedOver).toBeGreaterThan(hits / 20);
  });

  it("never passes over it in the examples and the code of this project", () => {
    const folders = [
      "rules/patterns/generic",
      "rules/patterns/credentials",
      "test/detect/generic",
      "src/detect/generic",
    ];
    const files = folders.flatMap((folder) =>
      readdirSync(join(ROOT, folder), { withFileTypes: true }).filter((file) => file.isFile()),
    );
    const looked = files.map((file) => lookAt(readFileSync(join(file.parentPath, file.name), "utf8")));
    expect(looked.flatMap(({ lost }) => lost)).toEqual([]);
    expect(looked.some(({ passedOver }) => passedOver > 0)).toBe(true);
  });
});
