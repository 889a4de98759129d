import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openInventory } from "#inventory/inventory";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "keycensus-crash-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ROWS = 500;

/** A process that records scan after scan, each of `ROWS` rows in two tables, and tells when each is done. */
function startWriter(file: string): ReturnType<typeof spawn> {
  const code = `import { DuckDBInstance } from "@duckdb/node-api";
    const connection = await (await DuckDBInstance.fromCache(${JSON.stringify(file)})).connect();
    for (let scan = 1; ; scan += 1) {
      await connection.run("begin transaction");
      await connection.run("insert into scans values (" + scan + ", '1', 'r', 'c', timestamp '2026-01-01', timestamp '2026-01-01')");
      await connection.run("insert into problems select " + scan + ", 't', i, 'error', 's', 'f', 'm' from range(${ROWS}) rows(i)");
      await connection.run("commit");
      if (scan % 5 === 0) await connection.run("checkpoint");
      console.log(scan);
    }`;
  return spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: ["ignore", "pipe", "inherit"] });
}

/** Number of the newest scan the writer told of, once it told of the third. Its stream stays open: a closed one would stop it. */
function thirdScan({ stdout }: ReturnType<typeof startWriter>): Promise<number> {
  return new Promise((resolve) => {
    stdout?.on("data", (chunk: Buffer) => {
      const told = Math.max(...chunk.toString().trim().split("\n").map(Number));
      if (told >= 3) resolve(told);
    });
  });
}

test.each([0, 20, 60])(
  "A writer killed %i ms after its third scan leaves every scan it finished, and no half of one",
  async (delay) => {
    const file = join(folder, `after-${delay}.duckdb`);
    await (await openInventory(file)).close();
    const writer = startWriter(file);
    const gone = once(writer, "exit");
    const told = await thirdScan(writer);
    await wait(delay);
    writer.kill("SIGKILL");
    await gone;

    const inventory = await openInventory(file, { readOnly: true });
    const scans = (await inventory.scans()).length;
    expect(scans).toBeGreaterThanOrEqual(told);
    expect(await inventory.query("select count(*) as n from problems")).toEqual([{ n: scans * ROWS }]);
    await inventory.close();
    await (await openInventory(file)).close();
  },
);
