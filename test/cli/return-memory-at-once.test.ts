import { expect, it } from "vitest";
import { returnMemoryAtOnce } from "../../src/cli/scan/return-memory-at-once.js";

it("What a user has told the database's allocator stays.", () => {
  const environment: NodeJS.ProcessEnv = { DUCKDB_JE_MALLOC_CONF: "narenas:1" };
  returnMemoryAtOnce(environment);
  expect(environment).toEqual({ DUCKDB_JE_MALLOC_CONF: "narenas:1" });
});
