import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { ENDS_WITH_PARENT } from "./ends-with-parent.js";

/** How a server written in Python is started. */
export interface PythonServer {
  readonly python: string;
  /** Python statements that serve until they are ended; `PORT` in them becomes the port. */
  readonly code: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Asked for with GET until it answers anything at all. */
  readonly readyPath: string;
}

const PATIENCE_MS = 60_000;

/** Starts a Python server on a free loopback port and waits until it answers. */
export async function runPythonServer(server: PythonServer): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const code = `${ENDS_WITH_PARENT}\n${server.code.replaceAll("PORT", String(port))}`;
  const child = spawn(server.python, ["-c", code], {
    env: { ...process.env, ...withPort(server.env ?? {}, port), PYTHONUNBUFFERED: "1" },
    stdio: ["pipe", "ignore", "pipe"],
  });
  const complaints = listen(child);
  try {
    await waitUntilReady(child, `${url}${server.readyPath}`);
  } catch (cause) {
    child.kill("SIGKILL");
    throw new Error(`The server did not start: ${complaints().slice(-2000)}`, { cause });
  }
  return { url, stop: () => stop(child) };
}

function withPort(env: Readonly<Record<string, string>>, port: number): Record<string, string> {
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value.replaceAll("PORT", String(port))]));
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("No free port.");
  return address.port;
}

function listen(child: ChildProcess): () => string {
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    said = `${said}${chunk.toString()}`.slice(-10_000);
  });
  return () => said;
}

async function waitUntilReady(child: ChildProcess, address: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`);
    const answer = await fetch(address, { signal: AbortSignal.timeout(5000) }).catch(() => null);
    if (answer !== null) return;
    await sleep(50);
  }
  throw new Error(`No answer within ${PATIENCE_MS / 1000} s.`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}
