import { describe, expect, it } from "vitest";
import { checkRuleNames } from "../../src/cli/scan/check-rule-names.js";
import { defaultSettings } from "../../src/cli/settings/settings.js";

const file = "/home/ann/keycensus.yaml";
const waiver = { resource: "r", reason: "r", approver: "a", until: "2027-01-31" };

describe("settings for rules", () => {
  it("may name those there are", async () => {
    const settings = {
      ...defaultSettings,
      disabledRules: ["weak-key"],
      parameters: { "stale-key": { cryptoperiod_days: 90 } },
      waivers: [{ ...waiver, rule: "key-in-mail" }],
    };
    await expect(checkRuleNames(settings, [])).resolves.toBeUndefined();
  });

  it.each([
    ["disabled-rules", { disabledRules: ["weak-kye"] }],
    ["parameters", { parameters: { "weak-kye": {} } }],
    ["waivers", { waivers: [{ ...waiver, rule: "weak-kye" }] }],
  ])("may not name one that there is not, in %s", async (setting, change) => {
    await expect(checkRuleNames({ ...defaultSettings, file, ...change }, [])).rejects.toMatchObject({
      message: `${file}: ${setting} names a rule that there is not: "weak-kye"`,
      hint: 'did you mean "weak-key"? keycensus rules list shows all',
    });
  });
});
