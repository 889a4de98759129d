import { deriveAccess } from "../../../../src/derive/access/aws/derive-access.js";
import type { Estate } from "./short-estate.js";
import { toRows, type Rows } from "./to-rows.js";

/** A row of the table `access`. */
export interface Edge {
  readonly resource: string;
  readonly principal: string;
  readonly principal_kind: string;
  readonly tenant: string | null;
  readonly is_external: boolean;
  readonly operations: readonly string[];
  readonly actions: readonly string[];
  readonly path: string;
  readonly certainty: "yes" | "conditional" | "unknown";
  readonly standing: "yes" | "conditional" | "unknown";
  readonly condition: string | null;
  readonly evidence: readonly string[];
}

/** The edges of an estate in short form. */
export async function edgesOf(estate: Estate): Promise<Edge[]> {
  return edgesOfRows(toRows(estate));
}

/** The edges of an estate as rows. */
export async function edgesOfRows(rows: Rows): Promise<Edge[]> {
  const ask: Parameters<typeof deriveAccess>[0] = async ({ sql }, keep) =>
    (rows[/from (\w+)/.exec(sql)?.[1] ?? ""] ?? []).map(keep);
  return [...(await deriveAccess(ask))] as unknown as Edge[]; // rows of one table, told by its columns
}
