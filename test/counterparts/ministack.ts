import type { Counterpart } from "./counterpart.js";
import { preparePython } from "./prepare-python.js";
import { runPythonServer } from "./run-python-server.js";

/** Starts ministack (MIT). An access key of twelve digits is the account of that number. */
export async function startMinistack(): Promise<Counterpart> {
  // Without cryptography it answers 500 to whatever touches an asymmetric or imported key.
  const python = await preparePython("ministack-1.5.33", ["ministack==1.5.33", "cryptography"]);
  const { url, stop } = await runPythonServer({
    python,
    code: "import sys\nfrom ministack.app import main\nsys.argv = ['ministack']\nmain()",
    env: { BIND_HOST: "127.0.0.1", GATEWAY_PORT: "PORT", CLOUDTRAIL_RECORDING: "1", PERSIST_STATE: "0" },
    readyPath: "/_ministack/health",
  });
  return { url, stop, reset: () => post(`${url}/_ministack/reset`) };
}

async function post(address: string): Promise<void> {
  const answer = await fetch(address, { method: "POST" });
  if (!answer.ok) throw new Error(`ministack answered ${answer.status} to a reset.`);
}
