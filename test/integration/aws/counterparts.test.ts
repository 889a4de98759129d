import { execFile } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import {
  CreateKeyCommand,
  DescribeKeyCommand,
  GetKeyRotationStatusCommand,
  KMSClient,
  ListKeysCommand,
  paginateListGrants,
} from "@aws-sdk/client-kms";
import { afterAll, beforeAll, expect, it } from "vitest";
import { optionsOf } from "../../counterparts/aws-estate/options-of.js";
import type { Counterpart } from "../../counterparts/counterpart.js";
import { ENDS_WITH_PARENT } from "../../counterparts/ends-with-parent.js";
import { startMinistack } from "../../counterparts/ministack.js";
import { startMoto } from "../../counterparts/moto.js";
import { preparePython } from "../../counterparts/prepare-python.js";
import { runPythonServer } from "../../counterparts/run-python-server.js";
import { seedMinistack, VALID_TO } from "../../counterparts/seed-ministack.js";
import type { MinistackEstate } from "../../counterparts/seed-ministack.js";

let ministack: Counterpart;
let estate: MinistackEstate;
let kms: KMSClient;
beforeAll(async () => {
  ministack = await startMinistack();
  estate = await seedMinistack(ministack.url);
  kms = new KMSClient(optionsOf(estate.door, estate.region));
});
afterAll(() => ministack.stop());

it("ministack tells when imported material expires", async () => {
  const states: unknown[] = [];
  for (const KeyId of [estate.expiring, estate.imported, estate.pending]) {
    const { KeyMetadata: key } = await kms.send(new DescribeKeyCommand({ KeyId }));
    states.push([key?.Origin, key?.KeyState, key?.ValidTo ?? null]);
  }
  expect(states).toEqual([
    ["EXTERNAL", "Enabled", VALID_TO],
    ["EXTERNAL", "Enabled", null],
    ["EXTERNAL", "PendingImport", null],
  ]);
});

it("ministack tells the period of rotation", async () => {
  const answer = await kms.send(new GetKeyRotationStatusCommand({ KeyId: estate.rotating }));
  expect([answer.KeyRotationEnabled, answer.RotationPeriodInDays]).toEqual([true, 180]);
});

it("ministack gives 120 grants in pages", async () => {
  const sizes: number[] = [];
  const ids: string[] = [];
  for await (const { Grants = [] } of paginateListGrants({ client: kms, pageSize: 50 }, { KeyId: estate.rotating })) {
    sizes.push(Grants.length);
    ids.push(...Grants.map(({ GrantId = "" }) => GrantId));
  }
  expect([sizes, ids.toSorted()]).toEqual([[50, 50, 20], estate.grants]);
});

it("ministack says that a list goes on without saying where", async () => {
  const { Truncated, NextMarker } = await kms.send(new ListKeysCommand({ Limit: 2 }));
  expect([Truncated, NextMarker]).toEqual([true, undefined]);
});

it("ministack keeps multi-Region keys apart", async () => {
  const there = new KMSClient(optionsOf(estate.door, "us-east-1"));
  const { KeyMetadata: replica } = await there.send(new DescribeKeyCommand({ KeyId: estate.replica }));
  const { KeyMetadata: primary } = await kms.send(new DescribeKeyCommand({ KeyId: estate.primary }));
  const kinds = [primary, replica].map((key) => key?.MultiRegionConfiguration?.MultiRegionKeyType);
  expect(kinds).toEqual(["PRIMARY", "REPLICA"]);
});

for (const start of [startMoto, startMinistack])
  it(`${start.name}: a reset forgets everything`, async () => {
    const counterpart = await start();
    try {
      const door = { endpoint: counterpart.url, account: "", credentials: estate.door.credentials };
      const client = new KMSClient(optionsOf(door, "eu-west-1"));
      await client.send(new CreateKeyCommand({ KeySpec: "ECC_NIST_P256", KeyUsage: "SIGN_VERIFY" }));
      await counterpart.reset();
      const { Keys } = await client.send(new ListKeysCommand({}));
      expect(Keys).toEqual([]);
    } finally {
      await counterpart.stop();
    }
  });

it("A server that does not start says why", async () => {
  const python = await preparePython("moto-5.2.5", ["moto[server]==5.2.5"]);
  const start = runPythonServer({ python, code: "raise SystemExit('no room for PORT')", readyPath: "/" });
  await expect(start).rejects.toThrow(/The server did not start: no room for \d+/u);
});

it("A machine without Python is told what to install", async () => {
  const { PATH } = process.env;
  process.env["PATH"] = "/nowhere";
  try {
    await expect(preparePython("nothing", ["nothing"])).rejects.toThrow("apt-get install python3 python3-venv");
  } finally {
    process.env["PATH"] = PATH;
  }
});

it("A server ends when whoever started it is killed", async () => {
  const python = await preparePython("moto-5.2.5", ["moto[server]==5.2.5"]);
  const code = `
    const { spawn } = require("node:child_process");
    const [python, statements] = process.argv.slice(1);
    const child = spawn(python, ["-c", statements], { stdio: ["pipe", "ignore", "ignore"] });
    console.log(child.pid);
    setInterval(() => {}, 1000);
  `;
  const statements = `${ENDS_WITH_PARENT}\nimport time\ntime.sleep(60)`;
  const parent = execFile(process.execPath, ["-e", code, python, statements]);
  const [text] = (await once(parent.stdout ?? parent, "data")) as [string];
  parent.kill("SIGKILL");
  await once(parent, "exit");
  const pid = Number(text);
  const end = Date.now() + 5000;
  while (isRunning(pid) && Date.now() < end) await sleep(20);
  expect(isRunning(pid)).toBe(false);
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
