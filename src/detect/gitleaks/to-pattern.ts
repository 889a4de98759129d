import type { Allowlist, Anchor, Pattern } from "../pattern.js";
import { compilePart } from "./compile-part.js";
import type { MergedRule } from "./merge-configs.js";
import { compileRe2, compileSought } from "./re2/compile-re2.js";
import { Re2Error } from "./re2/re2-node.js";
import { toAllowlist } from "./to-allowlist.js";

const USUAL_SPECIFICITY = 50;

/** One rule as a pattern, `everywhere` being the allowlists for all; throws a Re2Error that says what of it can't be carried over. */
export function toPattern(rule: MergedRule, everywhere: readonly Allowlist[]): Pattern {
  refuseForeign(rule);
  const { source, captures, anchors } = compilePart("regex", () => compileSought(rule.regex));
  if (rule.secretgroup > captures)
    throw new Re2Error(`secretGroup is ${rule.secretgroup}, the regex has ${captures} groups`);
  if (anchors === null)
    throw new Re2Error("regex: no text of three characters stands in every match: nothing to look for");
  return {
    id: `gitleaks:${rule.id}`,
    family: "gitleaks",
    title: rule.description === "" ? rule.id : rule.description,
    kind: "credential",
    form: "plaintext",
    algorithm: "",
    sizeBits: null,
    service: null,
    confidence: "shaped",
    specificity: USUAL_SPECIFICITY,
    expression: source,
    flags: "",
    anchors,
    checks: [],
    verifier: null,
    conditions: {
      group: rule.secretgroup,
      entropy: rule.entropy,
      path: rule.path === "" ? null : compilePart("path", () => compileRe2(rule.path)).source,
      keywords: neededKeywords(rule, anchors),
      allowlists: [...rule.allowlists.map(toAllowlist), ...everywhere],
    },
  };
}

function refuseForeign({ regex, path, required, filter, validate }: MergedRule): void {
  if (regex === "" && path !== "") throw new Re2Error("it is about paths alone: there is no content to look for");
  if (regex === "") throw new Re2Error("it has no regex, and the rule of gitleaks that it changes is not here");
  if (required !== undefined && required.length > 0) throw new Re2Error('"required" can\'t be carried over');
  if (filter !== undefined) throw new Re2Error('"filter" can\'t be carried over');
  if (validate !== undefined) throw new Re2Error('"validate" can\'t be carried over: no service is asked');
}

// Where every anchor holds a keyword, a match cannot be without one.
function neededKeywords({ keywords }: MergedRule, anchors: readonly Anchor[]): readonly string[] {
  const lowered = keywords.map((keyword) => Buffer.from(keyword.toLowerCase(), "utf8").toString("latin1"));
  const isImplied = anchors.every(({ text }) => lowered.some((keyword) => text.toLowerCase().includes(keyword)));
  return isImplied ? [] : lowered;
}
