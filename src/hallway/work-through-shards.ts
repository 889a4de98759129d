import { loadCollector, type ScanTools, type Shard } from "#collect/collect";
import { createDetect, type EngineParts } from "#detect/detect";
import type { Detect } from "#model/detection";
import type { Observation } from "#model/observation";
import { AuditError } from "#support/audit-error";
import type { CrewJob, Gathering } from "./crew-job.js";

/** A job seen from one thread. `next` counts the shards handed out so far, shared by all threads. */
export interface ShardJob extends CrewJob {
  readonly next: SharedArrayBuffer;
  readonly signal: AbortSignal;
}

const BATCH = 256;
const detectors = new WeakMap<EngineParts, Detect>();

/** Takes shards until none is left and looks at each with this thread's detector; a shard that fails becomes a problem. */
export async function workThroughShards(parts: EngineParts, job: ShardJob, gathering: Gathering): Promise<void> {
  const detect = detectors.get(parts) ?? createDetect(parts);
  detectors.set(parts, detect);
  const next = new Int32Array(job.next);
  const tools: Omit<ScanTools, "step"> = {
    options: job.options,
    signal: job.signal,
    remembered: job.remembered,
    detect,
    count: gathering.count,
  };
  while (!job.signal.aborted) {
    const shard = job.shards[Atomics.add(next, 0, 1)];
    if (shard === undefined) return;
    let left = shard.weight;
    const step = (weight: number): void => {
      const part = Math.min(left, weight);
      left -= part;
      gathering.shardDone(part);
    };
    await workOn(shard, { job, tools: { ...tools, step }, gathering });
    gathering.shardDone(left);
  }
}

interface Bench {
  readonly job: ShardJob;
  readonly tools: ScanTools;
  readonly gathering: Gathering;
}

async function workOn(shard: Shard, { job, tools, gathering }: Bench): Promise<void> {
  const collector = await loadCollector(job.target.collector);
  let batch: Observation[] = [];
  try {
    for await (const observation of collector.scan(job.target, shard, tools)) {
      batch.push(observation);
      if (batch.length < BATCH) continue;
      gathering.observe(batch);
      batch = [];
    }
  } catch (error) {
    batch.push(toProblem(error));
  }
  gathering.observe(batch);
}

/** Expected trouble (an AuditError, an error of the system) becomes a problem; anything else is a bug and goes on. */
function toProblem(error: unknown): Observation {
  if (!(error instanceof AuditError) && !isSystemError(error)) throw error;
  return { kind: "problem", problem: { reason: "error", scope: "", fact: "content", message: error.message } };
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && typeof error.code === "string" && "syscall" in error;
}
