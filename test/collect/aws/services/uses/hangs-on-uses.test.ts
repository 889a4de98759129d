import { expect, it } from "vitest";
import {
  hangsOnUses,
  mayHangOnUses,
} from "../../../../../src/collect/collectors/aws/services/kms/uses/hangs-on-uses.js";
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

it.each([
  { state: "PendingDeletion", hasAlias: true },
  { state: "Disabled", hasAlias: true },
  { state: "Enabled", hasAlias: true },
  { state: "Enabled", hasAlias: false },
] as const)(
  "Of a $state key (alias: $hasAlias) never more hangs than its description lets expect.",
  ({ state, hasAlias }) => {
    const looks = [denied, used, unused].flatMap((usage) =>
      [tagged, untagged].map((tags) => keyLookOf({ KeyState: state }, { usage, tags })),
    );
    const found = looks.map(
      (look) => (hangsOnUses(look, { hasAlias }) ?? Infinity) - mayHangOnUses(look, { hasAlias }),
    );
    expect(Math.min(...found)).toBe(0);
  },
);
