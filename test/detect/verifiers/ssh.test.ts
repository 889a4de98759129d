import { execFileSync } from "node:child_process";
import { createPublicKey } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verify as verifyLine } from "../../../src/detect/verifiers/openssh-public.js";
import { verify as verifyPem } from "../../../src/detect/verifiers/pem.js";
import { verify as verifySsh2 } from "../../../src/detect/verifiers/ssh2-public.js";
import { identityOf, summarise } from "./summarise.js";
import { textOf } from "./text-of.js";

let folder = "";
const at = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(at(name), "latin1");
const keygen = (...args: string[]): string =>
  execFileSync("ssh-keygen", args, { encoding: "latin1", stdio: ["ignore", "pipe", "ignore"] });
const line = (content: string, type: string): ReturnType<typeof summarise> =>
  summarise(verifyLine(textOf(content), content.indexOf(type)));
const pem = (content: string): ReturnType<typeof verifyPem> => verifyPem(textOf(content), 0);

const TYPES = [
  ["rsa", "ssh-rsa", "RSA - 1024", ["-b", "1024"]],
  ["ecdsa", "ecdsa-sha2-nistp384", "EC P-384 384", ["-b", "384"]],
  ["ed25519", "ssh-ed25519", "Ed25519 - 256", []],
] as const;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ssh-"));
  for (const [type, , , options] of TYPES) keygen("-q", "-t", type, ...options, "-N", "", "-C", "me", "-f", at(type));
  keygen("-q", "-t", "ed25519", "-N", "sesame", "-a", "24", "-f", at("locked"));
  keygen("-q", "-s", at("ecdsa"), "-I", "id", "-n", "root", "-V", "20260101000000Z:20270101000000Z", at("ed25519.pub"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(TYPES)("%s", (type, name, facts) => {
  test("the private and the public file are one key", () => {
    const [open] = line(read(`${type}.pub`), name);
    expect([open?.replace(/ [0-9a-f]{64}$/u, ""), summarise(pem(read(type)))]).toEqual([
      `proven public ${facts}`,
      [String(open).replace("public", "plaintext")],
    ]);
  });

  test("RFC 4716 is the same key", () => {
    const ssh2 = keygen("-e", "-f", at(`${type}.pub`));
    expect(summarise(verifySsh2(textOf(ssh2), 0))).toEqual(line(read(`${type}.pub`), name));
  });
});

test("an RSA key has the identity that ssh-keygen's PKCS#8 gives it", () => {
  const spki = createPublicKey(keygen("-e", "-m", "PKCS8", "-f", at("rsa.pub"))).export({
    format: "der",
    type: "spki",
  });
  expect(line(read("rsa.pub"), "ssh-rsa")).toEqual([`proven public RSA - 1024 ${identityOf(spki)}`]);
});

test("a locked key shows its public half, cipher and rounds", () => {
  const verified = pem(read("locked"));
  const [open] = line(read("locked.pub"), "ssh-ed25519");
  const encryption = typeof verified === "string" ? null : verified.materials[0]?.encryption;
  expect([summarise(verified), encryption]).toEqual([
    [String(open).replace("public", "encrypted")],
    { kdf: "bcrypt", iterations: 24, cipher: "AES-256-CTR" },
  ]);
});

test("a line of authorized_keys with options ends where the key ends", () => {
  const content = `from="10.0.0.*",no-pty ${read("rsa.pub").trim()}\n`;
  const verified = verifyLine(textOf(content), content.indexOf("ssh-rsa"));
  expect(typeof verified === "string" ? verified : content.slice(verified.end)).toBe(" me\n");
});

test("a certificate holds the key that it certifies, with its dates, and the one that signed it", () => {
  const content = read("ed25519-cert.pub");
  const verified = verifyLine(textOf(content), 0);
  const dates =
    typeof verified === "string" ? [] : verified.materials.map(({ createdAt, expiresAt }) => [createdAt, expiresAt]);
  const keys = [line(read("ed25519.pub"), "ssh-ed25519"), line(read("ecdsa.pub"), "ecdsa-")].flat();
  expect([summarise(verified), dates]).toEqual([
    keys,
    [
      ["2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"],
      [null, null],
    ],
  ]);
});

test.each([
  ["ssh-rsa AAAA...", "a type that is not the key's"],
  ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEcPZWtea", "an SSH key that is cut short"],
  ["ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIEcPZWtea", "a type that is not the key's"],
])("%s is dropped", (content, reason) => {
  expect(line(content, "ssh-")).toBe(reason);
});
