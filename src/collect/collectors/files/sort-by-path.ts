import type { Observation } from "#model/observation";

/** Observations in the order of their paths, those of a file as they came: whichever thread looked at what, and when. */
export function sortByPath(seen: readonly Observation[]): readonly Observation[] {
  return seen.toSorted((a, b) => {
    const [first, second] = [pathOf(a), pathOf(b)];
    return first < second ? -1 : first > second ? 1 : 0;
  });
}

function pathOf(observation: Observation): string {
  if (observation.kind === "problem") return observation.problem.scope;
  return "place" in observation ? observation.place.path : "";
}
