import type { AccessAnswer } from "#index";

/** What was not seen of the keys that were asked about, and what to do; empty where all was. */
export function describeGaps({ keys }: AccessAnswer): string {
  return keys
    .flatMap(({ resource, policy, grants }) => [
      ...(policy === "ok"
        ? []
        : [toLines(`the key policy of ${resource} was not seen (${policy})`, "kms:GetKeyPolicy")]),
      ...(grants === "ok" ? [] : [toLines(`the grants of ${resource} were not seen (${grants})`, "kms:ListGrants")]),
    ])
    .join("");
}

function toLines(what: string, permission: string): string {
  return `incomplete: ${what}: others than those shown may have access\nhint: allow ${permission} to whoever scans, and scan again\n`;
}
