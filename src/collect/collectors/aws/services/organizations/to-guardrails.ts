import type { Guardrail } from "#model/principal";
import type { AccountLook } from "./account-look.js";

/** The policies of the organisation that bear on an account and could be read, from the root down, by kind and id. */
export function toGuardrails({ account, attachments }: Pick<AccountLook, "account" | "attachments">): Guardrail[] {
  if (attachments.status !== "ok") return [];
  const found = attachments.value.flatMap(({ kind, holder, depth, policies }) =>
    (policies.status === "ok" ? policies.value.items : []).flatMap(({ id, document }) =>
      document.status === "ok"
        ? [{ tenant: account, kind, holder, depth, policy: { id, document: document.value } }]
        : [],
    ),
  );
  return found.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

function placeOf({ kind, depth, policy }: Guardrail): string {
  return `${kind} ${String(depth).padStart(2, "0")} ${policy.id}`;
}
