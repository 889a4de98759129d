import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadSettings } from "../../src/cli/settings/load-settings.js";
import { parseSettings } from "../../src/cli/settings/parse-settings.js";
import { defaultSettings } from "../../src/cli/settings/settings.js";
import { settingsTemplate } from "../../src/cli/settings/settings-template.js";
import { plantFiles } from "../helpers/plant-files.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const own = { file: "/home/ann/shop/keycensus.yaml", isForeign: false, cwd: "/home/ann/shop" };
const parse = (text: string) => parseSettings(text, own);
const says = (text: string, origin = own): string => {
  try {
    parseSettings(text, origin);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "nothing";
};

describe("a settings file", () => {
  it("without a word means the defaults", () => {
    expect(parse("# nothing\n")).toEqual({ ...defaultSettings, file: own.file });
  });

  it("is read whole, with its paths taken from where it lies", () => {
    const roster = temporaryFolder();
    plantFiles(roster, { "left.csv": "email,left-on\nBen@example.org,2025-12-31\nzoe@example.org,\n" });
    const settings = parse(`
targets: [., ../billing]
include: ["src/**"]
exclude: ["vendor/**"]
ignore-files: false
history: false
since: v1
unreachable: true
submodules: true
inventory: keys.duckdb
fail-on: medium
reports: [html=out/keys.html, json]
rules: [own-rules]
disabled-rules: [a-rule]
parameters: { another-rule: { days: 90, mode: strict } }
waivers:
  - { fingerprint: abc, reason: test key, approver: ann, until: 2027-01-31 }
  - { rule: a-rule, resource: thing, reason: known, approver: ann, until: 2027-01-31 }
roster: ${roster}/left.csv
environments: [{ name: production, paths: ["deploy/prod/**"] }]
min-confidence: likely
jobs: 3
`);
    expect(settings).toEqual({
      file: own.file,
      targets: ["/home/ann/shop", "/home/ann/billing"],
      include: ["src/**"],
      exclude: ["vendor/**"],
      ignoreFiles: false,
      history: false,
      since: "v1",
      unreachable: true,
      submodules: true,
      inventory: "/home/ann/shop/keys.duckdb",
      failOn: "medium",
      reports: ["html=/home/ann/shop/out/keys.html", "json"],
      rules: ["/home/ann/shop/own-rules"],
      disabledRules: ["a-rule"],
      parameters: { "another-rule": { days: 90, mode: "strict" } },
      waivers: [
        { fingerprint: "abc", reason: "test key", approver: "ann", until: "2027-01-31" },
        { rule: "a-rule", resource: "thing", reason: "known", approver: "ann", until: "2027-01-31" },
      ],
      departed: [
        { email: "ben@example.org", leftOn: "2025-12-31" },
        { email: "zoe@example.org", leftOn: null },
      ],
      environments: [{ name: "production", paths: ["deploy/prod/**"] }],
      minConfidence: "likely",
      jobs: 3,
    });
  });

  it("as init writes it means the defaults", () => {
    expect(parse(settingsTemplate)).toEqual({ ...defaultSettings, file: own.file });
  });

  it("as init writes it is valid with every example uncommented", () => {
    // Settings and list items, not prose: "# key:", "#   - ..." and what is indented below them.
    const folder = temporaryFolder();
    plantFiles(folder, { ".gitleaksignore": "a.env:acme:3\n" });
    const text = settingsTemplate
      .replace(/^# (?=[a-z-]+:(?: |$)| )/gm, "")
      .replace(/^roster: .*$/m, "")
      .replace("file: ", `file: ${folder}/`);
    expect(parse(text)).toMatchObject({
      waivers: [{ fingerprint: "3f9a5c..." }, { places: [{ path: "a.env" }] }],
      since: "v2.0.0",
      jobs: 4,
      environments: [{ name: "production" }, { name: "staging" }],
    });
  });
});

describe("an error in a settings file names file, line, column", () => {
  it("and, for an unknown key, the key that was meant and all there are", () => {
    expect(says("fail-on: high\nexclud: [a]\n")).toMatch(
      /^keycensus\.yaml:2:1: "exclud" is not a setting \(did you mean "exclude"\?\); allowed: targets, include, exclude, /,
    );
  });

  it("and, for a wrong word, the word and the allowed ones", () => {
    expect(says("fail-on: hgih\n")).toBe(
      'keycensus.yaml:1:10: fail-on: "hgih" is not allowed (did you mean "high"?); allowed: critical, high, medium, low, info, none',
    );
  });

  it("and, for a wrong type, what it must be", () => {
    expect(says("exclude: vendor\n")).toBe('keycensus.yaml:1:10: exclude: must be a list, not "vendor"');
  });

  it("and, for something missing, what lacks", () => {
    expect(says("waivers:\n  - fingerprint: abc\n    reason: known\n    approver: ann\n")).toBe(
      'keycensus.yaml:2:5: waivers[1] lacks "until"',
    );
  });

  it("and, for an unknown key deep inside, where it stands", () => {
    expect(says("environments:\n  - name: production\n    path: [a]\n")).toMatch(
      /keycensus\.yaml:3:5: "path" is not a setting of environments\[1\] \(did you mean "paths"\?\); allowed: name, paths/,
    );
  });

  it("and, for a day that does not exist, the day", () => {
    const waiver = "{ fingerprint: abc, reason: r, approver: a, until: 2027-02-30 }";
    expect(says(`waivers: [${waiver}]\n`)).toBe(
      'keycensus.yaml:1:62: waivers[1].until: must be a day as YYYY-MM-DD, not "2027-02-30"',
    );
  });

  it("and, for a waiver of nothing, what it needs", () => {
    expect(says("waivers:\n  - { reason: r, approver: a, until: 2027-01-31 }\n")).toBe(
      "keycensus.yaml:2:5: waivers[1]: must have either a fingerprint, a rule and a resource, or a file",
    );
  });

  it("and, for a waiver by file with a fingerprint beside it, what is allowed", () => {
    const waiver = "{ file: a, fingerprint: b, approver: a, until: 2027-01-31 }";
    expect(says(`waivers: [${waiver}]\n`)).toMatch(/waivers\[1\]: must have either a fingerprint, /);
  });

  it("and, for a waiver without a reason, that it must have one", () => {
    const waiver = "{ fingerprint: b, approver: a, until: 2027-01-31 }";
    expect(says(`waivers: [${waiver}]\n`)).toMatch(/waivers\[1\]: must have a reason/);
  });

  it("and, for broken YAML, what the reader says", () => {
    expect(says("exclude: [a\nfail-on: high\n")).toMatch(/^keycensus\.yaml:2:1: /);
  });

  it("and, for a key given twice, the second one", () => {
    expect(says("jobs: 1\njobs: 2\n")).toBe("keycensus.yaml:2:1: Map keys must be unique");
  });

  it("for each of several errors", () => {
    expect(says("jobs: 0\nhistory: maybe\n").split("\n")).toHaveLength(2);
  });
});

describe("settings that came with what is scanned", () => {
  const foreign = { ...own, file: "/tmp/theirs/keycensus.yaml", isForeign: true };

  it("may say what to leave out", () => {
    expect(parseSettings("exclude: [vendor]\n", foreign).exclude).toEqual(["vendor"]);
  });

  const outside = "waivers: [{ file: ../ignore, approver: a, until: 2027-01-31 }]";

  it.each(["inventory: /tmp/x", "reports: [html=/tmp/x]", "rules: [r]", "roster: ../r.csv", outside])(
    "may not say %s",
    (text) => {
      expect(says(`# theirs\n${text}\n`, foreign)).toMatch(
        /^\/tmp\/theirs\/keycensus\.yaml:2:1: "[a-z]+" may not come with what is scanned$/,
      );
    },
  );

  it("may not lead out of their folder by a link", () => {
    const root = temporaryFolder();
    plantFiles(root, { "outside.csv": "ben@example.org\n", "theirs/keycensus.yaml": "" });
    symlinkSync("../outside.csv", join(root, "theirs/left.csv"));
    const origin = { file: join(root, "theirs/keycensus.yaml"), isForeign: true, cwd: root };
    expect(says("roster: left.csv\n", origin)).toBe(
      'theirs/keycensus.yaml:1:1: "roster" may not come with what is scanned',
    );
  });

  it("may name a roster of their own", () => {
    const root = temporaryFolder();
    plantFiles(root, { "left.csv": "ben@example.org\n" });
    const origin = { file: join(root, "keycensus.yaml"), isForeign: true, cwd: "/" };
    expect(parseSettings("roster: left.csv\n", origin).departed).toEqual([{ email: "ben@example.org", leftOn: null }]);
  });

  it("are not read through a link", async () => {
    const root = temporaryFolder();
    plantFiles(root, { "secret.txt": "the secret\n" });
    symlinkSync("secret.txt", join(root, "keycensus.yaml"));
    await expect(loadSettings({ cwd: root, config: undefined, target: "." })).rejects.toThrow(
      `${join(root, "keycensus.yaml")} is a symbolic link`,
    );
  });
});
