/** An estate in short form. `@name` in any text is the ARN of that key or identity, `$1` is 111111111111. */
export interface Estate {
  /** How ARNs begin, if not with "aws". */
  readonly partition?: string;
  readonly keys?: Readonly<Record<string, ShortKey>>;
  readonly principals?: Readonly<Record<string, ShortPrincipal>>;
  /** By digit; null for one of which nothing is known. */
  readonly tenants?: Readonly<Record<string, ShortTenant | null>>;
}

export interface ShortKey {
  readonly account?: string;
  readonly policy?: readonly ShortStatement[] | string | null;
  readonly grants?: readonly ShortGrant[] | null;
  readonly tags?: Readonly<Record<string, string>> | null;
  readonly aliases?: readonly string[];
  readonly [column: string]: unknown;
}

/** `{ allow, to, on, if }` and `deny` alike; `not: [Action]` turns that element around. Anything else is a statement as it is. */
export type ShortStatement = Readonly<Record<string, unknown>>;

export interface ShortGrant {
  readonly to: string;
  readonly operations: readonly string[];
  readonly constraints?: unknown;
}

export interface ShortPrincipal {
  readonly kind?: "user" | "role" | "root";
  readonly account?: string;
  readonly path?: string;
  readonly id?: string;
  readonly policy?: readonly ShortStatement[] | string | null;
  readonly boundary?: readonly ShortStatement[] | string;
  readonly trust?: readonly ShortStatement[] | string;
  readonly tags?: Readonly<Record<string, string>>;
}

export interface ShortTenant {
  readonly organisation?: string | null;
  readonly management?: boolean;
  readonly path?: readonly string[];
  /** False where only its organisation is known, and not where in it the account lies. */
  readonly seen?: boolean;
  readonly scps?: readonly (readonly ShortStatement[] | string)[] | null;
  readonly rcps?: readonly (readonly ShortStatement[] | string)[];
}

/** ARNs by short name. */
export function namesIn({ keys = {}, principals = {}, ...rest }: Estate): Map<string, string> {
  const start = startOfArns(rest);
  const all = new Map<string, string>();
  for (const [name, { account = "1" }] of Object.entries(keys))
    all.set(name, `${start}:kms:eu-west-1:${account.repeat(12)}:key/${name}`);
  for (const [name, { account = "1", kind = "user", path = "/" }] of Object.entries(principals))
    all.set(name, `${start}:iam::${account.repeat(12)}:${kind === "root" ? "root" : `${kind}${path}${name}`}`);
  return all;
}

function startOfArns({ partition = "aws" }: Estate): string {
  return `arn:${partition}`;
}

/** A text with its short names written out. */
export function fill(text: string, estate: Estate): string {
  const all = namesIn(estate);
  return text
    .replace(/@([\w-]+)/g, (whole, name: string) => all.get(name) ?? whole)
    .replace(/\$(\d)/g, (_, digit: string) => digit.repeat(12));
}

/** A policy document as the provider writes it. */
export function toDocument(statements: readonly ShortStatement[] | string, estate: Estate): string {
  if (typeof statements === "string") return statements;
  return fill(JSON.stringify({ Version: "2012-10-17", Statement: statements.map(toStatement) }), estate);
}

function toStatement(short: ShortStatement): object {
  if ("Effect" in short) return short;
  const { allow, deny, to, on, if: conditions, sid, not = [] } = short;
  const element = (name: string, value: unknown): object => ({
    [Array.isArray(not) && not.includes(name) ? `Not${name}` : name]: value,
  });
  return {
    ...(sid === undefined ? {} : { Sid: sid }),
    Effect: allow === undefined ? "Deny" : "Allow",
    ...element(
      "Action",
      list(allow ?? deny).map((action) => (/[:*]/.test(action.slice(0, 4)) ? action : `kms:${action}`)),
    ),
    ...(to === undefined ? {} : element("Principal", toPrincipal(to))),
    ...(on === null ? {} : element("Resource", on ?? "*")),
    ...(conditions === undefined ? {} : { Condition: conditions }),
  };
}

function list(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(String);
}

function toPrincipal(to: unknown): unknown {
  return typeof to === "string" && to !== "*" ? { AWS: to } : Array.isArray(to) ? { AWS: to } : to;
}
