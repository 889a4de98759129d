import type { Audit } from "#model/audit";
import type { Target } from "#model/collection";
import type { PermissionPolicy } from "#model/permission-policy";
import type { AuditRequest } from "./hallway/audit.js";
import type { GateRequest, GateResult } from "./hallway/gate.js";
import type { CostRequest, MeasuredCost } from "./hallway/measure-cost.js";
import type { CheckedRules, RuleShelf } from "./hallway/shelves.js";
import type { AccessAnswer, AccessQuestion } from "./hallway/stored-access.js";
import type { Answer, Diff } from "./hallway/stored-audit.js";

// The front door. What lies behind it is loaded when it is called, so that a gate never waits for the database,
// nor a version number for anything.

export type { AuditRequest, Progress } from "./hallway/audit.js";
export type { AuditSettings, Departed, Environment, WaivedPlace, WaiverEntry } from "./hallway/audit-settings.js";
export type { GateRequest, GateResult, GateScope } from "./hallway/gate.js";
export type { CostRequest, MeasuredCost } from "./hallway/measure-cost.js";
export type { CheckedRules, PatternCard, RuleShelf } from "./hallway/shelves.js";
export type { AccessAnswer, AccessKey, AccessQuestion } from "./hallway/stored-access.js";
export type { Answer, Diff } from "./hallway/stored-audit.js";
export type { AccessEdge } from "#model/access-edge";
export type { Audit } from "#model/audit";
export type { Confidence } from "#model/confidence";
export type { CollectOptions } from "#collect/collect";
export type { Collection, Target } from "#model/collection";
export type { Finding, RuleCard, RuleOutcome } from "#model/finding";
export type { Observation } from "#model/observation";
export type { PermissionPolicy } from "#model/permission-policy";
export type { Problem } from "#model/problem";
export type { Severity } from "#model/severity";
export { listFormats } from "#report/formats";
export { AuditError } from "#support/audit-error";
export { groupProblems, type ProblemGroup } from "#support/group-problems";

/** The whole house, front to back: looks at the targets, keeps what it saw in the inventory, judges it. */
export async function audit(request: AuditRequest): Promise<Audit> {
  return (await import("./hallway/audit.js")).audit(request);
}

/** Judges content by pattern and confidence alone, without an inventory: for commit hooks and CI. */
export async function gate(request: GateRequest): Promise<GateResult> {
  return (await import("./hallway/gate.js")).gate(request);
}

/** What to look at for each path: its files, and its history where it is a repository. */
export async function planTargets(paths: readonly string[], options: { readonly history: boolean }): Promise<Target[]> {
  return (await import("./hallway/plan-targets.js")).planTargets(paths, options);
}

/** What an inventory knows of a scan (the newest, or the one given): all a report needs, without sources or credentials. */
export async function loadAudit(inventoryFile: string, scan?: number): Promise<Audit> {
  return (await import("./hallway/stored-audit.js")).loadAudit(inventoryFile, scan);
}

/** Answers a user's SQL from an inventory opened read-only. */
export async function queryInventory(inventoryFile: string, sql: string): Promise<Answer> {
  return (await import("./hallway/stored-audit.js")).queryInventory(inventoryFile, sql);
}

/** Answers from an inventory who can use which managed key, and why. */
export async function loadAccess(inventoryFile: string, question: AccessQuestion): Promise<AccessAnswer> {
  return (await import("./hallway/stored-access.js")).loadAccess(inventoryFile, question);
}

/** What changed between two scans (by default the last two): findings and keys that are new, gone, or still there. */
export async function diffScans(inventoryFile: string, from?: number, to?: number): Promise<Diff> {
  return (await import("./hallway/stored-audit.js")).diffScans(inventoryFile, from, to);
}

/** The rules and patterns in force, sorted by id. */
export async function listRules(folders: readonly string[]): Promise<RuleShelf> {
  return (await import("./hallway/shelves.js")).listRules(folders);
}

/** Runs every example of every pattern and rule, the built-in ones and the user's own; `failures` are sentences. */
export async function checkRules(folders: readonly string[]): Promise<CheckedRules> {
  return (await import("./hallway/shelves.js")).checkRules(folders);
}

/** What each pattern costs on the files of a path: hits, windows, tries, matches and time. */
export async function measureCost(request: CostRequest): Promise<MeasuredCost> {
  return (await import("./hallway/measure-cost.js")).measureCost(request);
}

/** The policies that allow a look at a provider ("aws"); `role` is the name of the role taken on in other accounts, or null. */
export async function listPermissions(provider: string, role: string | null): Promise<readonly PermissionPolicy[]> {
  return (await import("./hallway/list-permissions.js")).listPermissions(provider, role);
}

/** An audit as the text of one format: html, json, sarif, csv, junit. */
export async function renderReport(report: Audit, format: string): Promise<string> {
  return (await import("./hallway/render.js")).renderReport(report, format);
}

/** The same in pieces, for reports larger than is good to hold: they are made while they are taken, from the audit as it then is. */
export async function renderPieces(report: Audit, format: string): Promise<Iterable<string>> {
  return (await import("./hallway/render.js")).renderPieces(report, format);
}
