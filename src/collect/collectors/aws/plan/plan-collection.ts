import type { Problem } from "#model/problem";
import { AuditError } from "#support/audit-error";
import { ask } from "../talk/fact.js";
import { openClient } from "../talk/open-client.js";
import type { Talk } from "../talk/open-talk.js";
import type { AwsPlan, PlannedAccount } from "./aws-plan.js";
import type { AwsTarget } from "./aws-target.js";
import { findHome } from "./find-home.js";
import { listAccounts } from "./list-accounts.js";
import { listRegions } from "./list-regions.js";
import { loadCredentials } from "./load-credentials.js";
import { openSession, type Caller } from "./open-session.js";
import { sessionCalls } from "./session-calls.js";

/** A plan, and what already could not be seen. */
export interface Planned {
  readonly plan: AwsPlan;
  readonly problems: readonly Problem[];
}

/** Finds out who asks, which accounts there are to look at and which regions they have enabled. Throws where nothing can be seen at all. */
export async function planCollection(target: AwsTarget, talk: Talk): Promise<Planned> {
  const caller = await openCaller(target, talk);
  const { account, partition } = await identify(caller);
  const { wanted, problems } = await listWanted(target, { caller, account, partition });
  const accounts: PlannedAccount[] = [];
  for (const one of wanted) {
    try {
      const listed = await regionsOf(target, caller, one);
      problems.push(...listed.problems);
      accounts.push({ ...one, regions: listed.regions });
    } catch (error) {
      // Of one account alone, nothing can be seen; of many, the others can.
      if (!(error instanceof AuditError) || wanted.length === 1) throw error;
      const message = `${error.message} (${error.hint})`;
      problems.push({ reason: "denied", scope: `account ${one.id}`, fact: "everything", message });
    }
  }
  return { plan: { partition, profile: target.profile, home: homeOf(partition), accounts }, problems };
}

/** Who talks before any account is known. */
export async function openCaller(target: Pick<AwsTarget, "profile" | "regions">, talk: Talk): Promise<Caller> {
  const credentials = await loadCredentials(target.profile, talk);
  const region = target.regions?.[0] ?? (await findHome(target.profile, talk));
  return { talk, account: `caller-${target.profile ?? "default"}`, region, keptAs: "home", credentials };
}

interface Identified {
  readonly caller: Caller;
  readonly account: string;
  readonly partition: string;
}
type Wanted = Pick<PlannedAccount, "id" | "role">;

async function identify(caller: Caller): Promise<Omit<Identified, "caller">> {
  const line = { ...caller, service: "sts", calls: sessionCalls };
  const sts = openClient(line, "@aws-sdk/client-sts", ({ STS }) => STS);
  const asked = await ask(() => sts.getCallerIdentity({}));
  const { Account: account, Arn: arn = "" } = asked.status === "ok" ? asked.value : {};
  if (account !== undefined) return { account, partition: arn.split(":")[1] ?? "aws" };
  throw new AuditError(`whose credentials these are can't be found out: ${asked.status === "ok" ? "" : asked.said}`, {
    hint: "check them with: aws sts get-caller-identity; a replay needs the recording of the same target",
  });
}

async function listWanted(
  { accounts, role }: AwsTarget,
  { caller, account, partition }: Identified,
): Promise<{ readonly wanted: readonly Wanted[]; readonly problems: Problem[] }> {
  const roleIn = (id: string): string | null => (role === null ? null : `arn:${partition}:iam::${id}:role/${role}`);
  if (accounts === "own") return { wanted: [{ id: account, role: roleIn(account) }], problems: [] };
  if (accounts === "organisation") {
    const { ids, problems } = await listAccounts({ ...caller, account });
    return { wanted: ids.map((id) => ({ id, role: id === account ? null : roleIn(id) })), problems };
  }
  if (accounts.id !== account && role === null) {
    throw new AuditError(`the credentials are those of account ${account}, not of ${accounts.id}`, {
      hint: `name a profile of that account (aws://NAME@) or a role to take on there (aws://${accounts.id}?role=NAME)`,
    });
  }
  return { wanted: [{ id: accounts.id, role: roleIn(accounts.id) }], problems: [] };
}

async function regionsOf(
  target: AwsTarget,
  caller: Caller,
  one: Wanted,
): Promise<{ readonly regions: readonly string[]; readonly problems: readonly Problem[] }> {
  const credentials = openSession(caller, one);
  // A role that can't be taken on is told here, not by every service.
  await credentials();
  if (target.regions !== null) return { regions: target.regions, problems: [] };
  return listRegions({ ...caller, account: one.id, credentials });
}

// Account-wide services have one place in each partition (IAM endpoints, AWS General Reference).
function homeOf(partition: string): string {
  return { "aws-cn": "cn-north-1", "aws-us-gov": "us-gov-west-1" }[partition] ?? "us-east-1";
}
