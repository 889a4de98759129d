import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import type { Audit } from "../../src/model/audit.js";
import { encode as encodeInPieces } from "../../src/report/encoders/json.js";
import { audits, readAudit } from "./read-audit.js";

const encode = (audit: Audit): string => [...encodeInPieces(audit)].join("");

const schema = JSON.parse(
  readFileSync(new URL("../../reports/schema/keycensus-report.schema.json", import.meta.url), "utf8"),
) as object;
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
formats.default(ajv);
const validate = ajv.compile(schema);

describe("the JSON report", () => {
  for (const name of audits) {
    it(`of the ${name} audit fits the published schema`, () => {
      validate(JSON.parse(encode(readAudit(name))));
      expect(validate.errors).toBeNull();
    });
  }

  it("holds the whole audit, unchanged", () => {
    const written = JSON.parse(encode(readAudit("hostile"))) as Record<string, unknown>;
    const { format: _format, version: _version, summary: _summary, ...audit } = written;
    expect(audit).toEqual(readAudit("hostile"));
  });

  it("leaves out fields that the schema does not know", () => {
    const audit = readAudit("small");
    const [key] = audit.census.keys;
    const census = { keys: [{ ...key, material: "hunter2" }] } as unknown as typeof audit.census;
    expect(encode({ ...audit, census })).not.toContain("hunter2");
  });

  it("says in its summary that an incomplete look is one", () => {
    expect(JSON.parse(encode(readAudit("incomplete")))).toMatchObject({
      summary: {
        isComplete: false,
        worst: null,
        open: { critical: 0, high: 0, medium: 0, low: 0, info: 0 },
        unknown: 1,
        problems: 3,
      },
    });
  });

  it("takes no collection at all for an incomplete look", () => {
    expect(JSON.parse(encode(readAudit("nothing")))).toMatchObject({ summary: { isComplete: false } });
  });
});
