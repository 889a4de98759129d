import { checks } from "./checks/checks.js";
import type { Anchor, CheckCall, Pattern } from "./pattern.js";
import type { PatternFields } from "./pattern-schema.js";
import type { PatternYaml } from "./read-pattern-yaml.js";
import { lintRegex } from "./shape/lint-regex.js";
import type { Boundaries } from "./shape/boundary.js";
import { compileShape, type CompiledShape, type ShapeOptions } from "./shape/compile-shape.js";
import { ShapeError } from "./shape/shape-error.js";
import { verifiers } from "./verifiers/verifiers.js";

/** Where a pattern comes from: its id is the file's name, its family the folder's. */
export interface PatternOrigin {
  readonly id: string;
  readonly family: string;
}

/**
 * Makes a pattern file ready to run; throws an AuditError that names file and line. More than one where a list of shapes marks
 * its secrets at different places: they share the id.
 */
export function compilePattern(yaml: PatternYaml, origin: PatternOrigin): readonly Pattern[] {
  const { fields } = yaml;
  const common = {
    ...origin,
    title: fields.title,
    kind: fields.kind,
    form: fields.form,
    algorithm: fields.algorithm,
    sizeBits: fields["size-bits"] ?? null,
    service: fields.service ?? null,
    confidence: fields.confidence,
    specificity: fields.specificity,
    flags: fields["ignore-case"] ? "i" : "",
    checks: fields.checks.map((call) => readCheck(call, yaml)),
    verifier: readVerifier(yaml),
  } as const;
  const forms = isGeneric(fields) ? [{ expression: "", anchors: [] }] : compileForm(yaml);
  return forms.map((compiled) => ({ ...common, ...compiled }));
}

// Generic secrets have one reader with anchors of its own (generic/); a pattern of this verifier says what its sightings are.
const GENERIC = "generic";

function isGeneric({ verifier, shape, regex, anchors }: PatternFields): boolean {
  return verifier === GENERIC && shape === undefined && regex === undefined && anchors === undefined;
}

const CALL = /^([a-z0-9-]+)(?:\(([^()]{0,64})\))?$/u;

function readCheck(call: string, { complain }: PatternYaml): CheckCall {
  const [, name = call, argument = ""] = CALL.exec(call) ?? [];
  if (!Object.hasOwn(checks, name))
    throw complain("checks", `unknown check "${name}"`, `Checks are ${Object.keys(checks).join(", ")}.`);
  return { name, argument };
}

function readVerifier({ fields, complain }: PatternYaml): string | null {
  const { verifier } = fields;
  if (verifier === undefined) return null;
  if (verifier === GENERIC) return verifier;
  if (Object.hasOwn(verifiers, verifier)) return verifier;
  throw complain("verifier", `unknown verifier "${verifier}"`, `Verifiers are ${Object.keys(verifiers).join(", ")}.`);
}

function compileForm(yaml: PatternYaml): readonly CompiledShape[] {
  const { fields, complain } = yaml;
  const { shape, regex, anchors, verifier } = fields;
  if (shape !== undefined && regex === undefined && anchors === undefined) return compileShapes(yaml, [shape].flat());
  if (shape === undefined && regex !== undefined) return [compileRegex(yaml, regex)];
  if (shape === undefined && anchors !== undefined && verifier !== undefined) {
    return [
      { expression: "", anchors: anchors.map((text) => toAnchor(text, fields, { before: 0, after: text.length })) },
    ];
  }
  const what = shape === undefined ? "title" : "shape";
  throw complain(
    what,
    "what to look for is not clear",
    "Give a shape, or a regex with anchors and reach, or anchors with a verifier.",
  );
}

function compileShapes(yaml: PatternYaml, shapes: readonly string[]): readonly CompiledShape[] {
  const options = { ignoreCase: yaml.fields["ignore-case"], boundaries: toBoundaries(yaml.fields.boundary) };
  return mergeShapes(shapes.map((text) => compileOne(yaml, text, options)));
}

function compileOne({ complain }: PatternYaml, text: string, options: ShapeOptions): CompiledShape {
  try {
    return compileShape(text, options);
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    throw complain(
      "shape",
      `${error.message} at character ${error.at + 1} of "${text.slice(0, 80)}"`,
      `${error.hint}.`,
    );
  }
}

// Shapes that mark no secret run as one expression; a group's name can't stand twice in one.
function mergeShapes(compiled: readonly CompiledShape[]): readonly CompiledShape[] {
  if (compiled.length === 1 || compiled.some(({ expression }) => expression.includes("(?<value>"))) return compiled;
  const expression = `(?:${compiled.map((one) => one.expression).join("|")})`;
  return [{ expression, anchors: compiled.flatMap((one) => one.anchors) }];
}

function toBoundaries(boundary: PatternFields["boundary"]): Boundaries | null {
  if (boundary === undefined) return null;
  return typeof boundary === "string" ? { left: boundary, right: boundary } : boundary;
}

function compileRegex({ fields, complain }: PatternYaml, regex: string): CompiledShape {
  const { anchors, reach } = fields;
  if (anchors === undefined || reach === undefined)
    throw complain(
      "regex",
      "a regex without anchors and reach",
      "List anchors, and reach: { before, after } in bytes.",
    );
  const complaint = lintRegex(regex);
  if (complaint !== null)
    throw complain("regex", complaint, "Write a shape, or bound every repeat and keep repeats apart.");
  return { expression: regex, anchors: anchors.map((text) => toAnchor(text, fields, reach)) };
}

function toAnchor(
  text: string,
  fields: PatternFields,
  { before, after }: { readonly before: number; readonly after: number },
): Anchor {
  const ignoreCase = fields["ignore-case"];
  return {
    text: ignoreCase ? text.toLowerCase() : text,
    ignoreCase,
    leastBefore: 0,
    mostBefore: before,
    mostAfter: after,
    gate: "none",
    minRun: 0,
  };
}
