import type { Target } from "#model/collection";
import type { Observation } from "#model/observation";
import { AuditError } from "#support/audit-error";
import type { ScanTools, Shard } from "#collect/collector";
import type { AwsPlan } from "./plan/aws-plan.js";
import { parseTarget } from "./plan/parse-target.js";
import { createTroubles } from "./services/create-troubles.js";
import { mergeAll } from "./services/merge-all.js";
import { listTasks, type Task } from "./tasks.js";
import { openClient } from "./talk/open-client.js";
import { openTalk, type Talk } from "./talk/open-talk.js";
import { WEIGHT } from "./survey.js";

// Services in regions of accounts at the same time; what each may ask is bounded by its own paces.
const TASKS_AT_ONCE = 64;

/** Looks at all services in all regions of all accounts of the plan. */
export async function* scan(target: Target, shard: Shard, tools: ScanTools): AsyncIterable<Observation> {
  const talk = openTalk(tools.options.answers, tools.signal, () => new Date());
  try {
    // The shard is what this collector's own survey made.
    const plan = shard.data as AwsPlan;
    const tasks = await listTasks(plan, parseTarget(target.at), talk);
    const share = WEIGHT / Math.max(1, tasks.length);
    yield* mergeAll(tasks, TASKS_AT_ONCE, (task) => work(task, talk, (part) => tools.step(part * share)));
    for (const call of talk.asked()) yield { kind: "asked", call };
    await talk.finish();
  } finally {
    await talk.close();
  }
}

async function* work(task: Task, talk: Talk, step: (part: number) => void): AsyncIterable<Observation> {
  const { service, account, region } = task;
  const troubles = createTroubles(`account ${account} ${region} ${service.name}`);
  const line = { talk, account, region, service: service.name, calls: service.calls, credentials: task.credentials };
  const progress = createSteps(step);
  try {
    yield* service.collect({
      partition: task.partition,
      account,
      region,
      troubles,
      progress,
      open: (packageName, pick) => openClient(line, packageName, pick),
    });
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    const { message, hint } = error;
    const scope = `account ${account} ${region} ${service.name}`;
    yield { kind: "problem", problem: { reason: "error", scope, fact: "everything", message: `${message} (${hint})` } };
  }
  progress(1);
  for (const problem of troubles.problems()) yield { kind: "problem", problem };
}

function createSteps(step: (part: number) => void): (share: number) => void {
  let said = 0;
  return (share) => {
    const now = Math.min(1, Math.max(said, share));
    if (now > said) step(now - said);
    said = now;
  };
}
