import type { Organizations, PolicyType, Root } from "@aws-sdk/client-organizations";
import type { FactStatus } from "#model/fact-status";
import type { Guardrail } from "#model/principal";
import { notOfItsKind } from "../../talk/fact.js";
import { readTokenPages } from "../read-token-pages.js";
import type { AccountLook, Attachment } from "./account-look.js";
import type { Tree } from "./open-tree.js";
import type { OrganisationLook } from "./read-organisation.js";

/** Who is asked, and what is already known of the organisation. */
export interface AccountSources {
  readonly client: Organizations;
  readonly tree: Tree;
  readonly organisation: OrganisationLook;
}

const KINDS = [
  ["SERVICE_CONTROL_POLICY", "service-control"],
  ["RESOURCE_CONTROL_POLICY", "resource-control"],
] as const satisfies readonly (readonly [PolicyType, Guardrail["kind"]])[];

/** Asks the organisation for everything it knows of an account. Where it may not be asked, nothing is. */
export async function lookAtAccount(account: string, sources: AccountSources): Promise<AccountLook> {
  const { organisation, roots, entries } = sources.organisation;
  if (organisation.status === "ok" && organisation.value === null) return alone(account, sources.organisation);
  if (roots.status !== "ok") {
    return { ...unseenAccount(account, roots.status), organisation };
  }
  const [{ path, attachments }, tags] = await Promise.all([
    lookAtPath(account, sources, typesOf(roots.value.items)),
    readTokenPages(
      (NextToken) => sources.client.listTagsForResource({ ResourceId: account, NextToken }),
      ({ Tags }) => Tags,
    ),
  ]);
  const entry =
    entries.status === "ok"
      ? ({ status: "ok", value: entries.value.items.find(({ Id }) => Id === account) } as const)
      : entries;
  return { account, organisation, entry, path, attachments, tags };
}

/** An account whose organisation does not answer: nothing is known, and why is told elsewhere. */
export function unseenAccount(account: string, status: Unseen = "error"): AccountLook {
  const unseen = silent({ status });
  return { account, organisation: unseen, entry: unseen, path: unseen, attachments: unseen, tags: unseen };
}

type Unseen = Exclude<FactStatus, "ok">;

// An organisation alone tags its accounts.
const NO_TAGS = { status: "ok", value: { items: [], cut: null } } as const;

// In no organisation: there is nothing that could be refused.
function alone(account: string, { organisation }: OrganisationLook): AccountLook {
  const none = { status: "ok", value: [] } as const;
  return { account, organisation, entry: notOfItsKind, path: none, attachments: none, tags: NO_TAGS };
}

// Told once, for the whole organisation: not again for each account.
function silent<Status extends string>({
  status,
}: {
  readonly status: Status;
}): { readonly status: Status; readonly said: "" } {
  return { status, said: "" };
}

// A type that the root does not name is not enabled: it limits nothing.
function typesOf(roots: readonly Root[]): ReadonlySet<string> {
  return new Set(roots.flatMap(({ PolicyTypes }) => (PolicyTypes ?? []).flatMap(({ Type }) => Type ?? [])));
}

async function lookAtPath(
  account: string,
  { tree, organisation: { organisation } }: AccountSources,
  enabled: ReadonlySet<string>,
): Promise<Pick<AccountLook, "path" | "attachments">> {
  const path = await tree.path(account);
  // Policies of an organisation do not bear on the account that manages it.
  if (organisation.status === "ok" && organisation.value?.MasterAccountId === account)
    return { path, attachments: { status: "ok", value: [] } };
  if (path.status !== "ok") return { path, attachments: silent(path) };
  const wanted = KINDS.filter(([type]) => enabled.has(type)).flatMap(([type, kind]) =>
    path.value.map((holder, depth) => ({ type, kind, holder, depth })),
  );
  const value = await Promise.all(
    wanted.map(async (one): Promise<Attachment> => ({ ...one, policies: await tree.attached(one.holder, one.type) })),
  );
  return { path, attachments: { status: "ok", value } };
}
