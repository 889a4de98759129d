import type { FactStatus } from "#model/fact-status";
import { AuditError } from "#support/audit-error";
import { toFactStatus } from "./to-fact-status.js";

/** What became of one question: its answer, or why there is none. */
export type Fact<Value> =
  | { readonly status: "ok"; readonly value: Value }
  | { readonly status: Exclude<FactStatus, "ok">; readonly said: string };

/** Asks, and gives the provider's refusal as a value. Whatever ends the look at the place, and every bug, goes on as an error. */
export async function ask<Value>(call: () => Promise<Value>): Promise<Fact<Value>> {
  try {
    return { status: "ok", value: await call() };
  } catch (error) {
    if (error instanceof AuditError || !isRefusal(error)) throw error;
    return { status: toFactStatus(error), said: describe(error) };
  }
}

/** The fact that a thing of its kind cannot have: nothing is asked. */
export const notOfItsKind = { status: "not-applicable", said: "" } as const;

// The SDK marks what came of a request; what has no such mark is a defect or the user's wish to stop.
function isRefusal(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return "$metadata" in error || ["NotRecorded", "TimeoutError"].includes(error.name);
}

// Errors of this collector say all in their message.
const OWN = new Set(["NotRecorded", "PageInstead", "EmptyAnswer"]);

function describe({ name, message }: Error): string {
  const line = message.split("\n")[0] ?? "";
  if (OWN.has(name)) return line;
  return line === "" || line === "UnknownError" ? name : `${name}: ${line}`;
}
