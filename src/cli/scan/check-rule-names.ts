import { AuditError, listRules } from "#index";
import { nearest } from "../nearest.js";
import type { Settings } from "../settings/settings.js";

/** Refuses settings for a rule that does not exist: a typo must not leave a rule running, or a waiver waiving nothing. */
export async function checkRuleNames(settings: Settings, rulesFolders: readonly string[]): Promise<void> {
  if (namesOf(settings).length === 0) return;
  const { rules } = await listRules(rulesFolders);
  refuseUnknown(
    settings,
    rules.map(({ id }) => id),
  );
}

/** The same, against the ids that there are. */
export function refuseUnknown(settings: Settings, ids: readonly string[]): void {
  const unknown = namesOf(settings).find(({ rule }) => !ids.includes(rule));
  if (unknown === undefined) return;
  const meant = nearest(unknown.rule, ids);
  const message = `${settings.file ?? "settings"}: ${unknown.setting} names a rule that there is not: "${unknown.rule}"`;
  const hint = `${meant === null ? "" : `did you mean "${meant}"? `}keycensus rules list shows all`;
  throw new AuditError(message, { hint });
}

function namesOf({
  disabledRules,
  parameters,
  waivers,
}: Settings): { readonly setting: string; readonly rule: string }[] {
  return [
    ...disabledRules.map((rule) => ({ setting: "disabled-rules", rule })),
    ...Object.keys(parameters).map((rule) => ({ setting: "parameters", rule })),
    ...waivers.flatMap(({ rule }) => (rule === undefined ? [] : [{ setting: "waivers", rule }])),
  ];
}
