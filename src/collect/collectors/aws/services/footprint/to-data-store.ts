import type { DataStore } from "#model/store";
import type { Fact } from "../../talk/fact.js";
import type { Lock } from "./lock.js";

/** Where a place was found. */
export interface StorePlace {
  readonly partition: string;
  readonly account: string;
  readonly region: string;
}

/** What a service tells of a place. */
export interface FoundStore extends Pick<DataStore, "resource" | "service" | "kind" | "name" | "tags"> {
  readonly lock: Lock | Fact<Lock>;
}

/** A place where data rests. */
export function toDataStore({ lock, ...found }: FoundStore, { account, region }: StorePlace): DataStore {
  const fact: Fact<Lock> = "status" in lock ? lock : { status: "ok", value: lock };
  const known = fact.status === "ok" ? fact.value : { encryption: null, keyReference: null };
  return { ...found, tenant: account, region, ...known, facts: { encryption: fact.status } };
}
