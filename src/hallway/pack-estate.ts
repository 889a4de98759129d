import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { EstateObservation } from "#model/estate";

type Noun = EstateObservation["noun"];

/** Things of estates, packed tightly until they are recorded: an account may have a hundred thousand keys, and each has a policy. */
export interface PackedEstate {
  add(observation: EstateObservation): void;
  /** What was added, by noun; each is unpacked bit by bit, as often as it is gone through. */
  things(): ReadonlyMap<Noun, Iterable<EstateObservation>>;
}

// Things packed together: enough for texts that are alike to be stored once, few enough to be unpacked without being felt.
const TOGETHER = 256;
// The quickest; things of one account are so much alike that more work makes them little smaller.
const LEVEL = 1;

/** An empty one. Things are plain data, which JSON keeps as they are. */
export function packEstate(): PackedEstate {
  const packs = new Map<Noun, Pack>();
  return {
    add(observation) {
      const pack = packs.get(observation.noun) ?? createPack();
      packs.set(observation.noun, pack);
      pack.add(observation);
    },
    things: () => packs,
  };
}

interface Pack extends Iterable<EstateObservation> {
  add(observation: EstateObservation): void;
}

function createPack(): Pack {
  const packed: Buffer[] = [];
  let loose: EstateObservation[] = [];
  return {
    add(observation) {
      loose.push(observation);
      if (loose.length < TOGETHER) return;
      packed.push(deflateRawSync(JSON.stringify(loose), { level: LEVEL }));
      loose = [];
    },
    *[Symbol.iterator]() {
      // What this file packed.
      for (const bytes of packed) yield* JSON.parse(inflateRawSync(bytes).toString()) as EstateObservation[];
      yield* loose;
    },
  };
}
