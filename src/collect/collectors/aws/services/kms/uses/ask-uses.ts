import type { CloudTrail } from "@aws-sdk/client-cloudtrail";
import { AuditError } from "#support/audit-error";
import type { ServiceContext } from "../../aws-service.js";
import type { KeyLook } from "../key-look.js";
import { readUses } from "./read-uses.js";

/** Keys of a region whose users are looked up in the log: at the pace of that call two minutes, or eight where all were used much. */
export const MOST_KEYS = 50;

/** A key for which there was no room: its uses are not known. */
export function withoutUses(look: KeyLook): KeyLook {
  const said = `the log is asked about ${MOST_KEYS} keys of a region at most`;
  return { ...look, uses: { status: "ok", value: { items: [], cut: { reason: "cut-short", said } } } };
}

/** Asks the log who used these keys, the first first. Each comes back, whatever happens. */
export async function* askUses(looks: readonly KeyLook[], context: ServiceContext): AsyncIterable<KeyLook> {
  const left = [...looks];
  try {
    if (left.length > 0) yield* ask(left, await context.open("@aws-sdk/client-cloudtrail", load));
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    for (const look of left) yield { ...look, uses: { status: "error", said: "" } };
    throw error;
  }
}

async function* ask(left: KeyLook[], log: CloudTrail): AsyncIterable<KeyLook> {
  let refusal: KeyLook["uses"] = null;
  for (let look = left[0]; look !== undefined; look = left[0]) {
    const uses: KeyLook["uses"] = refusal ?? (await readUses(log, look.arn));
    // No permission is given for single keys, a service that does not know the call knows it for none, and one that fails is left alone.
    if (uses.status !== "ok") refusal = uses;
    left.shift();
    yield { ...look, uses };
  }
}

async function load(): Promise<typeof CloudTrail> {
  return (await import("@aws-sdk/client-cloudtrail")).CloudTrail;
}
