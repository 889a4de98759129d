import { describe, expect, it } from "vitest";
import { refuseUnknown } from "../../src/cli/scan/check-rule-names.js";
import { defaultSettings } from "../../src/cli/settings/settings.js";

const file = "/home/ann/keycensus.yaml";
const waiver = { resource: "r", reason: "r", approver: "a", until: "2027-01-31" };
const ids = ["weak-key", "stale-key", "key-in-mail"];

describe("settings for rules", () => {
  it("may name those there are", () => {
    const settings = {
      ...defaultSettings,
      disabledRules: ["weak-key"],
      parameters: { "stale-key": { cryptoperiod_days: 90 } },
      waivers: [{ ...waiver, rule: "key-in-mail" }],
    };
    expect(() => refuseUnknown(settings, ids)).not.toThrow();
  });

  it.each([
    ["disabled-rules", { disabledRules: ["weak-kye"] }],
    ["parameters", { parameters: { "weak-kye": {} } }],
    ["waivers", { waivers: [{ ...waiver, rule: "weak-kye" }] }],
  ])("may not name one that there is not, in %s", (setting, change) => {
    expect(() => refuseUnknown({ ...defaultSettings, file, ...change }, ids)).toThrow(
      expect.objectContaining({
        message: `${file}: ${setting} names a rule that there is not: "weak-kye"`,
        hint: 'did you mean "weak-key"? keycensus rules list shows all',
      }),
    );
  });
});
