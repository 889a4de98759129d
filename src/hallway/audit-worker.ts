import { parentPort, workerData } from "node:worker_threads";
import type { EngineParts } from "#detect/detect";
import { createReporter, type Reporter } from "./create-reporter.js";
import type { WorkerMessage, WorkerOrder } from "./crew-job.js";
import { workThroughShards, type ShardJob } from "./work-through-shards.js";

// The hallway's twin in a worker thread: bytes stay in its own memory, only observations travel.
const port = parentPort;
if (port === null) throw new Error("this file runs as a worker thread of an audit");
const parts: EngineParts = workerData;
const say = (message: WorkerMessage): void => port.postMessage(message);
let controller = new AbortController();

port.on("message", (order: WorkerOrder) => {
  if (order.kind === "abort") {
    controller.abort();
    return;
  }
  controller = new AbortController();
  const { job, next } = order;
  const reporter = createReporter((news) => say({ kind: "news", ...news }));
  void work({ ...job, next, signal: controller.signal }, reporter);
});

async function work(job: ShardJob, reporter: Reporter): Promise<void> {
  await workThroughShards(parts, job, reporter);
  reporter.flush();
  say({ kind: "job-done" });
}
