import { dirname, resolve } from "node:path";
import { AuditError } from "#support/audit-error";
import type { AllowlistFields, ConfigFields, RuleFields } from "./config-schema.js";
import { readConfig } from "./read-config.js";

/** A rule with the allowlists that are for it. */
export interface MergedRule extends Omit<RuleFields, "allowlist" | "allowlists"> {
  readonly allowlists: readonly AllowlistFields[];
}

/** As gitleaks: a file extends one that extends one. */
const MOST_EXTENDS = 2;

/** The rules of a file and of what it extends, sorted by id, and the allowlists for every rule. */
export interface MergedConfig {
  readonly rules: readonly MergedRule[];
  readonly everywhere: readonly AllowlistFields[];
}

/** Reads a file and what it extends. Throws an AuditError that names file and rule. */
export async function mergeConfigs(file: string): Promise<MergedConfig> {
  const { rules, everywhere } = await load(file, 0);
  return { rules: [...rules.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)), everywhere };
}

interface Loaded {
  readonly rules: Map<string, MergedRule>;
  readonly everywhere: readonly AllowlistFields[];
}

async function load(file: string, depth: number): Promise<Loaded> {
  const config = await readConfig(file);
  const base = await loadBase(config, file, depth);
  const own = config.rules.map((rule) => ({ ...rule, allowlists: oneKind(rule, `${file}: rule ${rule.id}`) }));
  for (const rule of own) base.rules.set(rule.id, override(base.rules.get(rule.id), rule));
  const allowlists = oneKind(config, file);
  if (depth === 0) addTargeted(base.rules, allowlists, { file, hasOthers: config.extend?.usedefault === true });
  const everywhere = allowlists.filter(({ targetrules }) => targetrules.length === 0);
  return { rules: base.rules, everywhere: [...everywhere, ...base.everywhere] };
}

async function loadBase({ extend }: ConfigFields, file: string, depth: number): Promise<Loaded> {
  if (extend === undefined) return { rules: new Map(), everywhere: [] };
  const { path, url, usedefault, disabledrules } = extend;
  if (url !== "") throw wrong(`${file}: extend: url can't be carried over`, "keep the other file beside it: path");
  if (path !== "" && usedefault) throw wrong(`${file}: extend: path and useDefault exclude each other`);
  // The rules that gitleaks brings along are not here, so there is nothing to leave out.
  if (path === "") return { rules: new Map(), everywhere: [] };
  if (depth === MOST_EXTENDS) throw wrong(`${file}: extend: files extend each other more than ${MOST_EXTENDS} deep`);
  const base = await load(resolve(dirname(file), path), depth + 1);
  for (const id of disabledrules) {
    if (!base.rules.delete(id)) throw wrong(`${file}: extend: disabledRules names "${id}", which ${path} has not`);
  }
  return base;
}

// As gitleaks merges: what the file says wins, lists add up; its required parts and skipReport stay those of the base.
function override(base: MergedRule | undefined, rule: MergedRule): MergedRule {
  if (base === undefined) return rule;
  return {
    ...base,
    description: rule.description || base.description,
    regex: rule.regex || base.regex,
    path: rule.path || base.path,
    secretgroup: rule.secretgroup || base.secretgroup,
    entropy: rule.entropy || base.entropy,
    tags: [...base.tags, ...rule.tags],
    keywords: [...base.keywords, ...rule.keywords],
    allowlists: [...base.allowlists, ...rule.allowlists],
  };
}

function oneKind<List>(
  { allowlist, allowlists }: { readonly allowlist?: List | undefined; readonly allowlists?: List[] | undefined },
  where: string,
): readonly List[] {
  if (allowlist !== undefined && allowlists !== undefined)
    throw wrong(`${where}: [allowlist] and [[allowlists]] exclude each other`, "keep [[allowlists]]");
  return allowlists ?? (allowlist === undefined ? [] : [allowlist]);
}

type Targeted = AllowlistFields & { readonly targetrules: readonly string[] };

function addTargeted(
  rules: Map<string, MergedRule>,
  allowlists: readonly Targeted[],
  { file, hasOthers }: { readonly file: string; readonly hasOthers: boolean },
): void {
  for (const { targetrules, ...allowlist } of allowlists) {
    for (const id of targetrules) {
      const rule = rules.get(id);
      if (rule !== undefined) rules.set(id, { ...rule, allowlists: [...rule.allowlists, allowlist] });
      else if (!hasOthers) throw wrong(`${file}: allowlists: targetRules names "${id}", a rule that there is not`);
    }
  }
}

function wrong(message: string, hint = "correct the file; gitleaks says the same of it"): AuditError {
  return new AuditError(message, { hint });
}
