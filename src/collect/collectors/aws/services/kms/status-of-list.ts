import type { FactStatus } from "#model/fact-status";
import type { Fact } from "../../talk/fact.js";
import type { Listed } from "../../talk/read-pages.js";

/** What became of a listing: one that ends too early is not the list. */
export function statusOfList(found: Fact<Listed<unknown>>): FactStatus {
  return found.status === "ok" && found.value.cutShort !== null ? "error" : found.status;
}
