import { defineConfig } from "vitest/config";

/** Tests that start a server somebody else wrote: after the others, one file at a time. */
const COUNTERPARTS = "test/integration/aws/**/*.test.ts";

export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source", "node"], externalConditions: ["source"] } },
  test: {
    root: new URL("..", import.meta.url).pathname,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    pool: "forks",
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: "quick", include: ["test/**/*.test.ts"], exclude: [COUNTERPARTS], sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: { name: "counterparts", include: [COUNTERPARTS], maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
