// How many pairs of principal and key a second the evaluator judges, on one core: node test/bench/access.mjs [KEYS ROLES]
// Policies without conditions; every key has a policy of its own, so that nothing is worked out once for many. Counted
// is every pair of the estate; the seconds are of the CPU, and those of reading the policies are among them.
import { build } from "esbuild";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const SIZES =
  process.argv.length > 3
    ? [[Number(process.argv[2]), Number(process.argv[3])]]
    : [
        [1000, 1000],
        [3000, 1000],
      ];
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
function toKey(at, { isDistinct, roles }) {
  const own = isDistinct ? at : 0;
  const named = [own, own + 1, own + 2].map((role) => roleArn(role % roles));
  const statement = [
    {
      Sid: "Root",
      Effect: "Allow",
      Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
      Action: "kms:*",
      Resource: "*",
    },
    { Effect: "Allow", Principal: { AWS: named }, Action: ["kms:Encrypt", "kms:Decrypt"], Resource: "*" },
    { Effect: "Deny", Principal: { AWS: roleArn((own + 5) % roles) }, Action: "kms:Decrypt", Resource: "*" },
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
function toRole(at, { share, keys, trust, conditions }) {
  const some = [keyArn(at % keys), keyArn((at * 7) % keys), `arn:aws:kms:us-east-1:${ACCOUNT}:key/*`];
  const statements = (of) => [
    { Effect: "Allow", Action: ["kms:Decrypt", "kms:GenerateDataKey*"], Resource: some[of] },
    { Effect: "Allow", Action: ["s3:*", "sts:AssumeRole"], Resource: "*" },
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
      Statement: { Effect: "Allow", Principal: trust, Action: "sts:AssumeRole", Condition: conditions },
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

const MACHINES = { trust: { Service: "ec2.amazonaws.com" }, conditions: {} };
const ACCOUNT_TRUST = { trust: { AWS: ACCOUNT }, conditions: {} };
const WITH_FACTOR = { ...ACCOUNT_TRUST, conditions: { Bool: { "aws:MultiFactorAuthPresent": "true" } } };

async function run(name, [keys, roles], kind) {
  const rows = {
    current_managed_keys: Array.from({ length: keys }, (_, at) => toKey(at, { ...kind, roles })),
    current_cloud_principals: Array.from({ length: roles }, (_, at) => toRole(at, { ...kind, keys })),
    current_tenants: [TENANT],
  };
  const started = process.cpuUsage();
  const edges = await deriveAccess(async ({ sql }, keep) => (rows[/from (\w+)/.exec(sql)[1]] ?? []).map(keep));
  const made = process.cpuUsage(started);
  let count = 0;
  for (const edge of edges) count += edge.actions.length > 0 ? 1 : 0;
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1e6;
  const rate = Math.round((keys * roles) / seconds);
  const compile = (made.user + made.system) / 1e6;
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  console.log(
    `${keys} keys x ${roles} roles, ${name}: ${rate.toLocaleString("en")} pairs/s (${count.toLocaleString("en")} edges, ${seconds.toFixed(2)} s CPU, ${compile.toFixed(2)} s of it compiling, ${memory} MB)`,
  );
}

for (const size of SIZES) {
  await run("distinct key policies, few may use all", size, { isDistinct: true, share: 1, ...MACHINES });
  await run("distinct key policies, a tenth may use all", size, { isDistinct: true, share: 10, ...MACHINES });
  await run("one key policy for all, a tenth may use all", size, { isDistinct: false, share: 10, ...MACHINES });
}
// Every role may take on every other: a million ways, and to every key.
const chains = [100, SIZES.at(-1)[1]];
await run("every role trusts every other", chains, { isDistinct: true, share: 0, ...ACCOUNT_TRUST });
await run("every role trusts every other, under a condition", chains, { isDistinct: true, share: 0, ...WITH_FACTOR });
