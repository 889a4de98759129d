import { describe, expect, it } from "vitest";
import { exitCodeFor } from "../../src/cli/exit-code.js";
import { readAudit } from "../report/read-audit.js";

const small = readAudit("small");
const [broken] = readAudit("incomplete").collections;
const withoutFindings = { ...small, evaluation: { ...small.evaluation, outcomes: [] } };
const unseen = broken === undefined ? [] : [broken];

describe("the exit code of a scan", () => {
  it("is 0 where all was seen and nothing found", () => {
    expect(exitCodeFor(withoutFindings, "info")).toBe(0);
  });

  it("is 1 with a finding at the threshold", () => {
    expect(exitCodeFor(small, "critical")).toBe(1);
  });

  it("is 0 with findings below the threshold only", () => {
    const outcomes = small.evaluation.outcomes.filter(({ findings }) =>
      findings.every(({ severity }) => severity === "low"),
    );
    expect(exitCodeFor({ ...small, evaluation: { ...small.evaluation, outcomes } }, "medium")).toBe(0);
  });

  it("is 0 with nothing but waived findings", () => {
    const outcomes = small.evaluation.outcomes.filter(({ rule }) => rule.id === "weak-algorithm");
    expect(exitCodeFor({ ...small, evaluation: { ...small.evaluation, outcomes } }, "info")).toBe(0);
  });

  it("is 0 with any finding where no threshold is wanted", () => {
    expect(exitCodeFor(small, "none")).toBe(0);
  });

  it("is 3 where something was not seen and nothing found", () => {
    expect(exitCodeFor({ ...withoutFindings, collections: unseen }, "high")).toBe(3);
  });

  it("is 3 where something was not seen, whatever the threshold", () => {
    expect(exitCodeFor({ ...small, collections: unseen }, "none")).toBe(3);
  });

  it("is 1 where something was found and something else not seen", () => {
    expect(exitCodeFor({ ...small, collections: unseen }, "high")).toBe(1);
  });

  it("is 3 where nothing was looked at", () => {
    expect(exitCodeFor(readAudit("nothing"), "high")).toBe(3);
  });
});
