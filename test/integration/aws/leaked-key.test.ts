import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEstate } from "../../helpers/aws-server/create-estate.js";
import { createKmsFixture } from "../../helpers/aws-server/create-kms-fixture.js";
import { createKmsKey } from "../../helpers/aws-server/create-kms-key.js";
import { createRole } from "../../helpers/aws-server/create-role.js";
import { startAwsServer } from "../../helpers/aws-server/start-aws-server.js";
import type { AwsServer } from "../../helpers/aws-server/start-aws-server.js";
import { git } from "../../helpers/git.js";
import { plantFiles } from "../../helpers/plant-files.js";
import type { CliRun } from "../../helpers/run-cli.js";
import { openAwsPlace } from "./run-aws.js";
import type { AwsPlace } from "./run-aws.js";

const account = "111111111111";
const region = "eu-west-1";
const LEAKED = "1eaced00-0000-4000-8000-000000000001";
const DISABLED = "d15ab1ed-0000-4000-8000-000000000002";
const SAFE = "5afe0000-0000-4000-8000-000000000003";
const arnOf = (id: string): string => `arn:aws:kms:${region}:${account}:key/${id}`;

/** Longer than what a scanner would take for one by its shape, so that only this program could have written it. */
const SECRETS = {
  AWS_SECRET_ACCESS_KEY: "wJalrCanary0Secret0Access0Key0000Example",
  AWS_SESSION_TOKEN: "FwoCanarySessionTokenThatNobodyMayKeep00000000000000000000",
};

const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const spki = publicKey.export({ type: "spki", format: "der" });
const key = (id: string, more: object = {}): ReturnType<typeof createKmsKey> =>
  createKmsKey({ account, region, id, ...more });
const estate = createEstate([
  {
    id: account,
    iam: { roles: [createRole(`arn:aws:iam::${account}:role/audit`)] },
    kms: {
      [region]: createKmsFixture([
        key(LEAKED, { spec: "ECC_NIST_P256", publicKey: spki }),
        key(SAFE, { spec: "ECC_NIST_P256" }),
        key(DISABLED, { metadata: { KeyState: "Disabled" } }),
      ]),
    },
  },
]);

let server: AwsServer;
let place: AwsPlace;
let scan: CliRun;
let signatures: readonly string[];
beforeAll(async () => {
  server = await startAwsServer({ estate });
  place = openAwsPlace(server.url, `AKIA${account}TEST`);
  const repository = join(place.folder, "shop");
  mkdirSync(repository);
  const terraform = `resource "aws_s3_bucket_server_side_encryption_configuration" "a" {\n  kms_master_key_id = "${arnOf(DISABLED)}"\n}\n`;
  plantFiles(repository, { "deploy/signing.pem": pem, "infra/main.tf": terraform });
  git(repository, ["init", "-q"]);
  git(repository, ["add", "-A"]);
  git(repository, ["commit", "-q", "-m", "Everything"]);
  const reports = ["html", "json", "sarif", "csv", "junit"].flatMap((format) => [
    "-o",
    `${format}=${join(place.folder, `report.${format}`)}`,
  ]);
  const target = `aws://${account}?role=audit&regions=${region}`;
  const record = ["--record", join(place.folder, "recording"), "--explain"];
  scan = await place.scan([repository, target, ...record, ...reports], SECRETS);
  signatures = ["x-amz-security-token", "X-Amz-Signature", "Signature=", '"SecretAccessKey":"', '"SessionToken":"'];
});
afterAll(async () => {
  await server.stop();
  place.remove();
});

describe("a private key in a repository that is also a key of KMS", () => {
  it("is one key: in the file, in the history and in the store", async () => {
    const rows = await place.query(
      `select k.key_id, list_sort(list(l.place_kind || ' ' || coalesce(l.path, ''))) as places
       from current_managed_keys k join current_locations l using (key_id)
       where k.resource = '${arnOf(LEAKED)}' group by k.key_id`,
    );
    expect(rows.map(({ places }) => places)).toEqual([
      ["blob deploy/signing.pem", "file deploy/signing.pem", `managed ${arnOf(LEAKED)}`],
    ]);
  });

  it("is critical, and no other key is", async () => {
    const rows = await place.query(
      "select resource, status, severity from rule_results where rule = 'leaked-managed-key' order by resource",
    );
    expect(rows).toEqual([{ resource: arnOf(LEAKED), status: "flagged", severity: "critical" }]);
  });

  it("is to be seen in the HTML report, with its file and its ARN", () => {
    const html = readFileSync(join(place.folder, "report.html"), "utf8");
    const words = ["The private key of a managed key lies in the open", "deploy/signing.pem", LEAKED];
    expect(words.filter((word) => !html.includes(word))).toEqual([]);
  });

  it("makes the exit code 1", () => {
    expect(scan.code).toBe(1);
  });
});

describe("a disabled key that a Terraform file names", () => {
  it("is an outage that waits, and no other key is", async () => {
    expect(await place.verdicts("reference-to-unusable-key")).toEqual({ [arnOf(DISABLED)]: "flagged" });
  });

  it("is shown with the file that names it", async () => {
    const rows = await place.query("select reason from rule_results where rule = 'reference-to-unusable-key'");
    expect(rows.map(({ reason }) => String(reason).includes("infra/main.tf"))).toEqual([true]);
  });
});

describe("the credentials of a look", () => {
  it("lie in no byte of inventory, recording, journal, reports and home", () => {
    const needles = [...Object.values(SECRETS), ...signatures];
    const leaks = filesBelow(place.folder)
      .filter((file) => !file.includes("/.git/"))
      .flatMap((file) => {
        const bytes = readFileSync(file, "latin1");
        return needles.filter((needle) => bytes.includes(needle)).map((needle) => `${needle.slice(0, 12)} in ${file}`);
      });
    expect(leaks).toEqual([]);
  });

  it("are in nothing that the program says", () => {
    const said = scan.stdout + scan.stderr;
    expect(Object.values(SECRETS).filter((secret) => said.includes(secret))).toEqual([]);
  });

  it("were looked for in every kind of file", () => {
    const names = filesBelow(place.folder).map((file) => file.slice(place.folder.length + 1));
    const kinds = ["inventory.duckdb", "report.html", "recording/"];
    expect(kinds.filter((kind) => !names.some((name) => name.startsWith(kind)))).toEqual([]);
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
}
