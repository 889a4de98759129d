import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, type KeyObject } from "node:crypto";
import { describe, expect, test } from "vitest";
import { verify as verifyAge } from "../../../src/detect/verifiers/age.js";
import { verify as verifyDnssec } from "../../../src/detect/verifiers/dnssec.js";
import { verify as verifyMinisign } from "../../../src/detect/verifiers/minisign.js";
import { verify as verifyPutty } from "../../../src/detect/verifiers/putty.js";
import { verify as verifyWireguard } from "../../../src/detect/verifiers/wireguard.js";
import { verify as verifyXml } from "../../../src/detect/verifiers/xml-rsa.js";
import { identityOf, summarise } from "./summarise.js";
import { textOf } from "./text-of.js";

const spkiOf = (key: KeyObject): string => identityOf(createPublicKey(key).export({ format: "der", type: "spki" }));
const rsa = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey;
const numbers = rsa.export({ format: "jwk" });
const member = (name: "n" | "e" | "d" | "p" | "q"): Buffer => Buffer.from(numbers[name] ?? "", "base64url");
const base64 = (name: "n" | "e" | "d" | "p" | "q"): string => member(name).toString("base64");
const ed25519 = generateKeyPairSync("ed25519");
const seed = Buffer.from(ed25519.privateKey.export({ format: "jwk" }).d ?? "", "base64url");
const point = Buffer.from(ed25519.publicKey.export({ format: "jwk" }).x ?? "", "base64url");
const facts = `Ed25519 - 256 ${spkiOf(ed25519.privateKey)}`;

describe("age", () => {
  // Made by age-keygen and used nowhere.
  const identity = "AGE-SECRET-KEY-1FEEZR7X8SL9VZGJL5JU0HXD7QAST2Q420N5796E6DSVR2ZPRHK6QWUZPYM";
  const look = (content: string): ReturnType<typeof summarise> =>
    summarise(verifyAge(textOf(content), content.indexOf("AGE-")));

  test("an identity is proven by its checksum", () => {
    const [line] = look(`# created: 2026-11-23T21:26:50Z\n${identity}\n`);
    expect(line?.replace(/[0-9a-f]{64}$/u, "")).toBe("proven plaintext X25519 - 256 ");
  });

  test("a mistyped one is shaped, one of a single letter is nothing", () => {
    expect([look(identity.replace("FEEZ", "FEEY")), look(`AGE-SECRET-KEY-1${"Q".repeat(58)}`)]).toEqual([
      ["shaped plaintext X25519 - 256 keyed"],
      "a checksum that does not hold",
    ]);
  });
});

describe("WireGuard", () => {
  const key = generateKeyPairSync("x25519").privateKey;
  const secret = Buffer.from(key.export({ format: "jwk" }).d ?? "", "base64url").toString("base64");
  const look = (content: string): ReturnType<typeof summarise> =>
    summarise(verifyWireguard(textOf(content), content.indexOf("PrivateKey")));

  test("a key in its section has the identity of its public half", () => {
    expect(look(`[Interface]\nPrivateKey = ${secret}\n`)).toEqual([`proven plaintext X25519 - 256 ${spkiOf(key)}`]);
  });

  test.each([
    [`PrivateKey = ${secret}`, "nothing of WireGuard around it"],
    ["[Interface]\nPrivateKey = <your key>", "no WireGuard key"],
    [`[Interface]\nPrivateKey = ${"A".repeat(42)}A=`, "a sample: few different bytes"],
  ])("%s is dropped", (content, reason) => {
    expect(look(content)).toBe(reason);
  });
});

