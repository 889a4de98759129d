import type { Audit } from "#model/audit";
import { compare } from "../compare.js";
import { groupBy } from "../group-by.js";
import { suiteOf, type Suite, type TestCase } from "../junit/suite.js";
import { judgeCollection, judgeOutcome } from "../junit/test-cases.js";
import { resolveFindings } from "../resolve-findings.js";
import { namesOfTargets } from "../target-names.js";
import { openTag } from "../xml.js";

/** JUnit XML as Jenkins reads it: a suite for each phase with a case for each rule, and one that tells what was looked at. */
export function encode(audit: Audit): string {
  const suites = [lookSuite(audit), ...phaseSuites(audit)];
  const total = (count: "tests" | "failures" | "errors" | "skipped") =>
    suites.reduce((sum, suite) => sum + suite[count], 0);
  const root = openTag("testsuites", {
    name: "keycensus",
    tests: total("tests"),
    failures: total("failures"),
    errors: total("errors"),
    time: 0,
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}>\n${suites.map(({ xml }) => xml).join("")}</testsuites>\n`;
}

const NOTHING: TestCase = {
  name: "something was looked at",
  verdict: "error",
  type: "incomplete-look",
  message: "nothing was looked at",
  text: [],
};

function lookSuite({ collections, scan }: Audit): Suite {
  const cases = collections.length === 0 ? [NOTHING] : collections.map(judgeCollection);
  return suiteOf({ name: "collection", at: scan.startedAt, cases });
}

function phaseSuites(audit: Audit): readonly Suite[] {
  const { outcomes, at } = audit.evaluation;
  const found = groupBy(resolveFindings(audit), ({ rule }) => rule.id);
  const names = namesOfTargets(audit);
  const phases = [...groupBy(outcomes, ({ rule }) => rule.phase)].toSorted(([one], [other]) => compare(one, other));
  return phases.map(([name, ofPhase]) => {
    const cases = ofPhase.map((outcome) => judgeOutcome(outcome, found.get(outcome.rule.id) ?? [], names));
    return suiteOf({ name, at, cases });
  });
}
