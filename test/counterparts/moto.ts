import type { Counterpart } from "./counterpart.js";
import { preparePython } from "./prepare-python.js";
import { runPythonServer } from "./run-python-server.js";

/** Starts moto's server (Apache-2.0). An access key of any spelling is account 123456789012; others by AssumeRole. */
export async function startMoto(): Promise<Counterpart> {
  const python = await preparePython("moto-5.2.5", ["moto[server]==5.2.5"]);
  const { url, stop } = await runPythonServer({
    python,
    code: 'from moto.server import main\nmain(["-H", "127.0.0.1", "-p", "PORT"])',
    readyPath: "/moto-api/",
  });
  return { url, stop, reset: () => post(`${url}/moto-api/reset`) };
}

async function post(address: string): Promise<void> {
  const answer = await fetch(address, { method: "POST" });
  if (!answer.ok) throw new Error(`moto answered ${answer.status} to a reset.`);
}
