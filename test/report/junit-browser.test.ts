import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encode } from "../../src/report/encoders/junit.js";
import { launchChromium } from "../counterparts/chromium.js";
import { audits, readAudit } from "./read-audit.js";

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
});

/** Elements with the attributes and children that Jenkins's JUnit schema (xunit plugin, junit-10.xsd) lets them have. */
const SHAPE = {
  testsuites: { attributes: ["name", "tests", "failures", "errors", "time", "disabled"], children: ["testsuite"] },
  testsuite: {
    attributes: [
      "name",
      "tests",
      "failures",
      "errors",
      "skipped",
      "time",
      "timestamp",
      "id",
      "hostname",
      "package",
      "group",
      "file",
      "log",
      "url",
      "version",
    ],
    children: ["testsuite", "properties", "testcase", "system-out", "system-err"],
  },
  testcase: {
    attributes: ["name", "classname", "time", "group"],
    children: [
      "skipped",
      "error",
      "failure",
      "rerunFailure",
      "rerunError",
      "flakyFailure",
      "flakyError",
      "system-out",
      "system-err",
    ],
  },
  failure: { attributes: ["message", "type"], children: [] },
  error: { attributes: ["message", "type"], children: [] },
  skipped: { attributes: ["message", "type"], children: [] },
  "system-out": { attributes: [], children: [] },
};

/** Runs in the browser, whose XML parser decides what is well-formed; names what the shape does not know. */
const READ = `([text, shape]) => {
  const document = new DOMParser().parseFromString(text, "application/xml");
  const error = document.querySelector("parsererror");
  if (error) return [error.textContent];
  return [...document.querySelectorAll("*")].flatMap((element) => {
    const known = shape[element.tagName];
    if (!known) return ["element " + element.tagName];
    return [
      ...[...element.attributes].filter(({ name }) => !known.attributes.includes(name)).map(({ name }) => element.tagName + " attribute " + name),
      ...[...element.children].filter(({ tagName }) => !known.children.includes(tagName)).map(({ tagName }) => element.tagName + " child " + tagName),
    ];
  });
}`;

describe("the JUnit report, read by an XML parser", () => {
  for (const name of audits) {
    it(`of the ${name} audit is well-formed and has the shape that Jenkins reads`, async () => {
      const page = await browser.newPage();
      const complaints = await page.evaluate(`(${READ})(${JSON.stringify([encode(readAudit(name)), SHAPE])})`);
      await page.close();
      expect(complaints).toEqual([]);
    });
  }
});
