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

/** Asks the log who used these keys, one after the other. Each comes back, whatever happens; what ended the look at the log is thrown last. */
export async function* askUses(looks: AsyncIterable<KeyLook>, context: ServiceContext): AsyncIterable<KeyLook> {
  const ask = createAsking(context);
  let end: AuditError | null = null;
  for await (const look of looks) {
    let uses: KeyLook["uses"] = { status: "error", said: "" };
    try {
      if (end === null) uses = await ask(look.arn);
    } catch (error) {
      if (!(error instanceof AuditError)) throw error;
      end = error;
    }
    yield { ...look, uses };
  }
  if (end !== null) throw end;
}

type Uses = NonNullable<KeyLook["uses"]>;

function createAsking(context: ServiceContext): (arn: string) => Promise<Uses> {
  let log: CloudTrail | null = null;
  let refusal: Uses | null = null;
  return async (arn) => {
    log ??= context.open("@aws-sdk/client-cloudtrail", (sdk) => sdk.CloudTrail);
    const uses = refusal ?? (await readUses(log, arn));
    // No permission is given for single keys, a service that does not know the call knows it for none, and one that fails is left alone.
    if (uses.status !== "ok") refusal = uses;
    return uses;
  };
}
