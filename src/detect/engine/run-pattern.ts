import type { Confidence } from "#model/confidence";
import { checks } from "../checks/checks.js";
import type { Material } from "../material/material.js";
import type { Anchor, Pattern } from "../pattern.js";
import { holdsSamples } from "../generic/place.js";
import type { Text } from "../text.js";
import { verifiers } from "../verifiers/verifiers.js";
import type { Candidate } from "./candidate.js";
import { createConditionsJudge } from "./judge-conditions.js";
import { compileExpression, createMatcher, type Match } from "./match-pattern.js";

const SAMPLE = "stands in documentation or a test, whose passwords are samples as a rule";

/** Tries one pattern where one of its anchors stands; null where it does not match. */
export type RunPattern = (text: Text, at: number, anchor: Anchor) => Candidate | null;

/** What makes the runner of a pattern; `nameOf` tells the name of the content. */
export type MakeRunner = (pattern: Pattern, nameOf: () => string) => RunPattern;

/** Match, then named checks, then conditions, then the verifier: each only when the one before let it pass. `nameOf` tells the name of the content. */
export function createPatternRunner(pattern: Pattern, nameOf: () => string, compile = compileExpression): RunPattern {
  const match = createMatcher(pattern, compile);
  const verify = pattern.verifier === null ? null : verifiers[pattern.verifier];
  if (verify === undefined)
    throw new Error(`pattern ${pattern.id} names the verifier "${pattern.verifier}", which is not there`);
  const judge = pattern.conditions === undefined ? null : createConditionsJudge(pattern.conditions);
  return (text, at, anchor) => {
    const found = match(text, at, anchor);
    if (found === null) return null;
    const failed = firstFailedCheck(pattern, found.value) ?? judge?.({ text, match: found, name: nameOf() }) ?? null;
    if (failed !== null) return drop(pattern, found, failed);
    if (verify === null) return keepValue(pattern, found, nameOf());
    const verified = verify(text, found.start, found.end);
    if (typeof verified === "string") return drop(pattern, found, verified);
    return {
      ...base(pattern, verified),
      confidence: verified.confidence,
      materials: verified.materials,
      reasons: verified.reasons,
    };
  };
}

function firstFailedCheck(pattern: Pattern, value: string): string | null {
  for (const { name, argument } of pattern.checks) {
    const check = checks[name];
    if (check === undefined) throw new Error(`pattern ${pattern.id} names the check "${name}", which is not there`);
    const verdict = check(value, argument);
    if (verdict !== true) return `${name}: ${verdict}`;
  }
  return null;
}

function keepValue(pattern: Pattern, found: Match, name: string): Candidate {
  const passed = pattern.checks.map(({ name: check }) => `passes ${check}`);
  const isSample = maySample(pattern) && holdsSamples(name);
  return {
    ...base(pattern, { start: found.valueStart, end: found.valueEnd }),
    confidence: isSample ? "possible" : pattern.confidence,
    materials: [valueMaterial(pattern, found.value)],
    reasons: [`has the shape of: ${pattern.title}`, ...passed, ...(isSample ? [SAMPLE] : [])],
  };
}

// A password has no form of its own: its place tells more of it than of a token.
function maySample({ kind, confidence }: Pattern): boolean {
  return kind === "password" && confidence === "likely";
}

// What a rule of another scanner drops hides nothing that a pattern of the house finds.
const HIDES_NOTHING = -1;

function drop(pattern: Pattern, found: Match, reason: string): Candidate {
  const dropped = { ...base(pattern, { start: found.valueStart, end: found.valueEnd }), dropped: reason };
  return pattern.conditions === undefined ? dropped : { ...dropped, specificity: HIDES_NOTHING };
}

function base(pattern: Pattern, span: { readonly start: number; readonly end: number }): Candidate {
  const nothing: Pick<Candidate, "confidence" | "materials" | "reasons"> = {
    confidence: "possible" satisfies Confidence,
    materials: [],
    reasons: [],
  };
  return {
    pattern: pattern.id,
    specificity: pattern.specificity,
    start: span.start,
    end: span.end,
    ...nothing,
    dropped: null,
  };
}

function valueMaterial(pattern: Pattern, value: string): Material {
  return {
    kind: pattern.kind,
    form: pattern.form,
    algorithm: pattern.algorithm,
    sizeBits: pattern.sizeBits,
    curve: null,
    spki: null,
    secret: Buffer.from(value, "latin1"),
    encryption: null,
    certificate: null,
    createdAt: null,
    expiresAt: null,
  };
}
