import type { DataStore } from "#model/store";
import type { Fact } from "../../talk/fact.js";

/** How a place is locked, as far as its own service tells. */
export type Lock = Pick<DataStore, "encryption" | "keyReference">;

/** A place that is not encrypted. */
export const OPEN: Lock = { encryption: "none", keyReference: null };

/** A place that the provider encrypts with a key nobody sees. */
export const PROVIDERS: Lock = { encryption: "provider", keyReference: null };

// Aliases that only the provider can make: of its own keys in an account.
const MANAGED = /(?:^|:)alias\/aws\//;

/** How a place is locked that says whether it is encrypted; where it says nothing, that is not known. */
export function lockIf(isEncrypted: boolean | undefined, key: string | undefined): Lock | Fact<Lock> {
  if (isEncrypted === undefined) return { status: "error", said: "the answer does not say whether it is encrypted" };
  return isEncrypted ? lockedWith(key, PROVIDERS) : OPEN;
}

/** A place locked with this key. A key that is named by its ARN or id is told as the customer's: whose it is, only the key tells. */
export function lockedWith(key: string | undefined, otherwise: Lock): Lock {
  if (key === undefined || key === "") return otherwise;
  return { encryption: MANAGED.test(key) ? "managed" : "customer", keyReference: key };
}
