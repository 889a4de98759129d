import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { assert, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { AuditError } from "#support/audit-error";
import { parseSettings } from "../../src/cli/settings/parse-settings.js";
import { readWaivedPlaces } from "../../src/cli/settings/waived/read-waived-places.js";
import { damaged } from "../helpers/damaged.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const finding = { RuleID: "acme", File: "src/a.env", StartLine: 3, Commit: "0".repeat(40) };
const found = {
  SourceMetadata: { Data: { Git: { commit: "0".repeat(40), file: "a.env", line: 3 } } },
  Verified: false,
};
const entry = { type: "Secret Keyword", filename: "a.env", hashed_secret: "0", line_number: 3, is_secret: false };
const files: Readonly<Record<string, string>> = {
  ".gitleaksignore": `# looked through\n${"0".repeat(40)}:src/a.env:acme:3\nb.env:acme:7\n`,
  "gitleaks.json": JSON.stringify([finding, { ...finding, StartLine: 9 }], null, 1),
  "trufflehog.jsonl": `${JSON.stringify(found)}\n${JSON.stringify(found)}\n`,
  ".secrets.baseline": JSON.stringify({ version: "1.5.0", results: { "a.env": [entry, entry] } }, null, 2),
};
const SETTINGS = `fail-on: high
exclude: ["vendor/**", 'test/*.pem']
waivers:
  - rule: weak-key
    reason: it is for tests
    until: 2027-01-01
`;

/** "taken", or the message of the error. Anything but an AuditError goes through. */
function outcome(read: () => unknown): string {
  try {
    read();
    return "taken";
  } catch (error) {
    if (error instanceof AuditError) return error.message;
    throw error;
  }
}

function outcomeOfWaivers(file: string, text: string): string {
  writeFileSync(file, text);
  return outcome(() => readWaivedPlaces(file));
}

function outcomeOfSettings(text: string): string {
  return outcome(() =>
    parseSettings(text, { file: "/home/ann/shop/keycensus.yaml", isForeign: false, cwd: "/home/ann/shop" }),
  );
}

describe("a damaged file", () => {
  it.each(Object.keys(files))("of waivers, %s, is taken or refused by name", (name) => {
    const file = join(temporaryFolder(), name);
    assert(
      property(damaged(files[name] ?? ""), (text) => {
        const told = outcomeOfWaivers(file, text);
        return told === "taken" || told.includes(name);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it("of settings is taken or refused by name", () => {
    assert(
      property(damaged(SETTINGS), (text) => {
        const told = outcomeOfSettings(text);
        return told === "taken" || told.includes("keycensus.yaml");
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

describe("a file nested a hundred thousand deep", () => {
  it.each(["[", '{"a":', '[{"a":'])("of %j is no report", (open) => {
    const file = join(temporaryFolder(), "deep.json");
    expect(outcomeOfWaivers(file, open.repeat(100_000))).toContain("deep.json");
    const closed = `${open.repeat(100_000)}1${open.replace(/[^[{]/gu, "").replaceAll("[", "]").replaceAll("{", "}").repeat(100_000)}`;
    expect(outcomeOfWaivers(file, closed)).toContain("deep.json");
  });

  it.each(["[", "{a: ", "- "])("of %j is refused as settings", (open) => {
    expect(outcomeOfSettings(open.repeat(100_000))).toContain("keycensus.yaml");
  });
});
