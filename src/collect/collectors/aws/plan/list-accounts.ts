import type { Problem } from "#model/problem";
import { AuditError } from "#support/audit-error";
import { openClient } from "../talk/open-client.js";
import { readPages, type Cut } from "../talk/read-pages.js";
import type { Caller } from "./open-session.js";
import { accountCalls } from "./session-calls.js";

/** Ids of the active accounts of the caller's organisation, sorted; a problem where some are not listed. Throws an AuditError where none is. */
export async function listAccounts(
  caller: Caller,
): Promise<{ readonly ids: readonly string[]; readonly problems: Problem[] }> {
  const line = { ...caller, service: "organizations", calls: accountCalls };
  const organizations = openClient(line, "@aws-sdk/client-organizations", ({ Organizations }) => Organizations);
  const listed = await readPages({
    ask: (NextToken) => organizations.listAccounts({ NextToken }),
    items: ({ Accounts }) => Accounts ?? [],
    next: ({ NextToken }) => ({ hasMore: NextToken !== undefined, marker: NextToken }),
  });
  if (listed.status !== "ok") {
    throw new AuditError(`the accounts of the organisation can't be listed: ${listed.said}`, {
      hint: "use the organisation's management account or a delegated administrator, with organizations:ListAccounts",
    });
  }
  // Nobody can look into an account that is suspended or on its way out.
  // The older field of the two, Status, is on its way out: either may be missing.
  const active = listed.value.items.filter(({ State, Status }) => (State ?? Status ?? "ACTIVE") === "ACTIVE");
  return { ids: active.flatMap(({ Id }) => Id ?? []).toSorted(), problems: problemsOf(listed.value.cut) };
}

function problemsOf(cut: Cut | null): Problem[] {
  if (cut === null) return [];
  const message = `not all accounts of the organisation are listed, and only those that are looked at: ${cut.said}`;
  return [{ reason: cut.reason, scope: "organisation", fact: "accounts", message }];
}
