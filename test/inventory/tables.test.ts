import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openInventory } from "#inventory/inventory";
import { blobPlace, collection, entry, REPO, SCAN, seen, sighting } from "./samples.js";

test("A full sample fills every column of the facts, and of the view that joins them", async () => {
  const inventory = await openInventory(":memory:");
  const scan = await inventory.beginScan(SCAN);
  const problem = { reason: "unsupported", scope: "x", fact: "content", message: "no" } as const;
  const everything = sighting({ key: { ...sighting().key, algorithm: "EC", curve: "P-256", sizeBits: 256 } });
  await inventory.record(
    entry(
      scan,
      [
        seen(blobPlace(), everything),
        { kind: "dropped", place: blobPlace(), pattern: "p", line: 3, reason: "a placeholder" },
        {
          kind: "asked",
          call: { call: "c", requests: 2, places: 1, pacePerSecond: 5, meanPerSecond: 1, peakPerSecond: 1 },
        },
        { kind: "looked-at", idBytes: 20, objects: new Uint8Array(20) },
      ],
      { collection: collection(REPO, { problems: [problem] }), state: "s1" },
    ),
  );
  const empty: Record<string, string[]> = {};
  for (const table of [
    "scans",
    "targets",
    "collections",
    "problems",
    "keys",
    "key_identities",
    "locations",
    "certificates",
    "patterns",
    "looked_at",
    "dropped_candidates",
    "asked_calls",
    "current_locations",
  ]) {
    const [row] = await inventory.query(`select * from ${table}`);
    empty[table] = Object.entries(row ?? { "no row": null }).flatMap(([column, cell]) =>
      cell === null ? [column] : [],
    );
  }
  expect(Object.fromEntries(Object.entries(empty).filter(([, columns]) => columns.length > 0))).toEqual({
    // The scan runs still, and the place stands.
    scans: ["finished_at"],
    locations: ["gone_scan"],
  });
  await inventory.close();
});

test("Every table says what one row is, and every column what it holds", () => {
  const silent: string[] = [];
  for (const file of readdirSync("src/inventory/tables")) {
    const [first, ...lines] = readFileSync(`src/inventory/tables/${file}`, "utf8").split("\n");
    if (first?.startsWith("-- ") !== true) silent.push(file);
    const columns = lines.filter((line) => line.startsWith("  ") && !line.includes("primary key ("));
    silent.push(...columns.filter((line) => !line.includes("-- ")).map((line) => `${file}: ${line}`));
  }
  expect(silent).toEqual([]);
});
