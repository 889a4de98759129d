import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import type { Audit } from "#model/audit";
import { encode } from "../../src/report/encoders/sarif.js";
import { readSarifSchema } from "../counterparts/sarif-multitool.js";
import { largeAudit } from "./large-audit.js";
import { audits, readAudit } from "./read-audit.js";

interface Place {
  readonly physicalLocation?: { readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string } };
}
interface Run {
  readonly tool: {
    readonly driver: {
      readonly rules: readonly { readonly id: string; readonly properties: { readonly tags: readonly string[] } }[];
    };
  };
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications: readonly {
      readonly descriptor: { readonly id: string };
      readonly message: { readonly text: string };
    }[];
  }[];
  readonly originalUriBaseIds: Readonly<Record<string, unknown>>;
  readonly results: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly message: { readonly text: string };
    readonly partialFingerprints: Readonly<Record<string, string>>;
    readonly suppressions: readonly { readonly kind: string }[];
    readonly locations: readonly Place[];
    readonly relatedLocations: readonly Place[];
  }[];
}

const ajv = new Ajv2020({ allErrors: true, strict: false });
formats.default(ajv);
const validate = ajv.compile(await readSarifSchema());

const run = (audit: Audit): Run => (JSON.parse(encode(audit)) as { runs: readonly [Run] }).runs[0];

const fingerprints = (audit: Audit) => run(audit).results.map(({ partialFingerprints }) => partialFingerprints);

describe("the SARIF report", () => {
  for (const name of audits) {
    it(`of the ${name} audit fits the schema of SARIF 2.1.0`, () => {
      validate(JSON.parse(encode(readAudit(name))));
      expect(validate.errors).toBeNull();
    });

    it(`of the ${name} audit points at the right rule from every result`, () => {
      const { results, tool } = run(readAudit(name));
      expect(results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex]?.id)).toEqual(
        results.map(({ ruleId }) => ruleId),
      );
    });

    it(`of the ${name} audit has only relative addresses below a base that it names`, () => {
      const { results, originalUriBaseIds } = run(readAudit(name));
      const artifacts = results
        .flatMap(({ locations, relatedLocations }) => [...locations, ...relatedLocations])
        .flatMap(({ physicalLocation }) => physicalLocation?.artifactLocation ?? []);
      const base = "https://base.invalid/a/";
      expect(artifacts.filter(({ uri }) => !new URL(uri, base).href.startsWith(base))).toEqual([]);
      expect(artifacts.filter(({ uri }) => /[^A-Za-z0-9\-._~%/]/.test(uri))).toEqual([]);
      expect(artifacts.filter(({ uriBaseId }) => !(uriBaseId in originalUriBaseIds))).toEqual([]);
    });

    it(`of the ${name} audit has an address for every result, without which an upload to GitHub fails`, () => {
      const lost = run(readAudit(name)).results.filter(({ locations }) => locations[0]?.physicalLocation === undefined);
      expect(lost).toEqual([]);
    });

    it(`of the ${name} audit has at most twenty tags a rule`, () => {
      expect(run(readAudit(name)).tool.driver.rules.filter(({ properties }) => properties.tags.length > 20)).toEqual(
        [],
      );
    });
  }

  it("has one result a finding with its fingerprint", () => {
    const audit = readAudit("small");
    const wanted = audit.evaluation.outcomes.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint));
    const results = run(audit).results.map(({ partialFingerprints }) => partialFingerprints["keycensusFinding/v1"]);
    expect(results.toSorted()).toEqual(wanted.toSorted());
  });

  it("keeps the fingerprints when lines move", () => {
    const audit = readAudit("small");
    const moved = JSON.parse(JSON.stringify(audit).replaceAll('"startLine":1,', '"startLine":7,')) as Audit;
    expect(fingerprints(moved)).toEqual(fingerprints(audit));
  });

  it("suppresses what a person waived and what an inline comment allows", () => {
    const kinds = run(readAudit("small")).results.flatMap(({ ruleId, suppressions }) =>
      suppressions.map(({ kind }) => [ruleId, kind]),
    );
    expect(kinds).toEqual([
      ["plaintext-private-key", "inSource"],
      ["weak-algorithm", "external"],
    ]);
  });

  it("puts the file of the tree before its history", () => {
    const [first] = run(readAudit("small")).results;
    const paths = [...(first?.locations ?? []), ...(first?.relatedLocations ?? [])].map(
      (place) => place.physicalLocation?.artifactLocation.uri,
    );
    expect(paths).toEqual(["deploy/tls/server.key", "deploy/tls/server.key", "old/server-backup.pem"]);
  });

  it("says that the run was no success when something was not seen", () => {
    const [invocation] = run(readAudit("incomplete")).invocations;
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications.map(({ descriptor }) => descriptor.id)).toEqual([
      "collection-partial",
      "denied",
      "cut-short",
      "collection-failed",
      "error",
      "not-judged",
    ]);
  });

  it("makes no link and no placeholder of untrusted text", () => {
    const texts = run(readAudit("hostile")).results.map(({ message }) => message.text);
    expect(
      texts.filter((text) => /(?<!\\)\[[^\]]*(?<!\\)\]\(/.test(text) || /(?<!\{)\{\d+\}(?!\})/.test(text)),
    ).toEqual([]);
  });

  it("names no author of a commit", () => {
    expect(encode(readAudit("small"))).not.toContain("example.org>");
  });

  it("shows a hundred places of a finding and counts the others", () => {
    const [result] = run(largeAudit({ findings: 1, rules: 1, placesEach: 250 })).results;
    expect(result?.relatedLocations.length).toBe(99);
    expect(result?.message.text).toContain("150 further places are in the JSON report.");
  });
});
