import type { Audit } from "#model/audit";
import { openInventory, type Diff } from "#inventory/inventory";
import { assembleAudit } from "./assemble-audit.js";
import { resources } from "./resources.js";

export type { Diff } from "#inventory/inventory";

const READ_ONLY = { readOnly: true, schemaFolder: resources.schema } as const;

/** What an inventory knows of a scan (the newest, or the one given): all a report needs, without sources or credentials. */
export async function loadAudit(inventoryFile: string, scan?: number): Promise<Audit> {
  const inventory = await openInventory(inventoryFile, READ_ONLY);
  try {
    return await assembleAudit(inventory, scan ?? (await inventory.newestScan()));
  } finally {
    await inventory.close();
  }
}

/** The answer to a question in SQL: columns in their order, rows of plain values. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Answers a user's SQL from an inventory opened read-only. */
export async function queryInventory(inventoryFile: string, sql: string): Promise<Answer> {
  const inventory = await openInventory(inventoryFile, READ_ONLY);
  try {
    return await inventory.table(sql);
  } finally {
    await inventory.close();
  }
}

/** What changed between two scans (by default the last two): findings and keys that are new, gone, or still there. */
export async function diffScans(inventoryFile: string, from?: number, to?: number): Promise<Diff> {
  const inventory = await openInventory(inventoryFile, READ_ONLY);
  try {
    return await inventory.diff(from, to);
  } finally {
    await inventory.close();
  }
}
