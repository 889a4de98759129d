import { realpathSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { AuditError } from "#index";
import type { FoundSettings } from "./find-settings.js";
import { placeOfTarget } from "../place-of-target.js";
import { describeIssue, locateIssue, locateKey } from "./describe-issue.js";
import { readRoster } from "./read-roster.js";
import { toWaiver } from "./waived/to-waiver.js";
import { defaultSettings, type Settings } from "./settings.js";
import { settingsSchema, type WrittenSettings } from "./settings-schema.js";

/** Where the text came from, and the folder in which the user stands (error messages name files as seen from there). */
export interface SettingsOrigin extends FoundSettings {
  readonly cwd: string;
}

const HINT = "correct the settings file; keycensus init shows every setting with its meaning";
// These make the program write, or run somebody's rules: nothing that what is scanned may decide.
const OWN_ONLY = ["inventory", "reports", "rules"] as const satisfies readonly (keyof WrittenSettings)[];

/** The text of a settings file as settings. Throws an AuditError that names file, line, column, the wrong value and the allowed ones. */
export function parseSettings(text: string, origin: SettingsOrigin): Settings {
  const name = nameFrom(origin);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [slip] = document.errors;
  if (slip !== undefined) throw wrong([`${at(name, lines, slip.pos[0])}: ${slip.message.split(/ at line |\n/, 1)[0]}`]);

  const { data, error } = settingsSchema.safeParse(toPlain(document.toJS.bind(document), name) ?? {});
  if (error !== undefined)
    throw wrong(
      unfold(error.issues).map(
        (issue) => `${at(name, lines, locateIssue(document, issue))}: ${describeIssue(issue, document)}`,
      ),
    );
  const foreign = origin.isForeign ? findForeign(data, origin) : undefined;
  if (foreign !== undefined) {
    const where = at(name, lines, locateKey(document, [], foreign));
    throw new AuditError(`${where}: "${foreign}" may not come with what is scanned`, {
      hint: `if these settings are yours, say so: --config ${name}`,
    });
  }
  return toSettings(data, origin);
}

/** A setting that settings of others may not hold: what writes or runs, and a roster or a file of waivers outside of their folder. */
function findForeign(written: WrittenSettings, { file }: SettingsOrigin): keyof WrittenSettings | undefined {
  const isOutside = (path: string | undefined): boolean =>
    path !== undefined && !isInside(realPath(resolve(dirname(file), path)), realPath(dirname(file)));
  if (isOutside(written.roster)) return "roster";
  if (written.waivers?.some((waiver) => isOutside(waiver.file)) === true) return "waivers";
  return OWN_ONLY.find((key) => written[key] !== undefined);
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== "..";
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path; // not there: reading it says so
  }
}

function toPlain(toJS: (options: { maxAliasCount: number }) => unknown, name: string): unknown {
  try {
    return toJS({ maxAliasCount: 100 });
  } catch (cause) {
    throw new AuditError(`${name}: the aliases of this file unfold to too much`, { hint: HINT, cause });
  }
}

function toSettings(written: WrittenSettings, { file }: SettingsOrigin): Settings {
  const folder = dirname(file);
  const absolute = (path: string): string => resolve(folder, path);
  return {
    file,
    targets: written.targets?.map((target) => placeOfTarget(folder, target)) ?? null,
    include: written.include ?? [],
    exclude: written.exclude ?? [],
    inventory: written.inventory === undefined ? null : absolute(written.inventory),
    reports: (written.reports ?? []).map((report) =>
      report.replace(/=(?!-$)(.+)$/, (_, path: string) => `=${absolute(path)}`),
    ),
    rules: (written.rules ?? []).map(absolute),
    departed: written.roster === undefined ? [] : readRoster(absolute(written.roster)),
    ...switches(written),
    ...judgement(written),
    waivers: (written.waivers ?? []).map((waiver) => toWaiver(waiver, absolute)),
  };
}

function switches(
  written: WrittenSettings,
): Pick<Settings, "ignoreFiles" | "history" | "since" | "unreachable" | "submodules" | "jobs"> {
  return {
    ignoreFiles: written["ignore-files"] ?? defaultSettings.ignoreFiles,
    history: written.history ?? defaultSettings.history,
    since: written.since ?? null,
    unreachable: written.unreachable ?? false,
    submodules: written.submodules ?? false,
    jobs: written.jobs ?? null,
  };
}

type Judgement = Pick<Settings, "failOn" | "disabledRules" | "parameters" | "environments" | "minConfidence">;

function judgement(written: WrittenSettings): Judgement {
  return {
    failOn: written["fail-on"] ?? defaultSettings.failOn,
    disabledRules: written["disabled-rules"] ?? [],
    parameters: written.parameters ?? {},
    environments: written.environments ?? [],
    minConfidence: written["min-confidence"] ?? defaultSettings.minConfidence,
  };
}

/** Each unknown key is an error of its own, at its own line. */
function unfold(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.flatMap((issue): z.core.$ZodIssue[] =>
    issue.code === "unrecognized_keys" ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue],
  );
}

function wrong(sentences: readonly string[]): AuditError {
  return new AuditError(sentences.join("\n       "), { hint: HINT });
}

function at(name: string, lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `${name}:${Math.max(line, 1)}:${Math.max(col, 1)}`;
}

function nameFrom({ file, cwd }: SettingsOrigin): string {
  const seen = relative(cwd, file);
  return seen === "" || isAbsolute(seen) || seen.startsWith("../..") ? file : seen;
}
