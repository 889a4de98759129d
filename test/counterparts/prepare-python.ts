import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const CACHE = new URL("../../.cache/counterparts/", import.meta.url).pathname;
const MARK = "requirements.txt";
const MISSING = "No python3 with venv: install it (Debian: apt-get install python3 python3-venv).";

/**
 * The Python of a virtual environment that has exactly these packages, made once under .cache/counterparts/NAME.
 * Throws one line that says what to install where this machine has no Python.
 */
export async function preparePython(name: string, requirements: readonly string[]): Promise<string> {
  const folder = join(CACHE, name);
  const wanted = requirements.join("\n");
  if (!(await isReady(folder, wanted))) await install(folder, wanted);
  return join(folder, "bin", "python");
}

async function isReady(folder: string, wanted: string): Promise<boolean> {
  return (await readFile(join(folder, MARK), "utf8").catch(() => null)) === wanted;
}

// Made beside its place and then moved there: two test files at once, or a kill half-way, leave no half environment.
async function install(folder: string, wanted: string): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  await mkdir(CACHE, { recursive: true });
  try {
    await run("python3", ["-m", "venv", draft]).catch((cause: unknown) => {
      throw new Error(MISSING, { cause });
    });
    const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"];
    await run(join(draft, "bin", "python"), [...pip, ...wanted.split("\n")], { timeout: 600_000 });
    await writeFile(join(draft, MARK), wanted);
    if (!(await isReady(folder, wanted))) await rm(folder, { recursive: true, force: true });
    if (!existsSync(folder)) await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
