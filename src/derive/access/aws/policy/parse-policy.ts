/** One statement of a policy document, as written but with every one-or-many as many. */
export interface RawStatement {
  readonly sid: string | null;
  readonly effect: "Allow" | "Deny";
  readonly principals: RawPrincipals | null;
  readonly isNotPrincipal: boolean;
  readonly actions: readonly string[];
  readonly isNotAction: boolean;
  /** Null where the statement has none: a trust policy. */
  readonly resources: readonly string[] | null;
  readonly isNotResource: boolean;
  /** Operator, key, values. */
  readonly conditions: readonly (readonly [operator: string, key: string, values: readonly string[]])[];
}

/** Principals by kind: AWS, Service, Federated, CanonicalUser; "*" alone is AWS. */
export interface RawPrincipals {
  readonly [kind: string]: readonly string[];
}

/** A policy document, read. */
export interface PolicyDocument {
  /** Whether `${...}` is a variable: only since version 2012-10-17. */
  readonly hasVariables: boolean;
  readonly statements: readonly RawStatement[];
}

/** A policy from its JSON (IAM User Guide, "Grammar of the IAM JSON policy language"); null where it is none. */
export function parsePolicy(text: string): PolicyDocument | null {
  try {
    const policy: unknown = JSON.parse(text);
    if (!isRecord(policy)) return null;
    return {
      hasVariables: policy["Version"] === "2012-10-17",
      statements: toList(policy["Statement"]).map(toStatement),
    };
  } catch {
    // Whatever is wrong with it, it is the same to the reader: a policy that nobody can judge.
    return null;
  }
}

function toStatement(raw: unknown): RawStatement {
  if (!isRecord(raw)) throw new TypeError("a statement is an object");
  const effect = raw["Effect"];
  if (effect !== "Allow" && effect !== "Deny") throw new TypeError("a statement allows or denies");
  const principals = either(raw, "Principal");
  const actions = either(raw, "Action");
  const resources = either(raw, "Resource");
  return {
    sid: typeof raw["Sid"] === "string" && raw["Sid"] !== "" ? raw["Sid"] : null,
    effect,
    principals: principals.value === undefined ? null : toPrincipals(principals.value),
    isNotPrincipal: principals.isNot,
    actions: toTexts(actions.value),
    isNotAction: actions.isNot,
    resources: resources.value === undefined ? null : toTexts(resources.value),
    isNotResource: resources.isNot,
    conditions: toConditions(raw["Condition"]),
  };
}

function either(raw: Readonly<Record<string, unknown>>, name: string): { value: unknown; isNot: boolean } {
  const isNot = raw[`Not${name}`] !== undefined;
  if (isNot && raw[name] !== undefined) throw new TypeError(`${name} and Not${name} exclude each other`);
  return { value: isNot ? raw[`Not${name}`] : raw[name], isNot };
}

function toPrincipals(value: unknown): RawPrincipals {
  if (value === "*") return { AWS: ["*"] };
  if (!isRecord(value)) throw new TypeError("principals are named by kind");
  return Object.fromEntries(Object.entries(value).map(([kind, names]) => [kind, toTexts(names)]));
}

function toConditions(value: unknown): RawStatement["conditions"] {
  if (value === undefined) return [];
  if (!isRecord(value)) throw new TypeError("conditions are named by operator");
  return Object.entries(value).flatMap(([operator, keys]) => {
    if (!isRecord(keys)) throw new TypeError("conditions are named by key");
    return Object.entries(keys).map(([key, values]) => [operator, key, toTexts(values)] as const);
  });
}

function toTexts(value: unknown): string[] {
  return toList(value).map((item) => {
    if (typeof item === "string") return item;
    if (typeof item === "boolean" || typeof item === "number") return String(item);
    throw new TypeError("a value is a text");
  });
}

function toList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) throw new TypeError("something is missing");
  return Array.isArray(value) ? value : [value];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
