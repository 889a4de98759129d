import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openInventory } from "#inventory/inventory";
import { AuditError } from "#support/audit-error";
import { entry, filePlace, privateKey, SCAN, seen } from "./samples.js";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "keycensus-inventory-"));
  file = join(folder, "inventory.duckdb");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function refusal(path: string, options?: Parameters<typeof openInventory>[1]): Promise<string> {
  try {
    await (await openInventory(path, options)).close();
    return "it opened";
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    expect(error.hint).not.toBe("");
    return error.message.replaceAll(folder, "");
  }
}

/** Runs SQL on the file as a stranger would, in this process. */
async function tamper(sql: string): Promise<void> {
  const instance = await DuckDBInstance.fromCache(file);
  const connection = await instance.connect();
  await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
}

/** Another process that holds the file open. */
async function holdOpen(): Promise<ChildProcess> {
  const code = `import { DuckDBInstance } from "@duckdb/node-api";
    const instance = await DuckDBInstance.fromCache(${JSON.stringify(file)});
    const connection = await instance.connect();
    console.log("open");
    setInterval(() => connection, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return child;
}

test("What was recorded is there when the file is opened again, with the same salt", async () => {
  const first = await openInventory(file);
  const scan = await first.beginScan(SCAN);
  await first.record(entry(scan, [seen(filePlace("a.key"), privateKey())]));
  const before = await first.census(scan);
  await first.close();
  const second = await openInventory(file, { readOnly: true });
  expect([await second.census(scan), second.salt]).toEqual([before, first.salt]);
  await second.close();
});

test("Each inventory has a salt of its own", async () => {
  const [one, other] = [await openInventory(":memory:"), await openInventory(":memory:")];
  expect(one.salt).not.toEqual(other.salt);
  await one.close();
  await other.close();
});

test("A new file is its owner's alone, and nothing lies beside it after it is closed", async () => {
  await (await openInventory(file)).close();
  expect([statSync(file).mode & 0o777, readdirSync(folder)]).toEqual([0o600, ["inventory.duckdb"]]);
});

test("Reading makes no file", async () => {
  expect(await refusal(file, { readOnly: true })).toBe("there is no inventory at /inventory.duckdb");
  expect(existsSync(file)).toBe(false);
});

test("A file that another process holds is refused with that process's number", async () => {
  await (await openInventory(file)).close();
  const child = await holdOpen();
  try {
    expect(await refusal(file)).toMatch(
      new RegExp(`^the inventory /inventory.duckdb is in use by process ${child.pid}`),
    );
    expect(await refusal(file, { readOnly: true })).toMatch(new RegExp(`in use by process ${child.pid}`));
  } finally {
    child.kill("SIGKILL");
    await once(child, "exit");
  }
});

test("A file that is no database is refused", async () => {
  writeFileSync(file, "these are notes, and not a database\n".repeat(500));
  expect(await refusal(file)).toBe("/inventory.duckdb is not an inventory, or it is damaged");
});

test("An empty file is refused", async () => {
  writeFileSync(file, "");
  expect(await refusal(file)).toBe("/inventory.duckdb is not an inventory, or it is damaged");
});

test("A DuckDB file of somebody else's is refused, and nothing is written into it", async () => {
  await tamper("create table sales (amount integer)");
  expect(await refusal(file)).toBe("/inventory.duckdb is a DuckDB file, but not an inventory");
  expect(await refusal(file, { readOnly: true })).toBe("/inventory.duckdb is a DuckDB file, but not an inventory");
});

test("A folder is refused", async () => {
  expect(await refusal(folder)).toBe(" is a folder, not an inventory");
});

test("A file in a folder that is not there is refused", async () => {
  expect(await refusal(join(folder, "no", "inventory.duckdb"))).toBe(
    "the inventory /no/inventory.duckdb cannot be made: its folder is not there",
  );
});

test("An inventory of a newer format is refused", async () => {
  await (await openInventory(file)).close();
  await tamper("update inventory set schema_version = 99");
  expect(await refusal(file)).toMatch(
    /^the inventory \/inventory.duckdb was written by a newer keycensus \(format 99, this one knows \d+\)$/,
  );
});

test("An inventory of an older format is refused", async () => {
  await (await openInventory(file)).close();
  await tamper("update inventory set schema_version = 0");
  expect(await refusal(file)).toMatch(/^the inventory \/inventory.duckdb was written by an older keycensus \(format 0/);
});

test("What is asked of an inventory reads and writes no other file", async () => {
  const inventory = await openInventory(file);
  await expect(inventory.query(`select * from read_csv('/etc/hosts')`)).rejects.toThrow(/disabled/);
  await expect(inventory.query(`copy keys to '${folder}/keys.csv'`)).rejects.toThrow(/disabled/);
  await expect(inventory.query("set enable_external_access = true")).rejects.toThrow(/locked|disabled|Cannot/);
  await inventory.close();
});

test("Nothing can be written through an inventory opened to read", async () => {
  await (await openInventory(file)).close();
  const inventory = await openInventory(file, { readOnly: true });
  expect(await inventory.query("select count(*) as n from current_keys")).toEqual([{ n: 0 }]);
  await expect(inventory.table("delete from keys")).rejects.toThrow(/read-only/);
  await inventory.close();
});

test("A record that fails half-way leaves nothing of it", async () => {
  const inventory = await openInventory(file);
  const scan = await inventory.beginScan(SCAN);
  const broken = seen(filePlace("b.key"), { ...privateKey("bb"), span: { ...privateKey().span, startLine: 2 ** 70 } });
  await expect(inventory.record(entry(scan, [seen(filePlace("a.key"), privateKey()), broken]))).rejects.toThrow();
  await inventory.record(entry(scan, [seen(filePlace("c.key"), privateKey("cc"))]));
  const { keys } = await inventory.census(scan);
  expect(keys.flatMap(({ locations }) => locations.map(({ place }) => place.path))).toEqual(["c.key"]);
  await inventory.close();
});

test("Records at the same time wait for one another", async () => {
  const inventory = await openInventory(":memory:");
  const scan = await inventory.beginScan(SCAN);
  const targets = Array.from({ length: 8 }, (_, at) => ({ collector: "files", at: `/t${at}`, label: `t${at}` }));
  await Promise.all(
    targets.map((target) =>
      inventory.record(
        entry(scan, [seen(filePlace("a.key"), privateKey())], {
          collection: { ...entry(scan, []).collection, target },
        }),
      ),
    ),
  );
  expect(await inventory.query("select count(*) as n from current_locations")).toEqual([{ n: 8 }]);
  await inventory.close();
});
