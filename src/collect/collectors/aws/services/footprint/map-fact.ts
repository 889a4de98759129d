import type { Fact } from "../../talk/fact.js";

/** What an answer means, where there is one. */
export function mapFact<From, To>(fact: Fact<From>, map: (value: From) => To): Fact<To> {
  return fact.status === "ok" ? { status: "ok", value: map(fact.value) } : fact;
}
