// Measures a command in a thread of its own: whoever waits goes on reading what a counterpart says, which would else stand still.
import { once } from "node:events";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { measure } from "../speed/measure.mjs";

if (!isMainThread && workerData?.command !== undefined) parentPort.postMessage(measure(workerData.command));

/** Runs one command; gives wall and CPU seconds, peak memory in MB and the exit code. */
export async function measureAside(command) {
  const [figures] = await once(new Worker(new URL(import.meta.url), { workerData: { command } }), "message");
  return figures;
}
