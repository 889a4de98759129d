import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { AuditError, type WaivedPlace } from "#index";
import { readWaivedPlaces } from "../../src/cli/settings/waived/read-waived-places.js";
import { toWaiver } from "../../src/cli/settings/waived/to-waiver.js";
import { plantFiles } from "../helpers/plant-files.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";
const HIDDEN = "what-nobody-may-see";

function read(name: string, text: string): WaivedPlace[] {
  const folder = temporaryFolder();
  plantFiles(folder, { [name]: text });
  return readWaivedPlaces(join(folder, name));
}

function complaint(name: string, text: string): string {
  const folder = temporaryFolder();
  plantFiles(folder, { [name]: text });
  try {
    readWaivedPlaces(join(folder, name));
  } catch (error) {
    if (error instanceof AuditError) return `${error.message.replace(`${folder}/`, "")}${String(error.cause ?? "")}`;
    throw error;
  }
  return "none";
}

const place = (more: Partial<WaivedPlace>): WaivedPlace => ({
  path: "a.env",
  line: 3,
  commit: null,
  rule: null,
  ...more,
});

describe("a .gitleaksignore", () => {
  it.each([
    ["with a commit", `${COMMIT.toUpperCase()}:a.env:acme:3`, [place({ commit: COMMIT, rule: "acme" })]],
    ["without", "a.env:acme:3", [place({ rule: "acme" })]],
    ["with a path that holds a colon", "c:/a.env:acme:3", [place({ path: "c:/a.env", rule: "acme" })]],
    ["with the other slashes", "src\\a.env:acme:3", [place({ path: "src/a.env", rule: "acme" })]],
    ["that is a comment", "# a.env:acme:3\n\n", []],
    ["with a # in its path", "a #1.env:acme:3\r\n", [place({ path: "a #1.env", rule: "acme" })]],
    ["twice", "a.env:acme:3\n./a.env:acme:3\n", [place({ rule: "acme" })]],
  ])("names the place of a fingerprint %s", (_, text, expected) => {
    expect(read(".gitleaksignore", text)).toEqual(expected);
  });

  it("with anything else in it is told by its line, which is not quoted", () => {
    expect(complaint(".gitleaksignore", `a.env:acme:3\n${HIDDEN}\n`)).toBe(".gitleaksignore:2: this is no fingerprint");
  });
});

describe("a report", () => {
  it("of gitleaks names the places of its findings", () => {
    const finding = { RuleID: "acme", File: "a.env", StartLine: 3, Commit: COMMIT, Secret: HIDDEN, Match: HIDDEN };
    const report = JSON.stringify([finding, { ...finding, Commit: "" }]);
    expect(read("report.json", report)).toEqual([
      place({ commit: COMMIT, rule: "acme" }),
      place({ commit: null, rule: "acme" }),
    ]);
  });

  it("of trufflehog names the places of what no service took", () => {
    const finding = { SourceMetadata: { Data: { Git: { commit: COMMIT, file: "a.env", line: 3 } } }, Raw: HIDDEN };
    const onDisk = { SourceMetadata: { Data: { Filesystem: { file: "b.env", line: 7 } } }, Verified: false };
    const live = { ...finding, Verified: true };
    const nowhere = { SourceMetadata: { Data: { Filesystem: { file: "c.bin" } } } };
    const report = [finding, onDisk, live, nowhere].map((one) => JSON.stringify(one)).join("\n");
    expect(read("trufflehog.jsonl", report)).toEqual([place({ commit: COMMIT }), place({ path: "b.env", line: 7 })]);
  });

  it("of detect-secrets names the places that somebody called no secret", () => {
    const entry = { type: "Secret Keyword", filename: "a.env", hashed_secret: "0".repeat(40), is_verified: false };
    const report = {
      version: "1.5.0",
      results: {
        "a.env": [
          { ...entry, line_number: 3, is_secret: false },
          { ...entry, line_number: 4, is_secret: true },
          { ...entry, line_number: 5 },
        ],
      },
    };
    expect(read(".secrets.baseline", JSON.stringify(report, null, 2))).toEqual([place({})]);
  });

  it("names paths from its own folder on where it has them whole", () => {
    const folder = temporaryFolder();
    const finding = { RuleID: "acme", File: join(folder, "src/a.env"), StartLine: 3 };
    plantFiles(folder, { "r.json": JSON.stringify([finding]) });
    expect(readWaivedPlaces(join(folder, "r.json"))).toEqual([place({ path: "src/a.env", rule: "acme" })]);
  });

  it.each([
    ["of another kind", `{"secret":"${HIDDEN}"}`],
    ["that is broken off", `[{"RuleID":"acme","Secret":"${HIDDEN}`],
  ])("%s is refused and not quoted", (_, text) => {
    expect(complaint("r.json", text)).toBe("r.json is no report that keycensus knows");
  });
});

describe("a waiver that names a file", () => {
  it.each([
    [undefined, "in .gitleaksignore"],
    ["samples", "samples (in .gitleaksignore)"],
  ])("with the reason %j has the places of the file and says where it is from", (reason, expected) => {
    const folder = temporaryFolder();
    plantFiles(folder, { ".gitleaksignore": "a.env:acme:3\n" });
    const written = { file: ".gitleaksignore", reason, approver: "Ann", until: "2027-01-31" };
    expect(toWaiver(written, (path) => join(folder, path))).toEqual({
      approver: "Ann",
      until: "2027-01-31",
      reason: expected,
      places: [place({ rule: "acme" })],
    });
  });
});
