import type { Account } from "@aws-sdk/client-organizations";
import type { FactStatus } from "#model/fact-status";
import type { Tenant } from "#model/principal";
import { statusOfList } from "../status-of-list.js";
import { toTags } from "../to-tags.js";
import type { AccountLook } from "./account-look.js";

/** An account as its organisation knows it. What was not seen is said in `facts`. */
export function toTenant({ account, organisation, entry, path, attachments, tags }: AccountLook): Tenant {
  const known = organisation.status === "ok" ? organisation.value : null;
  const named = entry.status === "ok" ? entry.value : undefined;
  return {
    tenant: account,
    provider: "aws",
    name: named?.Name ?? null,
    organisation: known?.Id ?? null,
    isManagement: known?.MasterAccountId === account,
    isSuspended: isSuspended(named),
    path: path.status === "ok" ? path.value : [],
    tags: tags.status === "ok" ? toTags(tags.value.items) : null,
    facts: { organisation: worst([organisation, path]), guardrails: guardrailStatus(attachments) },
  };
}

// The older field of the two is on its way out: either may be missing.
function isSuspended(entry: Account | undefined): boolean {
  const { State, Status } = entry ?? {};
  return ["SUSPENDED", "PENDING_CLOSURE", "CLOSED"].includes(State ?? Status ?? "");
}

function guardrailStatus(attachments: AccountLook["attachments"]): FactStatus {
  if (attachments.status !== "ok") return attachments.status;
  const facts = attachments.value.flatMap(({ policies }) =>
    policies.status === "ok" ? policies.value.items.map(({ document }) => document) : [policies],
  );
  const lists = attachments.value.map(({ policies }) => ({ status: statusOfList(policies) }));
  return worst([...facts, ...lists]);
}

function worst(facts: readonly { readonly status: FactStatus }[]): FactStatus {
  return facts.find(({ status }) => status !== "ok")?.status ?? "ok";
}
