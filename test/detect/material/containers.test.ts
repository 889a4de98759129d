import { execFileSync } from "node:child_process";
import { createHash, createPublicKey, generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readBinaryMaterial } from "../../../src/detect/material/read-binary.js";
import { identityOf, summariseMaterial } from "../verifiers/summarise.js";

let folder = "";
let certificate: Buffer = Buffer.alloc(0);
let known = "";
const read = (bytes: Uint8Array): readonly string[] => readBinaryMaterial(bytes, "a").map(summariseMaterial);
const openssl = (...args: string[]): Buffer => execFileSync("openssl", args, { stdio: ["ignore", "pipe", "ignore"] });

const number = (value: number, width: number): Buffer =>
  Buffer.from(value.toString(16).padStart(width * 2, "0"), "hex");
const counted = (bytes: Uint8Array, width: number): Buffer => Buffer.concat([number(bytes.length, width), bytes]);
const text = (value: string, width = 2): Buffer => counted(Buffer.from(value), width);
const made = Date.UTC(2026, 0, 2, 3, 4, 5);
const chainLink = (): Buffer => Buffer.concat([text("X.509"), counted(certificate, 4)]);
const storeEntry = (type: number, ...rest: readonly Buffer[]): Buffer =>
  Buffer.concat([number(type, 4), text("alias"), number(made, 8), ...rest]);
const keystore = (magic: string, ...entries: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from(magic, "hex"), number(2, 4), number(entries.length, 4), ...entries, Buffer.alloc(20)]);
const privateEntry = (): Buffer => storeEntry(1, counted(Buffer.alloc(60, 7), 4), number(1, 4), chainLink());

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "containers-"));
  const [key, out] = [join(folder, "key.pem"), join(folder, "a.der")];
  openssl(
    "req",
    "-new",
    "-x509",
    "-newkey",
    "ec",
    "-pkeyopt",
    "ec_paramgen_curve:P-256",
    "-nodes",
    "-keyout",
    key,
    "-subj",
    "/CN=a",
    "-outform",
    "DER",
    "-out",
    out,
  );
  certificate = readFileSync(out);
  known = `EC P-256 256 ${identityOf(createPublicKey(readFileSync(key)).export({ format: "der", type: "spki" }))}`;
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("a Java keystore", () => {
  test("shows the key by its chain, locked, with its date", () => {
    const bytes = keystore("feedfeed", privateEntry(), storeEntry(2, chainLink()));
    expect([read(bytes), readBinaryMaterial(bytes, "a")[0]?.createdAt]).toEqual([
      [`encrypted ${known}`, `certificate ${known}`, `certificate ${known}`],
      "2026-01-02T03:04:05Z",
    ]);
  });

  test("with a secret key that nobody can skip is a container beside what came before", () => {
    const sealed = storeEntry(3, Buffer.from("aced0005", "hex"));
    expect(read(keystore("cececece", privateEntry(), sealed))).toEqual([
      `encrypted ${known}`,
      `certificate ${known}`,
      "container  - - keyed",
    ]);
  });

  test("that is cut short is a container beside what came before", () => {
    const bytes = keystore("feedfeed", storeEntry(2, chainLink()), privateEntry());
    expect(read(bytes.subarray(0, bytes.length - 100))).toEqual([`certificate ${known}`, "container  - - keyed"]);
  });
});

describe("Dropbear", () => {
  test("an RSA and an Ed25519 key have the identities of their public halves", () => {
    const rsa = generateKeyPairSync("rsa", { modulusLength: 1024 });
    const ed = generateKeyPairSync("ed25519");
    const numbers = rsa.privateKey.export({ format: "jwk" });
    const field = (value: string | undefined): Buffer =>
      counted(Buffer.concat([Buffer.from([0]), Buffer.from(value ?? "", "base64url")]), 4);
    const { d = "", x = "" } = ed.privateKey.export({ format: "jwk" });
    const both = [
      Buffer.concat([text("ssh-rsa", 4), ...[numbers.e, numbers.n, numbers.d, numbers.p, numbers.q].map(field)]),
      Buffer.concat([
        text("ssh-ed25519", 4),
        counted(Buffer.concat([Buffer.from(d, "base64url"), Buffer.from(x, "base64url")]), 4),
      ]),
    ];
    const identities = [rsa, ed].map(({ publicKey }) => identityOf(publicKey.export({ format: "der", type: "spki" })));
    expect(both.map(read)).toEqual([
      [`plaintext RSA - 1024 ${identities[0]}`],
      [`plaintext Ed25519 - 256 ${identities[1]}`],
    ]);
  });
});

describe("containers that stay closed", () => {
  const record = (seconds: number): Buffer =>
    counted(
      Buffer.concat([
        number(1, 2),
        text("REALM"),
        text("host"),
        number(1, 4),
        number(seconds, 4),
        Buffer.from([1]),
        number(18, 2),
        counted(Buffer.alloc(32), 2),
      ]),
      4,
    );
  const keytab = Buffer.concat([Buffer.from("0502", "hex"), record(made / 1000 + 60), record(made / 1000)]);
  const bks = Buffer.concat([number(2, 4), counted(Buffer.alloc(20, 1), 4), number(1500, 4), Buffer.alloc(40)]);
  const luks = Buffer.concat([
    Buffer.from("4c554b53babe0001", "hex"),
    ...["aes", "xts-plain64", "sha256"].map((name) =>
      Buffer.concat([Buffer.from(name), Buffer.alloc(32 - name.length)]),
    ),
    Buffer.alloc(600),
  ]);

  test("a keytab is as old as its oldest entry", () => {
    expect(readBinaryMaterial(keytab, "a").map(({ kind, createdAt, secret }) => [kind, createdAt, secret])).toEqual([
      ["container", "2026-01-02T03:04:05Z", keytab],
    ]);
  });

  test("a Bouncy Castle keystore and a LUKS volume are recognised", () => {
    expect([read(bks), readBinaryMaterial(luks, "a").map(({ encryption }) => encryption)]).toEqual([
      ["container  - - keyed"],
      [{ kdf: "PBKDF2-HMAC-SHA256", iterations: null, cipher: "aes-xts-plain64" }],
    ]);
  });

  test("what only begins alike is nothing", () => {
    const all = [
      keytab.subarray(0, 30),
      bks.subarray(0, 20),
      Buffer.from("00000001000000200000", "hex"),
      createHash("sha256").update("a").digest(),
      Buffer.alloc(64),
    ];
    expect(all.map(read)).toEqual(all.map(() => []));
  });
});
