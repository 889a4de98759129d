// How many pairs of principal and key a second the evaluator judges, on one core: node test/bench/access.mjs
// Policies without conditions; every key has a policy of its own, so that nothing is worked out once for many.
import { build } from "esbuild";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const KEYS = Number(process.argv[2] ?? 3000);
const PRINCIPALS = Number(process.argv[3] ?? 1000);
const ACCOUNT = "111111111111";

const folder = mkdtempSync(join(tmpdir(), "keycensus-bench-"));
const outfile = join(folder, "derive-access.mjs");
await build({
  entryPoints: [new URL("../../src/derive/access/aws/derive-access.ts", import.meta.url).pathname],
  outfile,
  bundle: true,
  format: "esm",
  platform: "node",
  logLevel: "error",
});
const { deriveAccess } = await import(pathToFileURL(outfile).href);
rmSync(folder, { recursive: true });

const keyArn = (at) => `arn:aws:kms:eu-west-1:${ACCOUNT}:key/${String(at).padStart(8, "0")}`;
const roleArn = (at) => `arn:aws:iam::${ACCOUNT}:role/role-${at}`;

/** Root delegation, and three roles named: distinct for each key, or the same for all. */
function toKey(at, isDistinct) {
  const own = isDistinct ? at : 0;
  const named = [own, own + 1, own + 2].map((role) => roleArn(role % PRINCIPALS));
  const statement = [
    {
      Sid: "Root",
      Effect: "Allow",
      Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
      Action: "kms:*",
      Resource: "*",
    },
    { Effect: "Allow", Principal: { AWS: named }, Action: ["kms:Encrypt", "kms:Decrypt"], Resource: "*" },
    { Effect: "Deny", Principal: { AWS: roleArn((own + 5) % PRINCIPALS) }, Action: "kms:Decrypt", Resource: "*" },
  ];
  return {
    resource: keyArn(at),
    tenant: ACCOUNT,
    region: "eu-west-1",
    aliases: [],
    manager: "customer",
    spec: "SYMMETRIC_DEFAULT",
    purpose: "encrypt",
    origin: "provider",
    multi_region: null,
    policy: JSON.stringify({ Version: "2012-10-17", Statement: statement }),
    tags: "{}",
    policy_status: "ok",
    tags_status: "ok",
    grants_status: "ok",
    description_status: "ok",
  };
}

/** Three policies of five statements; a share of the roles may use every key. */
function toRole(at, share) {
  const some = [keyArn(at % KEYS), keyArn((at * 7) % KEYS), `arn:aws:kms:us-east-1:${ACCOUNT}:key/*`];
  const statements = (of) => [
    { Effect: "Allow", Action: ["kms:Decrypt", "kms:GenerateDataKey*"], Resource: some[of] },
    { Effect: "Allow", Action: "s3:*", Resource: "*" },
    { Effect: "Allow", Action: ["logs:*", "kms:DescribeKey"], Resource: some },
    { Effect: "Deny", Action: "kms:ScheduleKeyDeletion", Resource: "*" },
    at % 100 < share
      ? { Effect: "Allow", Action: "kms:*", Resource: "*" }
      : { Effect: "Allow", Action: "ec2:*", Resource: "*" },
  ];
  const policies = [0, 1, 2].map((of) => ({
    id: `inline:p${of}`,
    document: JSON.stringify({ Version: "2012-10-17", Statement: statements(of) }),
  }));
  return {
    principal: roleArn(at),
    tenant: ACCOUNT,
    kind: "role",
    name: `role-${at}`,
    unique_id: null,
    policies: JSON.stringify(policies),
    boundary: null,
    trust: JSON.stringify({
      Statement: { Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" },
    }),
    tags: "{}",
    policies_status: "ok",
  };
}

const TENANT = {
  tenant: ACCOUNT,
  organisation: null,
  is_management: false,
  path: [],
  organisation_status: "ok",
  guardrails_status: "ok",
};

async function run(name, { isDistinct, share }) {
  const rows = {
    current_managed_keys: Array.from({ length: KEYS }, (_, at) => toKey(at, isDistinct)),
    current_cloud_principals: Array.from({ length: PRINCIPALS }, (_, at) => toRole(at, share)),
    current_tenants: [TENANT],
  };
  const started = process.cpuUsage();
  const edges = await deriveAccess(async (sql) => rows[/from (\w+)/.exec(sql)[1]] ?? []);
  const made = process.cpuUsage(started);
  let count = 0;
  for (const edge of edges) count += edge.actions.length > 0 ? 1 : 0;
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1e6;
  const rate = Math.round((KEYS * PRINCIPALS) / seconds);
  const compile = (made.user + made.system) / 1e6;
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  console.log(
    `${name}: ${rate.toLocaleString("en")} pairs/s (${count.toLocaleString("en")} edges, ${seconds.toFixed(2)} s CPU, ${compile.toFixed(2)} s of it compiling, ${memory} MB)`,
  );
}

console.log(`${KEYS} keys x ${PRINCIPALS} roles`);
await run("distinct key policies, few may use all", { isDistinct: true, share: 1 });
await run("distinct key policies, a tenth may use all", { isDistinct: true, share: 10 });
await run("one key policy for all, a tenth may use all", { isDistinct: false, share: 10 });
