import { createPublicKey, generateKeyPairSync, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { verify } from "../../../src/detect/verifiers/putty.js";
import { identityOf, summarise } from "./summarise.js";
import { textOf } from "./text-of.js";

const rsa = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey;
const spki = createPublicKey(rsa).export({ format: "der", type: "spki" });
const numbers = rsa.export({ format: "jwk" });
const member = (name: "n" | "e" | "d" | "p" | "q"): Buffer => Buffer.from(numbers[name] ?? "", "base64url");
const field = (bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0, 0, bytes.length >> 8, bytes.length & 255]), bytes]);
const mpint = (bytes: Buffer): Buffer =>
  field((bytes[0] ?? 0) > 127 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
const lines = (name: string, bytes: Buffer): string => {
  const wrapped = bytes.toString("base64").match(/.{1,64}/gu) ?? [];
  return [`${name}-Lines: ${wrapped.length}`, ...wrapped].join("\n");
};
const look = (content: string): ReturnType<typeof verify> => verify(textOf(content), content.indexOf("PuTTY"));

const openBlob = Buffer.concat([field(Buffer.from("ssh-rsa")), mpint(member("e")), mpint(member("n"))]);
const secretBlob = Buffer.concat([mpint(member("d")), mpint(member("p")), mpint(member("q")), mpint(member("q"))]);
const file = (
  version: number,
  locked: { readonly how: string; readonly secret: Buffer } | null,
  secret = secretBlob,
): string =>
  [
    `PuTTY-User-Key-File-${version}: ssh-rsa`,
    `Encryption: ${locked === null ? "none" : "aes256-cbc"}`,
    "Comment: me",
    lines("Public", openBlob),
    ...(locked === null ? [] : [locked.how]),
    lines("Private", locked?.secret ?? secret),
    "Private-MAC: 00d202e7\n",
  ]
    .filter((line) => line !== "")
    .join("\n");
const known = `RSA - 1024 ${identityOf(spki)}`;

test("an unlocked key, plain, indented, commented out or escaped", () => {
  const plain = file(2, null);
  const all = [
    plain,
    plain.replaceAll(/^/gmu, "    "),
    plain.replaceAll(/^/gmu, "# "),
    plain.replaceAll("\n", "\\n"),
    plain.replaceAll("\n", "\r\n"),
  ];
  expect(all.map((content) => summarise(look(content)))).toEqual(all.map(() => [`proven plaintext ${known}`]));
});

test("a locked key says how", () => {
  const argon =
    "Key-Derivation: Argon2id\nArgon2-Memory: 8192\nArgon2-Passes: 13\nArgon2-Parallelism: 1\nArgon2-Salt: 00";
  const secret = randomBytes(320);
  const both = [file(3, { how: argon, secret }), file(2, { how: "", secret })].map((content) => {
    const verified = look(content);
    return [summarise(verified), typeof verified === "string" ? null : verified.materials[0]?.encryption];
  });
  expect(both).toEqual([
    [[`proven encrypted ${known}`], { kdf: "Argon2id", iterations: 13, cipher: "AES-256-CBC" }],
    [[`proven encrypted ${known}`], { kdf: "PuTTY-SHA1", iterations: 1, cipher: "AES-256-CBC" }],
  ]);
});

test("halves of two keys are dropped", () => {
  const other = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey.export({ format: "jwk" });
  const wrong = Buffer.concat(
    [other.d, other.p, other.q, other.q].map((value) => mpint(Buffer.from(value ?? "", "base64url"))),
  );
  expect(summarise(look(file(2, null, wrong)))).toBe("private and public half of different keys");
});
