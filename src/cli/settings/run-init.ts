import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { AuditError } from "#index";
import { exitCodes, type ExitCode } from "../exit-code.js";
import type { Street } from "../street.js";
import { settingsTemplate } from "./settings-template.js";

/** Writes a settings file to start from into the current folder; throws an AuditError where there is one already. */
export async function runInit({ cwd, err }: Street): Promise<ExitCode> {
  const file = join(cwd, "keycensus.yaml");
  try {
    writeFileSync(file, settingsTemplate, { flag: "wx" });
  } catch (cause) {
    const isThere = cause instanceof Error && "code" in cause && cause.code === "EEXIST";
    if (isThere) throw new AuditError(`${file} is already there`, { hint: "change it by hand, or move it away first" });
    throw new AuditError(`${file} can't be written`, { hint: "go to a folder you may write to", cause });
  }
  await err.write(`wrote ${file}\n`);
  return exitCodes.clean;
}
