import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";

interface FloorPlan {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
}

// The exit code is not asked: it is the number of violations modulo 256, and 0 when no TypeScript could be read at all.
function cruise(): FloorPlan["summary"] {
  const cruiser = "node_modules/dependency-cruiser/bin/dependency-cruise.mjs";
  const json = execFileSync(
    process.execPath,
    [cruiser, "src", "--config", ".dependency-cruiser.cjs", "--output-type", "json"],
    {
      encoding: "utf8",
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  const plan: FloorPlan = JSON.parse(json);
  return plan.summary;
}

it("every import goes where the floor plan lets it", () => {
  const { totalCruised, violations } = cruise();
  expect(totalCruised).toBeGreaterThan(100);
  expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
});
