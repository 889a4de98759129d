import { assert, constantFrom, integer, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { passesGate } from "../../../src/detect/prefilter/passes-gate.js";
import type { PrefilterAnchor } from "../../../src/detect/prefilter/prefilter.js";

const expressions: Readonly<Record<PrefilterAnchor["gate"], (minRun: number) => RegExp>> = {
  none: () => /^/,
  token: (minRun) => new RegExp(`^[A-Za-z0-9_+/=.-]{${minRun}}`),
  alnum: (minRun) => new RegExp(`^[A-Za-z0-9]{${minRun}}`),
  digits: (minRun) => new RegExp(`^[0-9]{${minRun}}`),
  "user-info": () => /^[^\n-\r \t"'<>`/\\:]{0,280}:[^\n-\r \t"'<>`/\\]{1,280}@/,
  "line-end": () => /^[ \t\r]{0,3}\n/,
  assignment: (minRun) =>
    new RegExp(`^[ \\t\\w.-]{0,20}[\\s'"\`\\])]{0,3}[=>:|?,(][\`'"\\s=>:|?,([{@$-]{0,8}[^\\0-\\x20'"\`]{${minRun}}`),
};

const gates: readonly PrefilterAnchor["gate"][] = [
  "none",
  "token",
  "alnum",
  "digits",
  "assignment",
  "user-info",
  "line-end",
];

function passes(text: string, gate: PrefilterAnchor["gate"], minRun: number): boolean {
  return passesGate(Buffer.from(text, "latin1"), 0, { text: "abc", ignoreCase: false, gate, minRun });
}

describe("a gate", () => {
  it.each(gates)("%s passes exactly what its expression matches", (gate) => {
    const unit = constantFrom(..." \t\n\r::@@1234567\xa0'\"`])=>:|?,([{@$-_.+/aZ5\xc3\x00\x7f!%");
    const tail = string({ unit, maxLength: 45 });
    assert(
      property(tail, integer({ min: 0, max: 12 }), (text, minRun) => {
        expect(passes(text, gate, minRun)).toBe(expressions[gate](minRun).test(text));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    '="hunter22"',
    "'] = 'hunter22'",
    '": "hunter22"',
    " := hunter22",
    '") || "hunter22"',
    "_OLD_2 => `hunter22`",
    "=$ecret-22",
    "=--hunter2",
    "(hunter22)",
    "\t\t=\t\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4",
  ])("for an assignment of eight passes %j", (text) => {
    expect(passes(text, "assignment", 8)).toBe(true);
  });

  it.each([
    [281, true],
    [282, false],
  ])("for user and password looks %i bytes far for the at sign", (length, isPassed) => {
    expect(passes(`${":".padEnd(length, "x")}@`, "user-info", 0)).toBe(isPassed);
  });

  it.each(["=hunter2", " hunter22", "", "=", '=""; hunter22', '    """"= hunter22'])(
    "for an assignment of eight does not pass %j",
    (text) => {
      expect(passes(text, "assignment", 8)).toBe(false);
    },
  );
});
