import type { IAM } from "@aws-sdk/client-iam";
import type { Observation } from "#model/observation";
import type { Fact } from "../../talk/fact.js";
import type { ServiceContext } from "../aws-service.js";
import { inOrder } from "../in-order.js";
import { toManagedSighting } from "../to-managed-sighting.js";
import type { AccountDetails } from "./account-details.js";
import { activityOf } from "./activity-of.js";
import { collectServerCertificates } from "./collect-server-certificates.js";
import { fillPolicyShelf } from "./fill-policy-shelf.js";
import { lookAtUser } from "./look-at-user.js";
import { noteUserTroubles } from "./note-user-troubles.js";
import type { ReportLine } from "./parse-credential-report.js";
import { readAccountDetails } from "./read-account-details.js";
import { statusOfCut } from "../status-of-list.js";
import { readCredentialReport } from "./read-credential-report.js";
import { toPrincipals } from "./to-principals.js";
import { toReportCredentials, toRoot } from "./to-report-credentials.js";
import { toUserCredentials, type HeldCredential } from "./to-user-credentials.js";
import type { UserLook } from "./user-look.js";

const USERS_AT_ONCE = 16;

/** Everything that identity and access management knows of an account: who can act, by which policies, proven with what. */
export async function* collectIam(context: ServiceContext): AsyncIterable<Observation> {
  const { partition, account, troubles } = context;
  const iam = context.open("@aws-sdk/client-iam", ({ IAM }) => IAM);
  const root = `arn:${partition}:iam::${account}:root`;
  const [details, report] = await Promise.all([readAccountDetails(iam), readCredentialReport(iam)]);
  troubles.note("principals", details);
  troubles.note("credential report", report);
  const sweep = details.status === "ok" ? statusOfCut(details.value.cut) : details.status;
  yield { kind: "estate", noun: "principal", thing: toRoot(report, root, { tenant: account, sweep }) };
  if (report.status === "ok") yield* toReportCredentials(report.value, root, account).map(credentialOnly);
  for await (const held of collectServerCertificates(iam, { root, account, troubles })) yield* toObservations(held);
  if (details.status === "ok") yield* collectPrincipals(iam, { context, details: details.value, report });
}

interface Swept {
  readonly context: ServiceContext;
  readonly details: AccountDetails;
  readonly report: Fact<readonly ReportLine[]>;
}

async function* collectPrincipals(iam: IAM, { context, details, report }: Swept): AsyncIterable<Observation> {
  const { account, troubles } = context;
  troubles.noteCut("principals", { status: "ok", value: { items: [], cut: details.cut } });
  const looks: UserLook[] = [];
  for await (const look of inOrder(details.users, USERS_AT_ONCE, (user) => lookAtUser(iam, user))) {
    noteUserTroubles(look, troubles);
    looks.push(look);
    for (const held of toUserCredentials(look, account)) yield* toObservations(held);
    context.progress(looks.length / (details.users.length + 1));
  }
  const shelf = await fillPolicyShelf(iam, details, troubles);
  for (const thing of toPrincipals(details, { account, shelf, activity: activityOf(looks, report) }))
    yield { kind: "estate", noun: "principal", thing };
}

function* toObservations({ credential, key }: HeldCredential): Iterable<Observation> {
  yield credentialOnly(credential);
  const { kind, identity, resource } = credential;
  if (identity === null || key === null) return;
  const [pattern, form] =
    kind === "ssh-public-key"
      ? (["aws-iam-ssh-key", "public"] as const)
      : (["aws-iam-certificate", "certificate"] as const);
  yield toManagedSighting({ pattern, form, resource, identity, key });
}

function credentialOnly(thing: HeldCredential["credential"]): Observation {
  return { kind: "estate", noun: "credential", thing };
}
