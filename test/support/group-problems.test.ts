import { expect, it } from "vitest";
import { groupProblems } from "#support/group-problems";

const denied = { reason: "denied", fact: "last use" } as const;
const cause = "not allowed (allow it as keycensus permissions aws prints)";

it("One cause in several places is told once, without the things that each names", () => {
  const groups = groupProblems([
    {
      ...denied,
      scope: "account 1 eu-west-1 kms",
      message: `last use of arn:aws:kms:eu-west-1:1:key/a, 4 more: ${cause}`,
    },
    { ...denied, scope: "account 1 us-east-1 kms", message: `last use of arn:aws:kms:us-east-1:1:key/b: ${cause}` },
    { ...denied, scope: "account 2 eu-west-1 kms", message: `last use: ${cause}` },
  ]);
  const scopes = ["account 1 eu-west-1 kms", "account 1 us-east-1 kms", "account 2 eu-west-1 kms"];
  expect(groups).toEqual([{ ...denied, scopes, message: `last use: ${cause}` }]);
});

it("A problem that stands alone says all that it said", () => {
  const alone = { ...denied, message: `last use of arn:aws:kms:eu-west-1:1:key/a: ${cause}` };
  const groups = groupProblems([{ ...alone, scope: "account 1 eu-west-1 kms" }]);
  expect(groups).toEqual([{ ...alone, scopes: ["account 1 eu-west-1 kms"] }]);
});

it("Another reason, another fact and another cause are problems of their own, in the order in which they came", () => {
  const problems = [
    { reason: "denied", scope: "a", fact: "tags", message: "tags: no" },
    { reason: "error", scope: "b", fact: "tags", message: "tags: no" },
    { reason: "denied", scope: "c", fact: "grants", message: "grants: no" },
    { reason: "denied", scope: "d", fact: "tags", message: "tags: later" },
  ] as const;
  expect(groupProblems(problems).map(({ scopes }) => scopes)).toEqual([["a"], ["b"], ["c"], ["d"]]);
});

it("A message that does not begin with its fact is the cause as it stands", () => {
  const same = { reason: "error", fact: "content", message: "The folder: cannot be read." } as const;
  const groups = groupProblems([
    { ...same, scope: "a/" },
    { ...same, scope: "b/" },
  ]);
  expect(groups).toEqual([{ ...same, scopes: ["a/", "b/"] }]);
});
