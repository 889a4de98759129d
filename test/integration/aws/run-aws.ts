import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../../helpers/run-cli.js";
import type { CliRun } from "../../helpers/run-cli.js";

/** A row of an answer to SQL. */
export type Row = Readonly<Record<string, unknown>>;

/** A folder with an inventory in it, and the program in an environment where nothing of this machine's own settings is read. */
export interface AwsPlace {
  readonly folder: string;
  readonly inventory: string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: (args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<CliRun>;
  /** Scans into the inventory. */
  readonly scan: (args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<CliRun>;
  readonly query: (sql: string) => Promise<readonly Row[]>;
  /** Status by resource of one rule in the newest evaluation. */
  readonly verdicts: (rule: string) => Promise<Readonly<Record<string, string>>>;
  readonly remove: () => void;
}

/** A place to scan accounts behind an endpoint; the access key's digits are the account. */
export function openAwsPlace(endpoint: string, accessKeyId = "AKIA111111111111TEST"): AwsPlace {
  const folder = mkdtempSync(join(tmpdir(), "keycensus-aws-"));
  const home = join(folder, "home");
  mkdirSync(home);
  const inventory = join(folder, "inventory.duckdb");
  const env = {
    HOME: home,
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: "made-up-for-a-test",
    AWS_REGION: "eu-west-1",
    AWS_EC2_METADATA_DISABLED: "true",
  };
  const run: AwsPlace["run"] = (args, more = {}) => runCli(args, { cwd: folder, env: { ...env, ...more } });
  const query: AwsPlace["query"] = async (sql) => {
    const { code, stdout, stderr } = await run(["query", "--inventory", inventory, "--format", "json", sql]);
    if (code !== 0) throw new Error(`The question was not answered: ${stderr}`);
    // Rows as the database writes them.
    return JSON.parse(stdout) as Row[];
  };
  return {
    folder,
    inventory,
    env,
    run,
    scan: (args, more) => run(["scan", "--inventory", inventory, ...args], more),
    query,
    verdicts: async (rule) => {
      const newest = "(select max(scan_id) from rule_results)";
      const rows = await query(
        `select resource, status from rule_results where rule = '${rule}' and scan_id = ${newest} order by resource`,
      );
      return Object.fromEntries(rows.map(({ resource, status }) => [String(resource), String(status)]));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
