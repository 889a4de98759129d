import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../helpers/run-cli.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const DEMO = join(import.meta.dirname, "../../fixtures/demo/run-demo.mjs");

const PLANTED = [
  ".env plaintext",
  "ci/release.env plaintext",
  "config/backup/archive.key encrypted",
  "config/partner/signing.key plaintext",
  "config/tls/api.crt certificate",
  "config/tls/shop.crt certificate",
  "config/tls/shop.key plaintext",
  "deploy/deploy.pem plaintext",
  "deploy/production/session.key plaintext",
  "deploy/staging/session.key plaintext",
  "docs/mails/onboarding.eml plaintext",
  "docs/shop-public.pem public",
  "test/emulator.js plaintext",
];

describe("the demo", () => {
  it("finds everything that was planted and nothing else, joins what belongs together, and says where the report lies", async () => {
    const folder = temporaryFolder();
    const env = { ...process.env, TMPDIR: folder, NO_COLOR: "1" };
    const { status, stdout } = spawnSync(process.execPath, [DEMO], { encoding: "utf8", env });
    const inventory = join(folder, "keycensus-demo/keycensus.duckdb");
    const query = async (sql: string): Promise<string[]> => {
      const { stdout: rows } = await runCli(["query", "--inventory", inventory, "--format", "csv", sql]);
      return rows.trim().split("\r\n").slice(1);
    };
    const places = await query("select distinct path || ' ' || form as place from current_locations order by place");
    const joined = await query(
      "select string_agg(distinct path, ' ' order by path) as paths from current_locations where key_id = (select any_value(key_id) from current_locations where path = 'config/tls/shop.key')",
    );
    const merged = await query("select distinct last_author from current_locations where path = 'ci/release.env'");
    expect({
      status,
      isSaid: stdout.includes(join(folder, "keycensus-demo/report.html")),
      places,
      joined,
      merged,
    }).toEqual({
      status: 0,
      isSaid: true,
      places: PLANTED,
      joined: ["config/tls/shop.crt config/tls/shop.key docs/shop-public.pem"],
      merged: ["Chloe Marchetti <chloe@shop.example>"],
    });
  });
});
