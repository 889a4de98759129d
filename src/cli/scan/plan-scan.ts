import { availableParallelism } from "node:os";
import { relative, resolve } from "node:path";
import { AuditError, type AuditSettings } from "#index";
import { inventoryFileFor } from "../inventory-file.js";
import { isTargetUri, placeOfTarget } from "../place-of-target.js";
import { parseOutputs, type Output } from "../outputs.js";
import type { Settings } from "../settings/settings.js";
import type { Street } from "../street.js";
import type { Threshold } from "../words.js";
import type { ScanFlags } from "./scan-flags.js";

/** A scan as it will run: the command line laid over the settings file. */
export interface ScanPlan {
  readonly targets: readonly string[];
  readonly history: boolean;
  readonly inventoryFile: string;
  readonly outputs: readonly Output[];
  readonly rulesFolders: readonly string[];
  readonly settings: AuditSettings;
  readonly jobs: number;
  readonly failOn: Threshold;
}

type Answers = AuditSettings["collect"]["answers"];

const MOST_JOBS = 8;

/** Lays the command line over the settings: single values win, excluded globs and rule folders add up. */
export function planScan(flags: ScanFlags, settings: Settings, street: Street): ScanPlan {
  const { cwd } = street;
  const targets = targetsOf(flags.targets, settings, cwd);
  const named = flags.inventory ?? settings.inventory;
  const inventoryFile =
    named === null ? inventoryFileFor(targets, street) : named === ":memory:" ? named : resolve(cwd, named);
  return {
    targets,
    history: flags.history && settings.history,
    inventoryFile,
    outputs: parseOutputs(flags.output.length > 0 ? flags.output : settings.reports, cwd),
    rulesFolders: [...settings.rules, ...flags.rules.map((folder) => resolve(cwd, folder))],
    settings: auditSettings(flags, settings, answerFolders(flags, inventoryFile, cwd)),
    jobs: flags.jobs ?? settings.jobs ?? Math.min(MOST_JOBS, availableParallelism()),
    failOn: flags.failOn ?? settings.failOn,
  };
}

/** The targets in force, each once, as the user would write them from where they stand. */
export function targetsOf(typed: readonly string[], settings: Settings, cwd: string): readonly string[] {
  if (typed.length > 0) return typed.filter((target, at) => typed.findIndex((one) => isSame(cwd, one, target)) === at);
  return settings.targets?.map((target) => (isTargetUri(target) ? target : relative(cwd, target) || ".")) ?? ["."];
}

function isSame(cwd: string, one: string, other: string): boolean {
  return placeOfTarget(cwd, one) === placeOfTarget(cwd, other);
}

// A journal of answers lies beside the inventory, so that an interrupted collection goes on where it was.
function answerFolders({ record, replay }: ScanFlags, inventoryFile: string, cwd: string): Answers {
  if (record !== undefined && replay !== undefined) {
    throw new AuditError("--record and --replay exclude each other", {
      hint: "--record DIR asks the provider and keeps its answers, --replay DIR reads them again",
    });
  }
  const hasJournal = replay === undefined && inventoryFile !== ":memory:";
  return {
    record: record === undefined ? null : resolve(cwd, record),
    replay: replay === undefined ? null : resolve(cwd, replay),
    journal: hasJournal ? `${inventoryFile}.sweep` : null,
  };
}

function auditSettings(flags: ScanFlags, settings: Settings, answers: Answers): AuditSettings {
  const { parameters, disabledRules, waivers, departed, environments, minConfidence } = settings;
  return {
    collect: {
      useIgnoreFiles: flags.ignore && settings.ignoreFiles,
      include: flags.include.length > 0 ? flags.include : settings.include,
      exclude: [...settings.exclude, ...flags.exclude],
      since: flags.since ?? settings.since,
      includeUnreachable: flags.unreachable ?? settings.unreachable,
      includeSubmodules: flags.submodules ?? settings.submodules,
      explain: flags.explain ?? false,
      answers,
    },
    parameters,
    disabledRules,
    waivers,
    departed,
    environments,
    minConfidence,
  };
}