describe("minisign and signify", () => {
  const look = (bytes: Buffer): ReturnType<typeof verifyMinisign> =>
    verifyMinisign(textOf(`untrusted comment: a key\n${bytes.toString("base64")}\n`), 0);
  const minisign = (kdf: string): Buffer =>
    Buffer.concat([
      Buffer.from(`Ed${kdf}B2`),
      Buffer.alloc(32),
      Buffer.from("0000000200000000", "hex"),
      Buffer.alloc(8),
      Buffer.alloc(8),
      seed,
      point,
      Buffer.alloc(32),
    ]);
  const signify = (rounds: number): Buffer =>
    Buffer.concat([Buffer.from("EdBK"), Buffer.from([0, 0, 0, rounds]), Buffer.alloc(32), seed, point]);

  test("unlocked ones have the identity of their public half", () => {
    expect([minisign("\0\0"), signify(0)].map((bytes) => summarise(look(bytes)))).toEqual([
      [`proven plaintext ${facts}`],
      [`proven plaintext ${facts}`],
    ]);
  });

  test("locked ones say so", () => {
    const both = [minisign("Sc"), signify(42)].map((bytes) => {
      const verified = look(bytes);
      return typeof verified === "string"
        ? verified
        : verified.materials.map(({ form, encryption }) => [form, encryption?.kdf]);
    });
    expect(both).toEqual([[["encrypted", "scrypt"]], [["encrypted", "bcrypt"]]]);
  });

  test("the public one is the same key, a signature is none", () => {
    const open = Buffer.concat([Buffer.from("Ed"), Buffer.alloc(8), point]);
    const signature = Buffer.concat([Buffer.from("ED"), Buffer.alloc(72)]);
    expect([open, signature].map((bytes) => summarise(look(bytes)))).toEqual([
      [`proven public ${facts}`],
      "no Ed25519 key",
    ]);
  });
});

describe("DNSSEC", () => {
  const rsaFile = [
    "Private-key-format: v1.3",
    "Algorithm: 8 (RSASHA256)",
    `Modulus: ${base64("n")}`,
    `PublicExponent: ${base64("e")}`,
    `PrivateExponent: ${base64("d")}`,
    `Prime1: ${base64("p")}`,
    `Prime2: ${base64("q")}`,
    "Created: 20260102030405",
  ].join("\n");
  const look = (content: string): ReturnType<typeof verifyDnssec> =>
    verifyDnssec(textOf(content), content.indexOf("Private-"));

  test("RSA and Ed25519 keys have the identities of their public halves", () => {
    const small = `Private-key-format: v1.3\nAlgorithm: 15 (ED25519)\nPrivateKey: ${seed.toString("base64")}\n`;
    expect([rsaFile, small].map((content) => summarise(look(content)))).toEqual([
      [`proven plaintext RSA - 1024 ${spkiOf(rsa)}`],
      [`proven plaintext ${facts}`],
    ]);
  });

  test("wrapped values, escapes and HTML do not matter", () => {
    const wrapped = rsaFile.replace(base64("n"), base64("n").replace(/.{50}/gu, "$&\n                 "));
    const html = `<code>${rsaFile.replaceAll(" ", "&nbsp;").replace("&nbsp;", " ").replaceAll("\n", "</code><br>\n<code>")}</code>`;
    const all = [wrapped, rsaFile.replaceAll("\n", "\\n"), html].map((content) => summarise(look(content)));
    expect(all).toEqual(Array.from({ length: 3 }, () => [`proven plaintext RSA - 1024 ${spkiOf(rsa)}`]));
  });

  test("the date of creation is kept and the span ends with the last field", () => {
    const verified = look(`${rsaFile}\n\nnot of it\n`);
    expect(typeof verified === "string" ? verified : [verified.materials[0]?.createdAt, verified.end]).toEqual([
      "2026-01-02T03:04:05Z",
      rsaFile.length,
    ]);
  });

  test.each([
    ["Algorithm: 8 (RSASHA256)\nModulus: AAAA\n", "a DNSSEC key without its numbers"],
    ["Algorithm: (ED25519)\nPrivateKey: AAAA\n", "a DNSSEC key without an algorithm"],
    [
      "Algorithm: 16 (ED448)\nPrivateKey: ODIyNjAzODQ2MjgwODAxMjI2NDUxOTAyMDQxNDIyNjI=\n",
      "Ed448 with a private half of 32 bytes",
    ],
  ])("%j is dropped", (fields, reason) => {
    expect(summarise(look(`Private-key-format: v1.2\n${fields}`))).toBe(reason);
  });
});

