import type { Fit, Who } from "./who.js";

/** One name among a statement's principals. */
export interface PrincipalTest {
  readonly kind: "anybody" | "account" | "identity" | "session" | "gone-id" | "service" | "federated" | "canonical";
  /** As written. */
  readonly name: string;
  /** Account it lies in, where the name tells. */
  readonly account: string | null;
  fit(subject: Who): Fit | null;
}

/** How somebody is named by his own name. */
export const DIRECT: Fit = { path: "direct", word: null, bound: "bound" };
const DELEGATED: Fit = { path: "delegated", word: null, bound: "bound" };
// "*" means sessions, too, which a boundary does not limit; the documentation does not say which of the two counts.
const ANYBODY: Fit = { path: "direct", word: null, bound: "open" };

const KINDS: Readonly<Record<string, PrincipalTest["kind"]>> = {
  Service: "service",
  Federated: "federated",
  CanonicalUser: "canonical",
};

/** One name of a principal (IAM User Guide, "AWS JSON policy elements: Principal"). */
export function toPrincipalTest(kind: string, name: string): PrincipalTest {
  const other = KINDS[kind];
  if (other !== undefined) return exact(other, name);
  if (name === "*") return { kind: "anybody", name, account: null, fit: () => ANYBODY };
  const [, account] = /^(?:arn:[\w-]+:iam::)?(\d{12})(?::root)?$/.exec(name) ?? [];
  if (account !== undefined) return toAccountTest(name, account);
  const session = /^arn:[\w-]+:sts::(\d{12}):assumed-role\/([^/]+)\/(.+)$/.exec(name);
  if (session) return toSessionTest(name, session);
  return /^A[A-Z0-9]{15,127}$/.test(name) ? toIdTest(name) : toNameTest(name);
}

/** Whether a name of a kind is that of one single principal, who fits if it is his ARN and not otherwise. */
export function isSingle(kind: PrincipalTest["kind"]): boolean {
  return kind === "identity" || kind === "service" || kind === "federated" || kind === "canonical";
}

function toNameTest(name: string): PrincipalTest {
  const [, account = null] = /^arn:[\w-]+:(?:iam|sts)::(\d{12}):/.exec(name) ?? [];
  return { ...exact("identity", name), account };
}

function exact(kind: PrincipalTest["kind"], name: string): PrincipalTest {
  return { kind, name, account: null, fit: (subject) => (subject.arn === name ? DIRECT : null) };
}

const HAS_POLICIES: ReadonlySet<Who["kind"]> = new Set(["user", "role", "account"]);

// Root users are their account; all others have the account's say so only as far as their own policies go.
function toAccountTest(name: string, account: string): PrincipalTest {
  const fit = (subject: Who): Fit | null => {
    if (subject.account !== account) return null;
    if (subject.kind === "root") return DIRECT;
    return HAS_POLICIES.has(subject.kind) ? DELEGATED : null;
  };
  return { kind: "account", name, account, fit };
}

function toSessionTest(name: string, [, account = "", role = "", session = ""]: readonly string[]): PrincipalTest {
  const word = `the session is named ${session}`;
  const fit = (subject: Who): Fit | null =>
    subject.kind === "role" && subject.account === account && subject.name === role
      ? { path: "direct", word, bound: "free" }
      : null;
  return { kind: "session", name, account, fit };
}

function toIdTest(name: string): PrincipalTest {
  const fit = (subject: Who): Fit | null => (subject.uniqueId === name || subject.arn === name ? DIRECT : null);
  return { kind: "gone-id", name, account: null, fit };
}
