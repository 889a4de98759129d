import { createHash } from "node:crypto";
import type { Audit } from "#model/audit";
import type { Target } from "#model/collection";
import type { Counts } from "#model/observation";
import { readNames, type EngineParts, type PreparedPatterns } from "#detect/detect";
import { derive } from "#derive/derive";
import { checkParameters, evaluate, type Rule } from "#evaluate/evaluate";
import { openInventory, type Inventory } from "#inventory/inventory";
import { loadKernel } from "#support/load-kernel";
import { assembleAudit } from "./assemble-audit.js";
import type { AuditSettings } from "./audit-settings.js";
import { collectTarget } from "./collect-target.js";
import { createCrew, type Crew } from "./crew.js";
import { loadPreparedPatterns } from "./prepared-patterns.js";
import { loadPreparedRules } from "./prepared-rules.js";
import { resources } from "./resources.js";
import { settleJournal, withOwnJournal } from "./sweep-journal.js";
import { toolVersion } from "./tool-version.js";

/** How far an audit has come. `done` of `total` in the collector's own weight; 0 where it is not known. */
export interface Progress {
  readonly stage: "survey" | "scan" | "attribute" | "record" | "evaluate";
  readonly target: string;
  readonly done: number;
  readonly total: number;
  readonly counts: Counts;
}

/** What is to be audited, where the inventory lies, and under which settings. */
export interface AuditRequest {
  readonly targets: readonly Target[];
  /** A DuckDB file, made where it is missing, or ":memory:". */
  readonly inventoryFile: string;
  /** The user's own rules beside the built-in ones: folders, and files of gitleaks (TOML). */
  readonly rulesFolders: readonly string[];
  readonly settings: AuditSettings;
  /** Threads that scan, the caller's own included; at least 1. */
  readonly jobs: number;
  readonly at: Date;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Called whenever another thread has begun to run. */
  readonly onThread?: () => void;
}

/** The whole house, front to back: collect -> inventory -> derive -> evaluate. What it returns is all a report may know. */
export async function audit(request: AuditRequest): Promise<Audit> {
  const patterns = await loadPreparedPatterns(request.rulesFolders);
  const { rules, digest } = await loadPreparedRules(request.rulesFolders);
  checkParameters(rules, request.settings.parameters);
  const rulesDigest = sha256(patterns.digest + digest);
  const inventory = await openInventory(request.inventoryFile, { schemaFolder: resources.schema });
  try {
    const configDigest = sha256(JSON.stringify(request.settings));
    const scan = await inventory.beginScan({
      toolVersion,
      rulesDigest,
      configDigest,
      startedAt: request.at.toISOString(),
    });
    await inventory.recordSettings(scan, request.settings);
    await collectAll(request, { inventory, patterns, scan });

    request.onProgress?.(endStage("evaluate"));
    const moments = { at: request.at.toISOString(), finishedAt: new Date().toISOString() };
    // What a user's own rules go by, nobody knows.
    const mayStand = request.rulesFolders.length === 0;
    if (!mayStand || !(await inventory.carryEvaluation(scan, moments)))
      await judge(request, { inventory, rules, scan });
    return await assembleAudit(inventory, scan);
  } finally {
    await inventory.close();
  }
}

interface Judging {
  readonly inventory: Inventory;
  readonly rules: readonly Rule[];
  readonly scan: number;
}

async function judge(request: AuditRequest, { inventory, rules, scan }: Judging): Promise<void> {
  await derive(inventory);
  const { parameters, waivers, disabledRules } = request.settings;
  const inForce = rules.filter(({ id }) => !disabledRules.includes(id));
  const outcomes = evaluate({
    rules: inForce,
    ask: inventory.ask,
    at: request.at,
    parameters,
    waivers,
    firstSeen: await inventory.firstSeen(),
  });
  await inventory.recordEvaluation(scan, { at: request.at.toISOString(), outcomes }, () => new Date());
}

interface Collecting {
  readonly inventory: Inventory;
  readonly patterns: PreparedPatterns;
  readonly scan: number;
}

async function collectAll(request: AuditRequest, { inventory, patterns, scan }: Collecting): Promise<void> {
  const { explain } = request.settings.collect;
  const parts: EngineParts = { ...patterns, module: loadKernel(resources.kernel), salt: inventory.salt, explain };
  const crew = createCrew(parts, request.jobs, request.onThread);
  try {
    for (const [at, target] of request.targets.entries()) {
      // The threads give their memory back before the database takes its own.
      const whenSeen = at === request.targets.length - 1 ? crew.close : async (): Promise<void> => undefined;
      await collectOne(target, request, { inventory, patterns, scan, crew, whenSeen });
    }
  } finally {
    await crew.close();
  }
}

async function collectOne(
  target: Target,
  request: AuditRequest,
  house: Collecting & { readonly crew: Crew; readonly whenSeen: () => Promise<void> },
): Promise<void> {
  const { inventory, patterns, scan, crew, whenSeen } = house;
  const patternsDigest = patterns.digest;
  const remembered = await inventory.remembered(target, patternsDigest);
  const options = withOwnJournal(request.settings.collect, target);
  const { collection, observations, estate, state } = await collectTarget(target, {
    crew,
    options,
    remembered,
    signal: request.signal,
    clock: () => new Date(),
    onProgress: (progress) => request.onProgress?.({ ...progress, target: target.label }),
  });
  request.signal.throwIfAborted();
  await whenSeen();
  request.onProgress?.(endStage("record", target.label));
  const patternTitles = new Map(readNames(patterns.patterns).map(({ id, title }) => [id, title]));
  await inventory.record({ scan, collection, observations, estate, state, patternsDigest, patternTitles });
  settleJournal(options);
}

function endStage(stage: Progress["stage"], target = ""): Progress {
  const counts = { files: 0, blobs: 0, commits: 0, bytes: 0, binary: 0, skipped: 0, unchanged: 0 };
  return { stage, target, done: 0, total: 0, counts };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
