import type { FactStatus } from "#model/fact-status";
import type { Fact } from "../talk/fact.js";
import type { Cut, Listed } from "../talk/read-pages.js";

/** What became of a listing: one that ends too early is not the list. */
export function statusOfList(found: Fact<Listed<unknown>>): FactStatus {
  return found.status === "ok" ? statusOfCut(found.value.cut) : found.status;
}

/** What the end of a listing means for the whole of it; null: it ended as it should. */
export function statusOfCut(cut: Cut | null): FactStatus {
  if (cut === null) return "ok";
  return cut.reason === "cut-short" ? "error" : cut.reason;
}
