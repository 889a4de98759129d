import { expect, it } from "vitest";
import { hangsOnUses } from "../../../../../src/collect/collectors/aws/services/kms/uses/hangs-on-uses.js";
import { keepUrgent } from "../../../../../src/collect/collectors/aws/services/kms/uses/keep-urgent.js";
import { keyLookOf } from "../key-look-of.js";

const denied = { status: "denied", said: "AccessDeniedException" } as const;
const used = { status: "ok", value: { KeyLastUsage: { Operation: "Decrypt" } } } as const;
const unused = { status: "ok", value: {} } as const;
const tagged = { status: "ok", value: { items: [{ TagKey: "owner", TagValue: "shop" }], cut: null } } as const;
const untagged = { status: "ok", value: { items: [], cut: null } } as const;

it.each([
  { title: "waits for its end and was used", state: "PendingDeletion", look: { usage: used }, expected: 0 },
  { title: "waits for its end and may have been used", state: "PendingDeletion", look: { usage: denied }, expected: 0 },
  { title: "waits for its end and was not used", state: "PendingDeletion", look: { usage: unused }, expected: null },
  { title: "is off and was used", state: "Disabled", look: { usage: used }, expected: 1 },
  { title: "is off and was not used", state: "Disabled", look: { usage: unused }, expected: null },
  { title: "is on and does not tell", state: "Enabled", look: { usage: denied, tags: untagged }, expected: 2 },
  { title: "is on, has tags and does not tell", state: "Enabled", look: { usage: denied, tags: tagged }, expected: 3 },
  { title: "is on and tells", state: "Enabled", look: { usage: used }, expected: null },
] as const)("Of a key that $title hangs $expected.", ({ state, look, expected }) => {
  expect(hangsOnUses(keyLookOf({ KeyState: state }, look), { hasAlias: false })).toBe(expected);
});

it("An alias counts like a tag.", () => {
  const look = keyLookOf({ KeyState: "Enabled" }, { usage: denied, tags: untagged });
  expect(hangsOnUses(look, { hasAlias: true })).toBe(3);
});

it("Nothing hangs on a key of the provider's, and of one that is not described nothing is known.", () => {
  const providers = keyLookOf({ KeyState: "Enabled", KeyManager: "AWS" }, { usage: denied });
  const dark = { ...keyLookOf({}, { usage: denied }), description: denied };
  expect([providers, dark].map((look) => hangsOnUses(look, { hasAlias: false }))).toEqual([null, null]);
});

it("Where there is no room the least urgent goes, and of equals the last.", () => {
  const urgent = keepUrgent<string>(2);
  const gone = [
    urgent.offer("c", 2),
    urgent.offer("a", 0),
    urgent.offer("b", 1),
    urgent.offer("d", 3),
    urgent.offer("e", 1),
  ];
  expect([gone, urgent.kept()]).toEqual([
    [null, null, "c", "d", "e"],
    ["a", "b"],
  ]);
});
