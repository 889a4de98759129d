import type { World } from "../estate/to-world.js";
import type { Statement } from "../policy/statement.js";
import type { KeyTarget } from "../targets/key-target.js";
import type { Marks } from "./to-shape.js";

const NONE = toMarks(false, false);

/** Tells of a key whether its tags or aliases decide who can use it: by its policy, or by those of its account's identities. */
export function createMarks({ subjects }: World): (key: KeyTarget) => Marks {
  const byAccount = new Map<string, Marks>();
  for (const { account, identity, boundary, levels } of subjects) {
    if (account === null) continue;
    const own = [identity, boundary, ...levels].flatMap((layer) => layer?.keys ?? []);
    byAccount.set(account, join(byAccount.get(account) ?? NONE, marksOf(own)));
  }
  const ofPolicy = new WeakMap<readonly Statement[], Marks>();
  return ({ policy, account }) => {
    let marks = ofPolicy.get(policy);
    if (!marks) ofPolicy.set(policy, (marks = marksOf(policy)));
    return join(marks, byAccount.get(account) ?? NONE);
  };
}

function marksOf(statements: readonly Statement[]): Marks {
  const keys = statements.flatMap(({ conditions }) => conditions.map(({ key }) => key));
  return toMarks(
    keys.some((key) => key.startsWith("aws:resourcetag/")),
    keys.includes("kms:resourcealiases"),
  );
}

function join(one: Marks, other: Marks): Marks {
  return toMarks(one.tags || other.tags, one.aliases || other.aliases);
}

function toMarks(tags: boolean, aliases: boolean): Marks {
  return { tags, aliases, name: `${tags ? "tags" : ""}${aliases ? "aliases" : ""}` };
}
