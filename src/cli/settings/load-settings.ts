import { lstatSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { AuditError } from "#index";
import { findSettings, type FoundSettings } from "./find-settings.js";
import { defaultSettings, type Settings } from "./settings.js";

/** Where to look for settings. */
export interface SettingsQuestion {
  readonly cwd: string;
  /** The file named with --config, or undefined. */
  readonly config: string | undefined;
  /** The first target as the user wrote it. */
  readonly target: string;
}

// A settings file is written by hand; what is larger than this is something else.
const MOST_BYTES = 1_000_000;

/** The settings in force. The YAML reader and the schema are loaded only when there is a file to read. */
export async function loadSettings({ cwd, config, target }: SettingsQuestion): Promise<Settings> {
  const found: FoundSettings | null =
    config === undefined ? findSettings(cwd, target) : { file: resolve(cwd, config), isForeign: false };
  if (found === null) return defaultSettings;
  if (config === undefined) refuseLink(found.file);
  const text = readSettings(found.file);
  const { parseSettings } = await import("./parse-settings.js");
  return parseSettings(text, { ...found, cwd });
}

// A link that came with a checkout could point at any file, and an error message would quote from it.
function refuseLink(file: string): void {
  if (!lstatSync(file).isSymbolicLink()) return;
  throw new AuditError(`${file} is a symbolic link`, { hint: `if it is yours, say so: --config ${file}` });
}

function readSettings(file: string): string {
  try {
    const stats = statSync(file);
    if (stats.isFile() && stats.size <= MOST_BYTES) return readFileSync(file, "utf8");
  } catch (cause) {
    throw new AuditError(`the settings file can't be read: ${file}`, {
      hint: "check the name given to --config and the file's permissions",
      cause,
    });
  }
  throw new AuditError(`this is no settings file: ${file}`, {
    hint: "settings are a YAML file of at most 1 MB; keycensus init writes one to start from",
  });
}
