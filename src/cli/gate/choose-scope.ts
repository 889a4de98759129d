import { existsSync } from "node:fs";
import { AuditError, type GateRequest } from "#index";
import type { Street } from "../street.js";
import type { GateFlags } from "./gate-flags.js";

/** What the gate is to look at. Throws an AuditError where the command line says two things at once. */
export function chooseScope(
  { paths, range, stdin, name }: GateFlags,
  street: Pick<Street, "stdin">,
): GateRequest["scope"] {
  const readsInput = stdin === true || paths.includes("-");
  const files = paths.filter((path) => path !== "-");
  if (Number(readsInput) + Number(files.length > 0) + Number(range !== undefined) > 1) {
    throw new AuditError("gate looks at one thing at a time", {
      hint: "name paths, or --range, or --stdin; without any it looks at what is staged",
    });
  }
  const missing = files.find((path) => !existsSync(path));
  if (missing !== undefined)
    throw new AuditError(`there is nothing at ${missing}`, { hint: "name files or folders that exist" });
  if (readsInput) return { kind: "stdin", read: street.stdin, name };
  if (files.length > 0) return { kind: "paths", paths: files };
  return range === undefined ? { kind: "staged" } : { kind: "range", range };
}
