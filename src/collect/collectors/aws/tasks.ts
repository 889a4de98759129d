import type { AwsPlan, PlannedAccount } from "./plan/aws-plan.js";
import type { AwsTarget } from "./plan/aws-target.js";
import { openSession } from "./plan/open-session.js";
import { openCaller } from "./plan/plan-collection.js";
import type { AwsService } from "./services/aws-service.js";
import { services, servicesOf } from "./services/services.js";
import type { Credentials } from "./talk/client-settings.js";
import type { Talk } from "./talk/open-talk.js";

/** One service to be looked at in one region of one account. */
export interface Task {
  readonly service: AwsService;
  readonly partition: string;
  readonly account: string;
  readonly region: string;
  readonly credentials: () => Promise<Credentials>;
}

/** Everything there is to look at: what counts for all accounts, then account by account; account-wide services first, since they take longest to answer. */
export async function listTasks(
  { partition, home, accounts }: AwsPlan,
  target: AwsTarget,
  talk: Talk,
): Promise<Task[]> {
  const caller = await openCaller(target, talk);
  const placed = accounts.map((planned) => ({
    planned,
    account: planned.id,
    credentials: openSession(caller, planned),
  }));
  const ofTarget = asking(placed).flatMap(({ account, credentials }) =>
    servicesOf(accounts.map(({ id }) => id)).map((service) => ({
      partition,
      account,
      credentials,
      service,
      region: home,
    })),
  );
  const ofAccounts = placed.flatMap(({ planned, account, credentials }) => {
    const common = { partition, account, credentials };
    const inAccount = services.filter(({ scope }) => scope === "account");
    const inRegions = services.filter(({ scope }) => scope === "region");
    return [
      ...inAccount.map((service) => ({ ...common, service, region: home })),
      ...planned.regions.flatMap((region) => inRegions.map((service) => ({ ...common, service, region }))),
    ];
  });
  return [...ofTarget, ...ofAccounts];
}

// Of the accounts of an organisation, the one without a role to take on is the one that may list them: it may ask for all.
function asking<Placed extends { readonly planned: PlannedAccount }>(placed: readonly Placed[]): readonly Placed[] {
  const own = placed.filter(({ planned }) => planned.role === null);
  return (own.length > 0 ? own : placed).slice(0, 1);
}
