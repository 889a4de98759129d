import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createEstate } from "../../helpers/aws-server/create-estate.js";
import { createKmsFixture } from "../../helpers/aws-server/create-kms-fixture.js";
import { createKmsKey } from "../../helpers/aws-server/create-kms-key.js";
import { startAwsServer } from "../../helpers/aws-server/start-aws-server.js";
import type { AwsServer } from "../../helpers/aws-server/start-aws-server.js";
import type { CliRun } from "../../helpers/run-cli.js";
import { openAwsPlace } from "./run-aws.js";
import type { AwsPlace } from "./run-aws.js";

interface Manifest {
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

/** Longer than anybody waits at a prompt; a look that hangs never ends. */
const BOUND_MS = 60_000;
const account = "111111111111";
const key = createKmsKey({ account, region: "eu-west-1", id: "key-0001" });
const estate = createEstate([{ id: account, kms: { "eu-west-1": createKmsFixture([key]) } }]);
const HERE = "aws://?regions=eu-west-1";

let server: AwsServer;
let place: AwsPlace;
beforeAll(async () => {
  server = await startAwsServer({ estate });
  place = openAwsPlace(server.url);
});
afterEach(() => server.heal());
afterAll(async () => {
  await server.stop();
  place.remove();
});

/** Scans into an inventory of its own: for a new user there was nothing before. */
let scans = 0;
function scan(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliRun> {
  scans += 1;
  return place.run(["scan", "--inventory", join(place.folder, `${scans}.duckdb`), ...args], env);
}

/** How a scan ends for somebody: code, whether in time, whether with a stack, and which of the words that must be said are missing. */
async function ends(run: Promise<CliRun>, ...words: readonly RegExp[]): Promise<object> {
  const began = Date.now();
  const { code, stderr, stdout } = await run;
  const said = stdout + stderr;
  return {
    code,
    isInTime: Date.now() - began < BOUND_MS,
    hasStack: /^\s+at .+:\d+:\d+/mu.test(said) || said.includes("node_modules"),
    missing: words.filter((word) => !word.test(said)).map((word) => `${String(word)} in: ${said}`),
  };
}

const COULD_NOT_RUN = { code: 2, isInTime: true, hasStack: false, missing: [] };
const SAW_NOT_ALL = { code: 3, isInTime: true, hasStack: false, missing: [] };

describe("a new user", () => {
  it("with credentials that are not accepted is told to check them", async () => {
    server.inject({ behaviour: { kind: "unknown-key" } });
    expect(await ends(scan([HERE]), /not accepted/u, /aws sts get-caller-identity/u)).toEqual(SAW_NOT_ALL);
  });

  it("with an expired session is told to sign in again", async () => {
    server.inject({ behaviour: { kind: "expired-token" } });
    expect(await ends(scan([HERE]), /session has expired/u, /aws sso login/u)).toEqual(SAW_NOT_ALL);
  });

  it("with a session that expires in the middle is told so, and that the next look goes on from there", async () => {
    server.inject({ service: "kms", operation: "GetKeyPolicy", behaviour: { kind: "expired-token" } });
    const said = await ends(scan([HERE, "--fail-on", "none"]), /session has expired/u, /not asked for again/u);
    expect(said).toEqual(SAW_NOT_ALL);
  });

  it("with a region that is none is told which name is wrong", async () => {
    const run = scan(["aws://?regions=eu-wst"]);
    expect(await ends(run, /region "eu-wst"/u, /eu-west-1/u)).toEqual(COULD_NOT_RUN);
  });

  it("with a region that the account has not switched on is told to leave it out", async () => {
    server.inject({ region: "ap-east-1", service: "kms", behaviour: { kind: "unknown-key" } });
    const run = scan(["aws://?regions=ap-east-1", "--fail-on", "none"]);
    expect(await ends(run, /ap-east-1/u, /not enabled for the account/u, /regions=/u)).toEqual(SAW_NOT_ALL);
  });

  it("without a network is told that the provider can't be reached", async () => {
    const run = scan([HERE], { AWS_ENDPOINT_URL: "http://127.0.0.1:9" });
    expect(await ends(run, /can't be reached/u, /check the network/u)).toEqual(SAW_NOT_ALL);
  });

  it("behind a proxy that refuses is told of the proxy", async () => {
    const proxy = createServer((_request, response) => response.writeHead(407).end()).listen(0, "127.0.0.1");
    proxy.on("connect", (_request, socket) => socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"));
    await once(proxy, "listening");
    const address = proxy.address();
    const url = `http://127.0.0.1:${address === null || typeof address === "string" ? 0 : address.port}`;
    const through = { HTTPS_PROXY: url, AWS_ENDPOINT_URL: "https://kms.example.invalid" };
    const outcome = await ends(scan([HERE], through), /proxy/iu, /407/u);
    proxy.close();
    expect(outcome).toEqual(SAW_NOT_ALL);
  });

  it("with a role that can't be taken on is told what to check", async () => {
    const run = scan([`aws://${account}?role=nobody&regions=eu-west-1`]);
    expect(await ends(run, /role\/nobody can't be taken on/u, /trusts/u, /sts:AssumeRole/u)).toEqual(SAW_NOT_ALL);
  });

  it("without credentials is told how to sign in", async () => {
    const none = { AWS_ACCESS_KEY_ID: "", AWS_SECRET_ACCESS_KEY: "" };
    expect(await ends(scan([HERE], none), /there are none/u, /aws sso login/u, /AWS_PROFILE/u)).toEqual(SAW_NOT_ALL);
  });

  it.each([
    ["in the target", "aws://payroll@", {}],
    ["by AWS_PROFILE", HERE, { AWS_PROFILE: "payroll" }],
  ])("with a profile that does not exist, named %s, is told its name", async (_where, target, named) => {
    const none = { AWS_ACCESS_KEY_ID: "", AWS_SECRET_ACCESS_KEY: "", ...named };
    const run = scan([target], none);
    expect(await ends(run, /of profile payroll/u, /aws sso login/u, /list-profiles/u)).toEqual(SAW_NOT_ALL);
  });

  it("behind a proxy that is not there is told of the proxy", async () => {
    const through = { HTTPS_PROXY: "http://127.0.0.1:9", AWS_ENDPOINT_URL: "https://kms.example.invalid" };
    expect(await ends(scan([HERE], through), /proxy 127\.0\.0\.1:9 can't be reached/u)).toEqual(SAW_NOT_ALL);
  });

  it("is not told that all is well where nothing could be seen", async () => {
    const run = scan([HERE], { AWS_ENDPOINT_URL: "http://127.0.0.1:9" });
    const { stdout } = await run;
    expect([/Nothing was judged/u.test(stdout), /No open findings/u.test(stdout)]).toEqual([true, false]);
  });

  it.each([
    ["aws://nobody", /"nobody"/u],
    ["aws://?regoins=eu-west-1", /parameter "regoins"/u],
    ["aws://org", /role is missing/u],
    ["aws://?role=%zz", /percent signs/u],
    ["aws:///key/1/2#x", /can't be read/u],
  ])("who writes %s is told what may stand there", async (target, word) => {
    expect(await ends(scan([target]), word, /allowed:/u)).toEqual(COULD_NOT_RUN);
  });

  it("without the provider's packages is told the one command that installs them all, in the releases that fit", async () => {
    const home = mkdtempSync(join(tmpdir(), "keycensus-lean-"));
    const top = join(import.meta.dirname, "../../..");
    for (const name of ["dist", "rules", "reports"]) cpSync(join(top, name), join(home, name), { recursive: true });
    cpSync(join(top, "package.json"), join(home, "package.json"));
    mkdirSync(join(home, "node_modules"));
    for (const name of ["@duckdb", "commander", "fast-glob", "handlebars", "picocolors", "yaml", "zod"])
      symlinkSync(join(top, "node_modules", name), join(home, "node_modules", name));
    writeFileSync(join(home, "empty"), "");
    const main = join(home, "dist/src/cli/main.cjs");
    const args = [main, "scan", HERE, "--inventory", join(home, "inventory.duckdb")];
    const run = new Promise<CliRun>((done) => {
      const child = execFile(process.execPath, args, { env: place.env, cwd: home }, (_error, stdout, stderr) => {
        done({ code: child.exitCode, signal: child.signalCode, stdout, stderr });
      });
    });
    const { optionalDependencies } = JSON.parse(readFileSync(join(top, "package.json"), "utf8")) as Manifest;
    const wanted = Object.entries(optionalDependencies).map(([name, release]) => `${name}@${release}`);
    const command = new RegExp(`npm install ${wanted.toSorted().join(" ")} `, "u");
    const outcome = await ends(run, /needs the package @aws-sdk\/credential-providers/u, command);
    rmSync(home, { recursive: true, force: true });
    expect(outcome).toEqual(SAW_NOT_ALL);
  });
});
