import * as fc from "fast-check";
import { expect, it } from "vitest";
import {
  addMember,
  addMembers,
  hasMember,
  listMembers,
  noMembers,
  takeNew,
} from "../../../../../src/derive/access/aws/chains/members.js";

const COUNT = 100;
const numbers = fc.uniqueArray(fc.nat(COUNT - 1));

function membersOf(list: readonly number[]): Uint32Array {
  const members = noMembers(COUNT);
  for (const number of list) addMember(members, number);
  return members;
}

function rising(list: Iterable<number>): number[] {
  return [...new Set(list)].toSorted((a, b) => a - b);
}

it("lists those that were put in, rising", () => {
  fc.assert(
    fc.property(numbers, (list) => {
      expect(listMembers(membersOf(list))).toEqual(rising(list));
    }),
  );
});

it("tells of each whether it is in", () => {
  fc.assert(
    fc.property(numbers, fc.nat(COUNT - 1), (list, one) => {
      expect(hasMember(membersOf(list), one)).toBe(list.includes(one));
    }),
  );
});

it("puts others in, too", () => {
  fc.assert(
    fc.property(numbers, numbers, (some, others) => {
      const members = membersOf(some);
      addMembers(members, membersOf(others));
      expect(listMembers(members)).toEqual(rising([...some, ...others]));
    }),
  );
});

it("takes each once", () => {
  fc.assert(
    fc.property(numbers, numbers, (first, second) => {
      const taken = noMembers(COUNT);
      const takes = [takeNew(membersOf(first), taken), takeNew(membersOf(second), taken)];
      expect([...takes, listMembers(taken)]).toEqual([
        rising(first),
        rising(second.filter((number) => !first.includes(number))),
        rising([...first, ...second]),
      ]);
    }),
  );
});
