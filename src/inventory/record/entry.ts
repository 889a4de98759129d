import type { Collection } from "#model/collection";
import type { EstateObservation } from "#model/estate";
import type { Observation } from "#model/observation";

/** One target's look as it goes into the inventory. `state` and `patternsDigest` are what the next look is compared with. */
export interface Entry {
  readonly scan: number;
  readonly collection: Collection;
  readonly observations: Iterable<Observation>;
  /** Further things of an estate, by noun, where they are too many to be held as observations. */
  readonly estate?: ReadonlyMap<EstateObservation["noun"], Iterable<EstateObservation>>;
  readonly state: string;
  readonly patternsDigest: string;
  readonly patternTitles: ReadonlyMap<string, string>;
}

/** An entry with what was worked out from it. */
export interface Recording {
  readonly entry: Entry;
  readonly target: string;
  readonly observations: readonly Observation[];
}
