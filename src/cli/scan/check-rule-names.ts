import { AuditError, listRules } from "#index";
import { nearest } from "../nearest.js";
import type { Settings } from "../settings/settings.js";

/** Refuses settings for a rule that does not exist: a typo must not leave a rule running, or a waiver waiving nothing. */
export async function checkRuleNames(settings: Settings, rulesFolders: readonly string[]): Promise<void> {
  const { file, disabledRules, parameters, waivers } = settings;
  const named = [
    ...disabledRules.map((rule) => ({ setting: "disabled-rules", rule })),
    ...Object.keys(parameters).map((rule) => ({ setting: "parameters", rule })),
    ...waivers.flatMap(({ rule }) => (rule === undefined ? [] : [{ setting: "waivers", rule }])),
  ];
  if (named.length === 0) return;
  const ids = (await listRules(rulesFolders)).rules.map(({ id }) => id);
  const unknown = named.find(({ rule }) => !ids.includes(rule));
  if (unknown === undefined) return;
  const meant = nearest(unknown.rule, ids);
  throw new AuditError(`${file ?? "settings"}: ${unknown.setting} names a rule that there is not: "${unknown.rule}"`, {
    hint: `${meant === null ? "" : `did you mean "${meant}"? `}keycensus rules list shows all`,
  });
}
