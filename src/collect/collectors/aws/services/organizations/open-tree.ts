import type { Organizations, PolicyType } from "@aws-sdk/client-organizations";
import { ask, type Fact } from "../../talk/fact.js";
import type { Listed } from "../../talk/read-pages.js";
import type { Troubles } from "../create-troubles.js";
import { told } from "../told.js";
import { readTokenPages } from "../read-token-pages.js";
import type { AttachedPolicy } from "./account-look.js";

/** The organisation's tree, each part of it asked for once however many accounts lie below. */
export interface Tree {
  /** Ids from the root down to this one. */
  path(id: string): Promise<Fact<readonly string[]>>;
  /** The policies of a type that are attached to a root, unit or account. */
  attached(holder: string, type: PolicyType): Promise<Fact<Listed<AttachedPolicy>>>;
}

// A root, five levels of units, an account (Organizations User Guide, "Quotas"): a way that is longer goes in a circle.
const MOST_DEPTH = 16;

/** Opens the tree for whoever the client speaks for. */
export function openTree(client: Organizations, troubles: Troubles): Tree {
  const parentOf = once((id) => askParent(client, id));
  const documentOf = once(async (id) => {
    const document = await askDocument(client, id);
    troubles.note("organisation's policy documents", document, id);
    return document;
  });
  const attached = once(async (key) => {
    const [holder = "", type = ""] = key.split(" ");
    // The key was made of a type just below.
    const listed = await listAttached(client, holder, type as PolicyType);
    troubles.noteCut("organisation's policies", listed, holder);
    if (listed.status !== "ok") return listed;
    const { items: ids, cut } = listed.value;
    const items = await Promise.all(ids.map(async (id) => ({ id, document: await documentOf(id) })));
    return { status: "ok", value: { items, cut } } as const;
  });
  return { path: (id) => climb(id, parentOf), attached: (holder, type) => attached(`${holder} ${type}`) };
}

async function climb(id: string, parentOf: (id: string) => Promise<Fact<string>>): Promise<Fact<readonly string[]>> {
  const path = [id];
  for (let at = id; !at.startsWith("r-");) {
    const parent = await parentOf(at);
    if (parent.status !== "ok") return parent;
    at = parent.value;
    path.unshift(at);
    if (path.length > MOST_DEPTH) return { status: "error", said: `the units above ${id} lead to no root` };
  }
  return { status: "ok", value: path };
}

function askParent(client: Organizations, ChildId: string): Promise<Fact<string>> {
  return ask(async () => {
    const { Parents: [parent] = [] } = await client.listParents({ ChildId });
    return told("ListParents", parent?.Id);
  });
}

function askDocument(client: Organizations, PolicyId: string): Promise<Fact<string>> {
  return ask(async () => {
    return told("DescribePolicy", (await client.describePolicy({ PolicyId })).Policy?.Content);
  });
}

function listAttached(client: Organizations, TargetId: string, Filter: PolicyType): Promise<Fact<Listed<string>>> {
  return readTokenPages(
    (NextToken) => client.listPoliciesForTarget({ TargetId, Filter, MaxResults: 20, NextToken }),
    ({ Policies }) => Policies?.flatMap(({ Id }) => Id ?? []),
  );
}

function once<Answer>(look: (key: string) => Promise<Answer>): (key: string) => Promise<Answer> {
  const known = new Map<string, Promise<Answer>>();
  return (key) => {
    const found = known.get(key) ?? look(key);
    known.set(key, found);
    return found;
  };
}
