import type { Allowlist } from "../pattern.js";
import { compilePart } from "./compile-part.js";
import type { AllowlistFields } from "./config-schema.js";
import { compileRe2 } from "./re2/compile-re2.js";
import { Re2Error } from "./re2/re2-node.js";

/** One allowlist, ready to run; throws a Re2Error that says what of it can't be carried over. */
export function toAllowlist(fields: AllowlistFields): Allowlist {
  const { condition, commits, paths, regexes, regextarget, stopwords } = fields;
  if (commits.length > 0)
    throw new Re2Error("allowlist: commits can't be carried over: content is judged, whichever commit brought it");
  if (paths.length + regexes.length + stopwords.length === 0) throw new Re2Error("allowlist: it holds nothing");
  return {
    needsAll: condition,
    path: joinedSource("allowlist: paths", paths),
    expression: joinedSource("allowlist: regexes", regexes),
    target: regextarget,
    stopwords: stopwords.map((word) => Buffer.from(word.toLowerCase(), "utf8").toString("latin1")),
  };
}

function joinedSource(what: string, expressions: readonly string[]): string | null {
  if (expressions.length === 0) return null;
  // Each for itself first: they are tried one after the other, and the one that can't be carried over is to be named.
  expressions.forEach((expression, at) => compilePart(`${what}: number ${at + 1}`, () => compileRe2(expression)));
  // As gitleaks joins them: a flag without a group holds for all that follow as well.
  return compilePart(what, () => compileRe2(expressions.join("|"))).source;
}
