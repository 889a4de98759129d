import { escapeXml, openTag } from "../xml.js";

/** One case; a skipped or passed one needs no type. `text` are the lines below the message. */
export interface TestCase {
  readonly name: string;
  readonly verdict: "passed" | "failure" | "error" | "skipped";
  readonly type: string;
  readonly message: string;
  readonly text: readonly string[];
}

/** A suite as XML with what it counts. */
export interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
  readonly xml: string;
}

/** Writes a suite; every case has the suite's name in its class name. `at` is ISO 8601 in UTC. */
export function suiteOf({ name, at, cases }: { name: string; at: string; cases: readonly TestCase[] }): Suite {
  const count = (verdict: TestCase["verdict"]) => cases.filter((one) => one.verdict === verdict).length;
  const counts = {
    tests: cases.length,
    failures: count("failure"),
    errors: count("error"),
    skipped: count("skipped"),
  };
  // The common schema knows a timestamp without a zone and without fractions.
  const start = openTag("testsuite", { name, ...counts, time: 0, timestamp: at.slice(0, 19) });
  return { ...counts, xml: `  ${start}>\n${cases.map((one) => writeCase(one, name)).join("")}  </testsuite>\n` };
}

function writeCase(one: TestCase, suite: string): string {
  const start = openTag("testcase", { classname: `keycensus.${suite}`, name: one.name, time: 0 });
  return `    ${start}>\n${writeVerdict(one)}    </testcase>\n`;
}

function writeVerdict({ verdict, type, message, text }: TestCase): string {
  if (verdict === "passed") return text.length === 0 ? "" : `      <system-out>${writeLines(text)}</system-out>\n`;
  if (verdict === "skipped") return `      ${openTag("skipped", { message })}/>\n`;
  return `      ${openTag(verdict, { message, type })}>${writeLines(text)}</${verdict}>\n`;
}

function writeLines(lines: readonly string[]): string {
  return lines.map(escapeXml).join("\n");
}