describe("RSA in XML", () => {
  const xml = (root: string, inner: string): string => `<${root}>${inner}</${root}>`;
  const open = `<Modulus>\n  ${base64("n")}\n</Modulus><Exponent>${base64("e")}</Exponent>`;
  const secret = `${open}<P>${base64("p")}</P><Q>${base64("q")}</Q><D>${base64("d")}</D>`;
  const look = (content: string): ReturnType<typeof summarise> => summarise(verifyXml(textOf(content), 0));

  test("a private key has the identity of its public half, whoever wrote it", () => {
    const xkms = secret
      .replaceAll("Modulus>", "ds:Modulus>")
      .replaceAll("</ds:", "</ds:")
      .replaceAll("Exponent>", "PublicExponent>");
    expect([
      look(xml("RSAKeyValue", secret)),
      look(xml("RSAKeyPair", xkms.replaceAll("D>", "PrivateExponent>"))),
    ]).toEqual(Array.from({ length: 2 }, () => [`proven plaintext RSA - 1024 ${spkiOf(rsa)}`]));
  });

  test.each([
    [xml("RSAKeyValue", open), "a public half only"],
    [xml("RSAKeyValue", "<Modulus></Modulus><D></D>"), "a public half only"],
    [`<RSAKeyValue>${secret}`, "no end of the element within 32 KB"],
    [
      xml("RSAKeyValue", secret.replace(`<P>${base64("p")}`, `<P>${base64("q")}`)),
      "an RSA modulus that is not the product of its primes",
    ],
  ])("what is no private key is dropped", (content, reason) => {
    expect(look(content)).toBe(reason);
  });
});

describe("PuTTY", () => {
  const field = (bytes: Buffer): Buffer =>
    Buffer.concat([Buffer.from([0, 0, bytes.length >> 8, bytes.length & 255]), bytes]);
  const mpint = (bytes: Buffer): Buffer =>
    field((bytes[0] ?? 0) > 127 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
  const lines = (name: string, bytes: Buffer): string => {
    const wrapped = bytes.toString("base64").match(/.{1,64}/gu) ?? [];
    return [`${name}-Lines: ${wrapped.length}`, ...wrapped].join("\n");
  };
  const openBlob = Buffer.concat([field(Buffer.from("ssh-rsa")), mpint(member("e")), mpint(member("n"))]);
  const secretBlob = Buffer.concat([mpint(member("d")), mpint(member("p")), mpint(member("q")), mpint(member("q"))]);
  const file = (version: number, encryption: string, derivation: string, secret: Buffer): string =>
    `PuTTY-User-Key-File-${version}: ssh-rsa\nEncryption: ${encryption}\nComment: me\n${lines("Public", openBlob)}\n${derivation}${lines("Private", secret)}\nPrivate-MAC: 00d202e7\n`;
  const look = (content: string): ReturnType<typeof verifyPutty> =>
    verifyPutty(textOf(content), content.indexOf("PuTTY"));
  const known = `RSA - 1024 ${spkiOf(rsa)}`;

  test("an unlocked key, plain, indented, commented out or escaped", () => {
    const plain = file(2, "none", "", secretBlob);
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
      "Key-Derivation: Argon2id\nArgon2-Memory: 8192\nArgon2-Passes: 13\nArgon2-Parallelism: 1\nArgon2-Salt: 00\n";
    const both = [file(3, "aes256-cbc", argon, randomBytes(320)), file(2, "aes256-cbc", "", randomBytes(320))].map(
      (content) => {
        const verified = look(content);
        return [summarise(verified), typeof verified === "string" ? null : verified.materials[0]?.encryption];
      },
    );
    expect(both).toEqual([
      [[`proven encrypted ${known}`], { kdf: "Argon2id", iterations: 13, cipher: "AES-256-CBC" }],
      [[`proven encrypted ${known}`], { kdf: "PuTTY-SHA1", iterations: 1, cipher: "AES-256-CBC" }],
    ]);
  });

  test("halves of two keys are dropped", () => {
    const other = createPrivateKey(
      generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey.export({ format: "pem", type: "pkcs8" }),
    ).export({ format: "jwk" });
    const wrong = Buffer.concat(
      [other.d, other.p, other.q, other.q].map((value) => mpint(Buffer.from(value ?? "", "base64url"))),
    );
    expect(summarise(look(file(2, "none", "", wrong)))).toBe("private and public half of different keys");
  });
});
