import { AuditError, loadAccess, type AccessAnswer, type AccessQuestion } from "#index";
import { exitCodes, type ExitCode } from "../exit-code.js";
import { nearest } from "../nearest.js";
import { findInventory, type InventoryFlags } from "../stored/find-inventory.js";
import type { Street } from "../street.js";
import { writeOut } from "../write-reports.js";
import { describeGaps } from "./describe-gaps.js";
import { renderAccess } from "./render-access.js";

/** The command line of `access`. */
export interface AccessFlags extends InventoryFlags {
  readonly key?: string | undefined;
  readonly principal?: string | undefined;
  readonly json?: boolean | undefined;
}

/** keycensus access: who can use a managed key, or what an identity can use. */
export async function runAccess(flags: AccessFlags, street: Street): Promise<ExitCode> {
  const question = toQuestion(flags);
  const answer = await loadAccess(await findInventory(flags, street), question);
  refuseUnknown(question, answer);
  const { keys, principals, edges } = answer;
  const text = flags.json ? `${JSON.stringify({ keys, principals, edges }, null, 2)}\n` : renderAccess(answer);
  await writeOut(text, street);
  const gaps = describeGaps(answer);
  if (gaps !== "") await street.err.write(gaps);
  return gaps === "" ? exitCodes.clean : exitCodes.incomplete;
}

function toQuestion({ key, principal }: AccessFlags): AccessQuestion {
  if (key !== undefined && principal === undefined) return { key };
  if (principal !== undefined && key === undefined) return { principal };
  throw new AuditError("access is asked of one key or of one identity", {
    hint: "keycensus access KEY, or keycensus access --principal ARN",
  });
}

function refuseUnknown(question: AccessQuestion, { keys, principals, names }: AccessAnswer): void {
  if (keys.length > 0 || principals.length > 0) return;
  const [kind, name] = "key" in question ? ["managed key", question.key] : ["identity", question.principal];
  if (names.length === 0)
    throw new AuditError(`this inventory knows no ${kind} at all`, {
      hint: "scan a cloud account first: keycensus scan aws://",
    });
  throw new AuditError(`this inventory knows no ${kind} named ${name}`, { hint: toHint(name, names) });
}

const SHOWN = 5;

// Typos first, then names that hold the word or begin as it does.
function toHint(name: string, names: readonly string[]): string {
  const typo = nearest(name, names);
  const lower = name.toLowerCase();
  const holding = names.filter((known) => known.toLowerCase().includes(lower));
  const near = [...new Set([...(typo === null ? [] : [typo]), ...holding])].slice(0, SHOWN);
  if (near.length > 0) return `did you mean ${near.join(", or ")}?`;
  return 'keycensus query "SELECT resource, aliases FROM current_managed_keys" lists the keys, current_cloud_principals the identities';
}
