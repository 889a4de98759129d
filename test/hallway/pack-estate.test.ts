import { describe, expect, it } from "vitest";
import type { EstateObservation } from "#model/estate";
import { packEstate } from "../../src/hallway/pack-estate.js";
import { FULL_ESTATE } from "../inventory/estate-samples.js";

const grantAt = (at: number): EstateObservation => ({
  kind: "estate",
  noun: "grant",
  thing: { ...FULL_ESTATE.grant, grant: `grant-${at}` },
});
const grants = Array.from({ length: 600 }, (_, at) => grantAt(at));
const trail: EstateObservation = { kind: "estate", noun: "trail", thing: FULL_ESTATE.trail };

describe("a packed estate", () => {
  it("gives what was added, in its order, by noun, as often as it is asked", () => {
    const packed = packEstate();
    for (const observation of [trail, ...grants]) packed.add(observation);
    const unpack = (): unknown => [...packed.things()].map(([noun, things]) => [noun, [...things]]);
    const expected = [
      ["trail", [trail]],
      ["grant", grants],
    ];
    expect([unpack(), unpack()]).toEqual([expected, expected]);
  });

  it("keeps every thing of every noun as it is", () => {
    const all = Object.entries(FULL_ESTATE).map(
      ([noun, thing]) => ({ kind: "estate", noun, thing }) as EstateObservation, // each noun stands beside its own thing
    );
    const packed = packEstate();
    for (const observation of all) for (let times = 0; times < 256; times += 1) packed.add(observation);
    const first = [...packed.things().values()].map((things) => [...things][0]);
    expect(first).toEqual(all);
  });
});
