import type { Target } from "#model/collection";
import type { Survey, Tools } from "#collect/collector";
import { parseTarget } from "./plan/parse-target.js";
import type { AwsPlan } from "./plan/aws-plan.js";
import { planCollection } from "./plan/plan-collection.js";
import { openTalk } from "./talk/open-talk.js";

/** The one shard of a target: accounts and regions share paces and connections, so one thread talks for all. */
export const WEIGHT = 1000;

/** Finds out which accounts and regions there are to look at. Throws an AuditError where the credentials open nothing. */
export async function survey(target: Target, { options, signal }: Tools): Promise<Survey> {
  const wanted = parseTarget(target.at);
  const talk = openTalk(options.answers, signal, () => new Date());
  try {
    const { plan, problems } = await planCollection(wanted, talk);
    return {
      scope: talk.isResumed() ? `${describe(plan)}; resumed` : describe(plan),
      isNarrowed: wanted.regions !== null,
      tip: null,
      state: "",
      shards: [{ id: 0, weight: WEIGHT, data: plan }],
      observations: problems.map((problem) => ({ kind: "problem", problem })),
      counts: {},
    };
  } finally {
    await talk.close();
  }
}

/** "account 111122223333, regions eu-west-1, us-east-1"; "3 accounts, 17 regions". */
function describe({ accounts }: AwsPlan): string {
  const regions = [...new Set(accounts.flatMap((account) => account.regions))].toSorted();
  const [only] = accounts;
  const who = accounts.length === 1 && only !== undefined ? `account ${only.id}` : `${accounts.length} accounts`;
  const where = regions.length > 4 ? `${regions.length} regions` : `regions ${regions.join(", ")}`;
  return `${who}, ${where}`;
}
