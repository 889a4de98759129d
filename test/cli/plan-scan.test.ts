import { describe, expect, it } from "vitest";
import { planScan } from "../../src/cli/scan/plan-scan.js";
import { defaultSettings } from "../../src/cli/settings/settings.js";
import { fakeStreet } from "./fake-street.js";

const street = fakeStreet();
const bare = { targets: [], output: [], history: true, ignore: true, include: [], exclude: [], rules: [] };

describe("a scan's plan", () => {
  it("without a word is the current folder with its history, failing from high on", () => {
    const { targets, history, outputs, failOn, settings, inventoryFile } = planScan(bare, defaultSettings, street);
    expect({ targets, history, outputs, failOn, collect: settings.collect }).toEqual({
      targets: ["."],
      history: true,
      outputs: [],
      failOn: "high",
      collect: {
        useIgnoreFiles: true,
        include: [],
        exclude: [],
        since: null,
        includeUnreachable: false,
        includeSubmodules: false,
        explain: false,
        answers: { record: null, replay: null, journal: `${inventoryFile}.sweep` },
      },
    });
  });

  it("takes single values from the command line before those of the settings", () => {
    const settings = {
      ...defaultSettings,
      failOn: "low",
      since: "v1",
      jobs: 2,
      inventory: "/a.duckdb",
      targets: ["/srv/a"],
    } as const;
    const flags = { ...bare, targets: ["b"], failOn: "critical", since: "v2", jobs: 3, inventory: "c.duckdb" } as const;
    const { failOn, jobs, inventoryFile, targets, settings: inForce } = planScan(flags, settings, street);
    expect({ failOn, jobs, inventoryFile, targets, since: inForce.collect.since }).toEqual({
      failOn: "critical",
      jobs: 3,
      inventoryFile: "/home/ann/shop/c.duckdb",
      targets: ["b"],
      since: "v2",
    });
  });

  it("adds excluded globs and rule folders to those of the settings", () => {
    const settings = { ...defaultSettings, exclude: ["a/**"], rules: ["/srv/rules"] };
    const { settings: inForce, rulesFolders } = planScan(
      { ...bare, exclude: ["b/**"], rules: ["own"] },
      settings,
      street,
    );
    expect({ exclude: inForce.collect.exclude, rulesFolders }).toEqual({
      exclude: ["a/**", "b/**"],
      rulesFolders: ["/srv/rules", "/home/ann/shop/own"],
    });
  });

  it("turns history and ignore files off where either side says so", () => {
    const settings = { ...defaultSettings, history: false };
    const { history, settings: inForce } = planScan({ ...bare, ignore: false }, settings, street);
    expect({ history, useIgnoreFiles: inForce.collect.useIgnoreFiles }).toEqual({
      history: false,
      useIgnoreFiles: false,
    });
  });

  it("looks at a target once, however often and however it is named", () => {
    expect(planScan({ ...bare, targets: ["b", "./b/", ".", "b"] }, defaultSettings, street).targets).toEqual([
      "b",
      ".",
    ]);
  });

  it("writes targets of the settings as seen from the current folder", () => {
    const settings = { ...defaultSettings, targets: ["/home/ann/shop", "/home/ann/billing"] };
    expect(planScan(bare, settings, street).targets).toEqual([".", "../billing"]);
  });
});
