import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readBinaryMaterial } from "../../../src/detect/material/read-binary.js";
import { verify as verifyLine } from "../../../src/detect/verifiers/openssh-public.js";
import { verify } from "../../../src/detect/verifiers/pgp.js";
import { summarise, summariseMaterial } from "../verifiers/summarise.js";
import { textOf } from "../verifiers/text-of.js";

let home = "";
const gpg = (...args: string[]): Buffer =>
  execFileSync(
    "gpg",
    ["--homedir", home, "--batch", "--quiet", "--pinentry-mode", "loopback", "--passphrase", "", ...args],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
const look = (content: string): ReturnType<typeof verify> => verify(textOf(content), content.indexOf("-----BEGIN "));
const summaries = (bytes: Uint8Array): readonly string[] =>
  readBinaryMaterial(bytes, "").map(summariseMaterial).toSorted();

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "gpg-"));
  for (const [name, type] of [
    ["rsa", "rsa1024"],
    ["ed", "ed25519"],
    ["nist", "nistp256"],
  ] as const) {
    gpg(
      "--faked-system-time",
      "20260102T030405!",
      "--quick-generate-key",
      `${name}@example.test`,
      type,
      "sign,auth",
      "3650d",
    );
  }
});
afterAll(() => {
  execFileSync("gpgconf", ["--homedir", home, "--kill", "all"]);
  rmSync(home, { recursive: true, force: true });
});

describe.each([["rsa"], ["ed"], ["nist"]])("%s", (name) => {
  test("secret, public and SSH forms are one key", () => {
    const secret = look(gpg("--armor", "--export-secret-keys", `${name}@`).toString());
    const open = look(gpg("--armor", "--export", `${name}@`).toString());
    const ssh = gpg("--export-ssh-key", `${name}@`).toString();
    const line = summarise(verifyLine(textOf(ssh), 0));
    expect([summarise(open), summarise(secret)]).toEqual([line, [String(line[0]).replace("public", "plaintext")]]);
  });
});

test("a key has its dates", () => {
  const verified = look(gpg("--armor", "--export", "ed@").toString());
  expect(
    typeof verified === "string"
      ? verified
      : verified.materials.map(({ createdAt, expiresAt }) => [createdAt, expiresAt]),
  ).toEqual([["2026-01-02T03:04:05Z", "2035-12-31T03:04:05Z"]]);
});

test("the binary form and the keybox hold the same keys", () => {
  const exported = gpg("--export");
  const box = execFileSync("cat", [join(home, "pubring.kbx")]);
  expect([summaries(exported).length, summaries(box)]).toEqual([3, summaries(exported)]);
});

test("escaped and without its checksum line it is the same key", () => {
  const armoured = gpg("--armor", "--export", "ed@").toString();
  const all = [
    armoured.replaceAll("\n", "\\n"),
    armoured.replace(/\n=[^\n]*\n/u, "\n"),
    armoured.replace("-----\n\n", '-----\nVersion: GnuPG v2\nComment: it\'s "mine"\n\n'),
  ];
  expect(all.map((content) => summarise(look(content)))).toEqual(all.map(() => summarise(look(armoured))));
});

test("what is no key is dropped", () => {
  const all = [
    "-----BEGIN PGP MESSAGE-----\n\nhQ==\n-----END PGP MESSAGE-----",
    "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n...\n-----END PGP PRIVATE KEY BLOCK-----",
  ];
  expect(all.map((content) => summarise(look(content)))).toEqual([
    "a block of PGP MESSAGE, which holds no key",
    "a body that is left out",
  ]);
});
