import { AuditError } from "#support/audit-error";
import type { Rule } from "./rule.js";

/** Refuses settings for a parameter that its rule does not have, or of another type: a typo must not pass as a default. */
export function checkParameters(
  rules: readonly Rule[],
  parameters: Readonly<Record<string, Readonly<Record<string, number | string>>>>,
): void {
  for (const [id, values] of Object.entries(parameters)) {
    const rule = rules.find((one) => one.id === id);
    // A rule that is switched off may keep its settings.
    if (rule === undefined) continue;
    for (const [name, value] of Object.entries(values)) checkParameter(rule, name, value);
  }
}

function checkParameter(rule: Rule, name: string, value: number | string): void {
  const parameter = rule.parameters[name];
  if (parameter === undefined) {
    const names = Object.keys(rule.parameters).toSorted();
    const hint = names.length === 0 ? "it has no parameters" : `its parameters are: ${names.join(", ")}`;
    throw new AuditError(`the rule ${rule.id} has no parameter ${name}`, { hint });
  }
  if (typeof value !== typeof parameter.default) {
    throw new AuditError(
      `the parameter ${name} of the rule ${rule.id} is a ${typeof parameter.default}, not a ${typeof value}`,
      {
        hint: `${parameter.description} (${parameter.unit}), by default ${parameter.default}`,
      },
    );
  }
}
