import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const SOURCE = "src";

it("No module loads the provider's SDK at its start: types alone, or import() when an account is looked at.", () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const eager = files.filter((file) =>
    readFileSync(join(SOURCE, file), "utf8")
      .split(/(?<=;)\n/)
      .some((statement) => /^\s*(?:import|export)\s(?!type\b)[^;]*from "@(?:aws-sdk|smithy)\//u.test(statement)),
  );
  expect(eager).toEqual([]);
});
