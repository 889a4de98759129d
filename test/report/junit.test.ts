import { describe, expect, it } from "vitest";
import { encode } from "../../src/report/encoders/junit.js";
import { audits, readAudit } from "./read-audit.js";

const tags = (text: string, name: string) => [...text.matchAll(new RegExp(`<${name}[ />]`, "g"))].length;
const total = (text: string, attribute: string) =>
  Number(new RegExp(`<testsuites [^>]*${attribute}="(\\d+)"`).exec(text)?.[1]);

describe("the JUnit report", () => {
  for (const name of audits) {
    it(`of the ${name} audit counts what it holds`, () => {
      const text = encode(readAudit(name));
      const counts = { tests: tags(text, "testcase"), failures: tags(text, "failure"), errors: tags(text, "error") };
      expect({ tests: total(text, "tests"), failures: total(text, "failures"), errors: total(text, "errors") }).toEqual(
        counts,
      );
    });

    it(`of the ${name} audit has no character that XML 1.0 lacks`, () => {
      expect(encode(readAudit(name))).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
    });
  }

  it("makes an error of nothing looked at", () => {
    expect(encode(readAudit("nothing"))).toContain('<error message="nothing was looked at" type="incomplete-look">');
  });

  it("makes an error of every look that was not complete", () => {
    expect(tags(encode(readAudit("incomplete")), "error")).toBe(3);
  });

  it("skips a rule that examined nothing", () => {
    expect(encode(readAudit("small"))).toContain('<skipped message="0 of 0 examined; not applicable: 0"/>');
  });

  it("passes a rule whose findings are all waived, and names them", () => {
    const text = encode(readAudit("small"));
    const weak = /<testcase [^>]*name="weak-algorithm[^]*?<\/testcase>/.exec(text)?.[0];
    expect(weak).toBe(
      [
        '<testcase classname="keycensus.generation" name="weak-algorithm: Key is too short for its algorithm" time="0">',
        "      <system-out>waived: RSA-1024 00c4e811: RSA of 1,024 bits, 2,048 are the least at test/data/legacy.pem:1</system-out>",
        "    </testcase>",
      ].join("\n"),
    );
  });
});
