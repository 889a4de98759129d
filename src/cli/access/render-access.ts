import type { AccessAnswer, AccessEdge } from "#index";
import { countOf } from "../format.js";
import { printable } from "../printable.js";
import { table } from "../table.js";

const WIDEST = 100;

/** Ways to keys as a table for a person: by key, or by identity. */
export function renderAccess({ keys, principals, edges }: AccessAnswer): string {
  const byKey = keys.map(({ resource, aliases }) => {
    const own = edges.filter((edge) => edge.resource === resource);
    const also = aliases.length === 0 ? "" : ` (${aliases.join(", ")})`;
    return block(`${resource}${also}`, own, ["WHO", ({ principal }) => principal]);
  });
  const byPrincipal = principals.map((name) => {
    const own = edges.filter(({ principal }) => principal === name);
    return block(name, own, ["KEY", ({ resource }) => resource]);
  });
  return [...byKey, ...byPrincipal].join("\n");
}

type Column = readonly [title: string, cell: (edge: AccessEdge) => string];

const COLUMNS: readonly Column[] = [
  ["CAN", ({ operations }) => operations.join(", ") || "look at it"],
  ["CERTAINTY", ({ certainty }) => certainty],
  ["BY", ({ path, principalKind, isExternal }) => `${path}, ${principalKind}${isExternal ? ", from outside" : ""}`],
  ["CONDITION", ({ condition }) => condition ?? ""],
  ["BECAUSE OF", ({ evidence }) => evidence.join(", ")],
];

function block(title: string, edges: readonly AccessEdge[], end: Column): string {
  if (edges.length === 0) return `${printable(title)}\nno access found\n`;
  const columns = [end, ...COLUMNS];
  const rows = edges.map((edge) => columns.map(([, cell]) => cell(edge)));
  const heading = columns.map(([name]) => name);
  return `${printable(title)}\n${table([heading, ...rows], WIDEST)}(${countOf(edges.length, "way")})\n`;
}
