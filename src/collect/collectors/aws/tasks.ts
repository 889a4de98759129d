import type { AwsPlan } from "./plan/aws-plan.js";
import type { AwsTarget } from "./plan/aws-target.js";
import { openSession } from "./plan/open-session.js";
import { openCaller } from "./plan/plan-collection.js";
import type { AwsService } from "./services/aws-service.js";
import { services } from "./services/services.js";
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

/** Everything there is to look at, account by account; account-wide services first, since they take longest to answer. */
export async function listTasks(
  { partition, home, accounts }: AwsPlan,
  target: AwsTarget,
  talk: Talk,
): Promise<Task[]> {
  const caller = await openCaller(target, talk);
  return accounts.flatMap((planned) => {
    const credentials = openSession(caller, planned);
    const common = { partition, account: planned.id, credentials };
    const inAccount = services.filter(({ scope }) => scope === "account");
    const inRegions = services.filter(({ scope }) => scope === "region");
    return [
      ...inAccount.map((service) => ({ ...common, service, region: home })),
      ...planned.regions.flatMap((region) => inRegions.map((service) => ({ ...common, service, region }))),
    ];
  });
}
