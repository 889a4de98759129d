import { describe, expect, it } from "vitest";
import { renderSummary } from "../../src/cli/summary/render-summary.js";
import { readAudit } from "../report/read-audit.js";

const frame = { hasColour: false, inventoryFile: "/home/ann/keys.duckdb", written: [] };

const SMALL = `Looked at . in 45 s: 1,482 files, 20,917 blobs of 4,310 commits, 331.2 MB
8 keys in 13 places
1 finding waived
3 sightings allowed by a comment (gitleaks:allow: 2, keycensus:allow: 1)
8 open findings under 12 rules: 2 critical, 2 high, 1 medium, 2 low, 1 info (3 new since the last scan)

Findings
  critical  Private key lies readable in the tree: RSA-2048 9d1f4c20
            deploy/tls/server.key:1:1 and 2 more places
            since 2021-07-02, Cleo Marsh <cleo@example.org>, commit 9c0abe51c6
  critical  Credential of a service, proven by its checksum: GitHub personal access token (classic) 71c2d0aa
            scripts/release.sh:12:14 and 1 more place
            since 2022-05-30, Cleo Marsh <cleo@example.org>, commit 7c1c97df17
  high      Key file can be read by every account: RSA-2048 9d1f4c20
            deploy/tls/server.key:1:1
  high      Key is gone from the files but stays in the history: GitHub personal access token (classic) 71c2d0aa
            scripts/release.sh:12:14
            since 2022-05-30, Cleo Marsh <cleo@example.org>, commit 7c1c97df17; deleted since, still in the history
  medium    Private key is locked with a weak method: RSA-1024 00c4e811
            test/data/legacy.pem:1:1
  low       Certificate has expired: EC P-256 5be1a7f2
            deploy/tls/api.crt:1:1
  low       Password in a settings file: password e0b19f55
            config/staging.yaml:41:13
  info      Keystore that nobody opened: JKS keystore aa019c7e
            app/keystore.jks:1:1

Not judged
  2 resources by author-departed: no roster file was given

Inventory  /home/ann/keys.duckdb
HTML       keycensus report --inventory /home/ann/keys.duckdb -o html=report.html
`;

const INCOMPLETE = `Looked at ./billing, ./shop in 45 s: 311 files, 40 blobs of 12 commits, 2.1 MB
0 keys in 0 places
No open findings under 2 rules

Not seen
  ./billing (git): nothing could be seen
  ./billing: secrets/: The folder cannot be read (EACCES). Run as an account that may read it, or leave it out by .keycensusignore.
  ./billing: dump.sql: Only the first 2 GB were read: the file grew while it was read.
  ./billing: objects/pack/pack-41c9.pack: The pack is corrupt. Fetch the repository anew (git fsck names the objects).

Not judged
  1 resource by author-departed: no roster file was given

Inventory  /home/ann/keys.duckdb
Report     html /home/ann/report.html
`;

const NOTHING = `Looked at nothing
0 keys in 0 places
No open findings under 0 rules

Not seen
  everything: there was no target
`;

describe("the summary of a scan", () => {
  it("tells what was looked at, the worst findings with place, day and author, and where to go from here", () => {
    expect(renderSummary(readAudit("small"), frame)).toBe(SMALL);
  });

  it("names everything that was not seen", () => {
    expect(renderSummary(readAudit("incomplete"), { ...frame, written: ["html /home/ann/report.html"] })).toBe(
      INCOMPLETE,
    );
  });

  it("tells a cause in several places once, and in words what has no bytes", () => {
    const audit = readAudit("incomplete");
    const [first] = audit.collections;
    if (first === undefined) throw new Error("The audit has no collection.");
    const counts = { files: 0, blobs: 0, commits: 0, bytes: 0, binary: 0, skipped: 0, unchanged: 0 };
    const problems = ["eu-west-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2"].map((region) => ({
      reason: "denied" as const,
      scope: `account 111122223333 ${region} kms`,
      fact: "grants",
      message: `grants of arn:aws:kms:${region}:111122223333:key/1: not allowed`,
    }));
    const target = { collector: "aws", at: "aws://", label: "aws://" };
    const look = { ...first, target, scope: "account 111122223333, 5 regions", outcome: "partial" as const };
    const text = renderSummary({ ...audit, collections: [{ ...look, counts, problems }] }, frame);
    expect(text.split("\n").filter((line) => /Looked at|grants|account/u.test(line))).toEqual([
      "Looked at aws:// in 45 s: account 111122223333, 5 regions",
      "  grants: not allowed",
      "    in account 111122223333 eu-west-1 kms, account 111122223333 us-east-1 kms, account 111122223333 us-east-2 kms, account 111122223333 us-west-1 kms and 1 more place",
    ]);
  });

  it("shows of many findings the worst, and of no rule more than three", () => {
    const audit = readAudit("small");
    const outcomes = audit.evaluation.outcomes.map((outcome) => ({
      ...outcome,
      findings: outcome.findings.flatMap((finding) =>
        Array.from({ length: 5 }, (_, at) => ({ ...finding, fingerprint: `${finding.fingerprint}${at}` })),
      ),
    }));
    const lines = renderSummary({ ...audit, evaluation: { ...audit.evaluation, outcomes } }, frame).split("\n");
    const findings = lines.filter((line) => /^ {2}(?:critical|high|medium|low|info) /u.test(line));
    expect([lines.find((line) => line.includes("the worst first")), findings.map((line) => line.slice(2, 24))]).toEqual(
      [
        "10 of 40 findings, the worst first, at most 3 of a rule",
        [
          ...Array.from({ length: 3 }, () => "critical  Private key "),
          ...Array.from({ length: 3 }, () => "critical  Credential o"),
          ...Array.from({ length: 3 }, () => "high      Key file can"),
          "high      Key is gone ",
        ],
      ],
    );
  });

  it("of a look at nothing does not pretend to be clean", () => {
    expect(renderSummary(readAudit("nothing"), { ...frame, inventoryFile: ":memory:" })).toBe(NOTHING);
  });

  it("lets nothing through that steers a terminal", () => {
    expect(renderSummary(readAudit("hostile"), frame).replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });

  it("counts history that had not changed", () => {
    const audit = readAudit("small");
    const collections = audit.collections.map((one) => ({
      ...one,
      counts: { ...one.counts, blobs: 0, unchanged: 20_917 },
    }));
    expect(renderSummary({ ...audit, collections }, frame)).toContain(
      "The history has not changed since the last scan (41,834 blobs not read again)",
    );
  });
});
