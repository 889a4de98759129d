import { expect, it } from "vitest";
import { edgesOf } from "../edges-of.js";
import type { Estate } from "../short-estate.js";

/** So many roles that may all take on each other, each a decrypter of the one key. */
function circle(count: number): Estate {
  const role = {
    kind: "role",
    policy: [{ allow: ["kms:Decrypt", "sts:AssumeRole"] }],
    trust: [{ sid: "All", allow: "sts:AssumeRole", to: "$1", on: null }],
  } as const;
  const roles = Array.from({ length: count }, (_, at) => [`role-${at}`, role] as const);
  return {
    keys: { app: { policy: [{ sid: "Root", allow: "kms:*", to: "$1" }] } },
    principals: { ...Object.fromEntries(roles), alice: { policy: [{ allow: "sts:AssumeRole" }] } },
  };
}

it("of many ways some are named, and how many there are beside", async () => {
  const edges = (await edgesOf(circle(30))).filter(({ path }) => path === "role-chain");
  expect(edges.map(({ principal, actions, evidence }) => ({ principal, actions, evidence }))).toEqual([
    {
      principal: "arn:aws:iam::111111111111:user/alice",
      actions: ["kms:Decrypt"],
      evidence: [
        "inline:own: statement 1",
        "key policy: Root",
        ...["0", "10", "11", "12", "1"].map((at) => `trust of arn:aws:iam::111111111111:role/role-${at}: All`),
        "and 25 more ways",
      ],
    },
  ]);
});

it("all who may take on each other get what one of them has", async () => {
  const { principals = {}, ...rest } = circle(40);
  const taking = { ...principals["role-7"], policy: [{ allow: "sts:AssumeRole" }] };
  const others = Object.keys(principals).filter((name) => name !== "role-7");
  const estate = {
    ...rest,
    principals: { ...principals, ...Object.fromEntries(others.map((name) => [name, taking])) },
  };
  const edges = (await edgesOf(estate)).filter(({ path }) => path === "role-chain");
  expect(edges.map(({ principal }) => principal.replace(/^.*\//, ""))).toEqual(others.toSorted());
});
