import { spawnSync } from "node:child_process";

// The operating system's own accounting of one finished process and its children: seconds, and the largest single process in KB.
const ACCOUNTANT = `
import os, resource, sys, time
null = os.open(os.devnull, os.O_WRONLY)
start = time.monotonic()
pid = os.fork()
if pid == 0:
    os.dup2(null, 1); os.dup2(null, 2)
    os.execvp(sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(pid, 0)
print(time.monotonic() - start, usage.ru_utime, usage.ru_stime, usage.ru_maxrss, os.waitstatus_to_exitcode(status))
`;

/** Runs one command and returns wall and CPU seconds, peak memory in MB and the exit code. */
export function measure([command, ...args]) {
  const { stdout, status, stderr } = spawnSync("python3", ["-c", ACCOUNTANT, command, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(`could not run ${command}: ${stderr}`);
  const [wall, user, system, kilobytes, code] = stdout.trim().split(" ").map(Number);
  return { wall, cpu: user + system, memory: kilobytes / 1024, code };
}

/** The median of some numbers. */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
