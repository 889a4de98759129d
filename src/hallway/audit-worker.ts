import { parentPort, workerData } from "node:worker_threads";
import type { EngineParts } from "#detect/detect";
import type { Gathering, WorkerMessage, WorkerOrder } from "./crew-job.js";
import { workThroughShards } from "./work-through-shards.js";

// The hallway's twin in a worker thread: bytes stay in its own memory, only observations travel.
const port = parentPort;
if (port === null) throw new Error("this file runs as a worker thread of an audit");
const parts: EngineParts = workerData;
const say = (message: WorkerMessage): void => port.postMessage(message);
const gathering: Gathering = {
  observe: (observations) => {
    if (observations.length > 0) say({ kind: "observations", observations });
  },
  count: (more) => say({ kind: "count", more }),
  shardDone: (weight) => say({ kind: "shard-done", weight }),
};
let controller = new AbortController();

port.on("message", (order: WorkerOrder) => {
  if (order.kind === "abort") {
    controller.abort();
    return;
  }
  controller = new AbortController();
  const { job, next } = order;
  void workThroughShards(parts, { ...job, next, signal: controller.signal }, gathering).then(() =>
    say({ kind: "job-done" }),
  );
});
