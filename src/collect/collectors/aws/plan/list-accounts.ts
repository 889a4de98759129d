import { AuditError } from "#support/audit-error";
import { openClient } from "../talk/open-client.js";
import { readPages } from "../talk/read-pages.js";
import type { Caller } from "./open-session.js";
import { accountCalls } from "./session-calls.js";

/** Ids of the active accounts of the caller's organisation, sorted. Throws an AuditError where they can't be listed. */
export async function listAccounts(caller: Caller): Promise<readonly string[]> {
  const line = { ...caller, service: "organizations", calls: accountCalls };
  const organizations = await openClient(
    line,
    "@aws-sdk/client-organizations",
    async () => (await import("@aws-sdk/client-organizations")).Organizations,
  );
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
  return active.flatMap(({ Id }) => (Id === undefined ? [] : [Id])).toSorted();
}
