import type { Event } from "@aws-sdk/client-cloudtrail";
import type { KeyUse } from "#model/managed-key";
import { toIso } from "../../to-iso.js";

// What uses a key ("Cryptographic operations", AWS KMS Developer Guide). A log has the questions of audits as well.
const USES =
  /^(?:Decrypt|Decapsulate|DeriveSharedSecret|Encapsulate|Encrypt|Generate(?:DataKey\w*|Mac)|ReEncrypt|Sign|Verify|VerifyMac)$/;

/** Who used a key for what, by events of the log; those that were refused are none. By principal and operation. */
export function toKeyUses(resource: string, events: readonly Event[]): KeyUse[] {
  const uses = new Map<string, KeyUse>();
  for (const event of events) {
    const use = toUse(resource, event);
    if (use === null) continue;
    const id = `${use.principal}\n${use.operation}`;
    const before = uses.get(id);
    uses.set(id, before === undefined ? use : joined(before, use));
  }
  return [...uses].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, use]) => use);
}

function joined(one: KeyUse, other: KeyUse): KeyUse {
  const [firstAt = one.firstAt] = [one.firstAt, other.firstAt].toSorted();
  const [lastAt = one.lastAt] = [one.lastAt, other.lastAt].toSorted().toReversed();
  return { ...one, firstAt, lastAt, count: one.count + other.count };
}

function toUse(
  resource: string,
  { EventName: operation = "", EventTime, CloudTrailEvent, Username }: Event,
): KeyUse | null {
  const at = toIso(EventTime);
  const record = parse(CloudTrailEvent ?? "");
  if (!USES.test(operation) || at === null || record["errorCode"] !== undefined) return null;
  const principal = principalOf(parts(record["userIdentity"])) ?? Username ?? "";
  return { resource, principal, operation, firstAt: at, lastAt: at, count: 1 };
}

type Record = Readonly<globalThis.Record<string, unknown>>;

// A session is that of its role; a service acts in its own name (CloudTrail User Guide, "CloudTrail userIdentity element").
function principalOf(identity: Record): string | null {
  const issuer = parts(parts(identity["sessionContext"])["sessionIssuer"]);
  const names = [issuer["arn"], identity["arn"], identity["invokedBy"], identity["accountId"], identity["principalId"]];
  return names.find((name) => typeof name === "string" && name !== "") as string | null;
}

function parts(value: unknown): Record {
  return typeof value === "object" && value !== null ? (value as Record) : {};
}

function parse(text: string): Record {
  try {
    return parts(JSON.parse(text));
  } catch {
    return {};
  }
}
