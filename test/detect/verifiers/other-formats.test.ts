import { createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { describe, expect, test } from "vitest";
import { verify as verifyAge } from "../../../src/detect/verifiers/age.js";
import { verify as verifyAgeRecipient } from "../../../src/detect/verifiers/age-recipient.js";
import { verify as verifyDnssec } from "../../../src/detect/verifiers/dnssec.js";
import { verify as verifyMinisign } from "../../../src/detect/verifiers/minisign.js";
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
const lookForAge = (content: string): ReturnType<typeof summarise> =>
  summarise(verifyAge(textOf(content), content.indexOf("AGE-")));
const lookForWireguard = (content: string): ReturnType<typeof summarise> =>
  summarise(verifyWireguard(textOf(content), content.indexOf("PrivateKey")));
const lookForMinisign = (bytes: Buffer): ReturnType<typeof verifyMinisign> =>
  verifyMinisign(textOf(`untrusted comment: a key\n${bytes.toString("base64")}\n`), 0);
const minisignKey = (kdf: string): Buffer =>
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
const signifyKey = (rounds: number): Buffer =>
  Buffer.concat([Buffer.from("EdBK"), Buffer.from([0, 0, 0, rounds]), Buffer.alloc(32), seed, point]);
const lookForDnssec = (content: string): ReturnType<typeof verifyDnssec> =>
  verifyDnssec(textOf(content), content.indexOf("Private-"));
const element = (root: string, inner: string): string => `<${root}>${inner}</${root}>`;
const lookForXml = (content: string): ReturnType<typeof summarise> => summarise(verifyXml(textOf(content), 0));

describe("age", () => {
  // Made by age-keygen and used nowhere.
  const identity = "AGE-SECRET-KEY-1FEEZR7X8SL9VZGJL5JU0HXD7QAST2Q420N5796E6DSVR2ZPRHK6QWUZPYM";

  test("an identity is proven by its checksum", () => {
    const [line] = lookForAge(`# created: 2026-11-23T21:26:50Z\n${identity}\n`);
    expect(line?.replace(/[0-9a-f]{64}$/u, "")).toBe("proven plaintext X25519 - 256 ");
  });

  test("a recipient is the public half of its identity", () => {
    const recipient = "age1sy77fd463y5d5wzg3tvr8rkdk3huk5qjtrettgs7er79rlc4059qah3ecd";
    const [shown] = summarise(verifyAgeRecipient(textOf(recipient), 0, recipient.length));
    expect(shown).toBe(lookForAge(identity)[0]?.replace("plaintext", "public"));
  });

  test("a mistyped recipient is nothing", () => {
    const mistyped = "age1sy77fd463y5d5wzg3tvr8rkdk3huk5qjtrettgs7er79rlc4059qah3ecq";
    expect(verifyAgeRecipient(textOf(mistyped), 0, mistyped.length)).toBe("a checksum that does not hold");
  });

  test("a mistyped one is shaped, one of a single letter is nothing", () => {
    expect([lookForAge(identity.replace("FEEZ", "FEEY")), lookForAge(`AGE-SECRET-KEY-1${"Q".repeat(58)}`)]).toEqual([
      ["shaped plaintext X25519 - 256 keyed"],
      "a checksum that does not hold",
    ]);
  });
});

describe("WireGuard", () => {
  const key = generateKeyPairSync("x25519").privateKey;
  const secret = Buffer.from(key.export({ format: "jwk" }).d ?? "", "base64url").toString("base64");

  test("a key in its section has the identity of its public half", () => {
    expect(lookForWireguard(`[Interface]\nPrivateKey = ${secret}\n`)).toEqual([
      `proven plaintext X25519 - 256 ${spkiOf(key)}`,
    ]);
  });

  test.each([
    [`PrivateKey = ${secret}`, "nothing of WireGuard around it"],
    ["[Interface]\nPrivateKey = <your key>", "no WireGuard key"],
    [`[Interface]\nPrivateKey = ${"A".repeat(42)}A=`, "a sample: few different bytes"],
  ])("%s is dropped", (content, reason) => {
    expect(lookForWireguard(content)).toBe(reason);
  });
});

describe("minisign and signify", () => {
  test("unlocked ones have the identity of their public half", () => {
    expect([minisignKey("\0\0"), signifyKey(0)].map((bytes) => summarise(lookForMinisign(bytes)))).toEqual([
      [`proven plaintext ${facts}`],
      [`proven plaintext ${facts}`],
    ]);
  });

  test("locked ones say so", () => {
    const both = [minisignKey("Sc"), signifyKey(42)].map((bytes) => {
      const verified = lookForMinisign(bytes);
      return typeof verified === "string"
        ? verified
        : verified.materials.map(({ form, encryption }) => [form, encryption?.kdf]);
    });
    expect(both).toEqual([[["encrypted", "scrypt"]], [["encrypted", "bcrypt"]]]);
  });

  test("the public one is the same key, a signature is none", () => {
    const open = Buffer.concat([Buffer.from("Ed"), Buffer.alloc(8), point]);
    const signature = Buffer.concat([Buffer.from("ED"), Buffer.alloc(72)]);
    expect([open, signature].map((bytes) => summarise(lookForMinisign(bytes)))).toEqual([
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

  test("RSA and Ed25519 keys have the identities of their public halves", () => {
    const small = `Private-key-format: v1.3\nAlgorithm: 15 (ED25519)\nPrivateKey: ${seed.toString("base64")}\n`;
    expect([rsaFile, small].map((content) => summarise(lookForDnssec(content)))).toEqual([
      [`proven plaintext RSA - 1024 ${spkiOf(rsa)}`],
      [`proven plaintext ${facts}`],
    ]);
  });

  test("wrapped values, escapes and HTML do not matter", () => {
    const wrapped = rsaFile.replace(base64("n"), base64("n").replace(/.{50}/gu, "$&\n                 "));
    const html = `<code>${rsaFile.replaceAll(" ", "&nbsp;").replace("&nbsp;", " ").replaceAll("\n", "</code><br>\n<code>")}</code>`;
    const all = [wrapped, rsaFile.replaceAll("\n", "\\n"), html].map((content) => summarise(lookForDnssec(content)));
    expect(all).toEqual(Array.from({ length: 3 }, () => [`proven plaintext RSA - 1024 ${spkiOf(rsa)}`]));
  });

  test("the date of creation is kept and the span ends with the last field", () => {
    const verified = lookForDnssec(`${rsaFile}\n\nnot of it\n`);
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
    expect(summarise(lookForDnssec(`Private-key-format: v1.2\n${fields}`))).toBe(reason);
  });
});

describe("RSA in XML", () => {
  const open = `<Modulus>\n  ${base64("n")}\n</Modulus><Exponent>${base64("e")}</Exponent>`;
  const secret = `${open}<P>${base64("p")}</P><Q>${base64("q")}</Q><D>${base64("d")}</D>`;

  test("a private key has the identity of its public half, whoever wrote it", () => {
    const xkms = secret
      .replaceAll("Modulus>", "ds:Modulus>")
      .replaceAll("</ds:", "</ds:")
      .replaceAll("Exponent>", "PublicExponent>");
    expect([
      lookForXml(element("RSAKeyValue", secret)),
      lookForXml(element("RSAKeyPair", xkms.replaceAll("D>", "PrivateExponent>"))),
    ]).toEqual(Array.from({ length: 2 }, () => [`proven plaintext RSA - 1024 ${spkiOf(rsa)}`]));
  });

  test.each([
    [element("RSAKeyValue", open), "a public half only"],
    [element("RSAKeyValue", "<Modulus></Modulus><D></D>"), "a public half only"],
    [`<RSAKeyValue>${secret}`, "no end of the element within 32 KB"],
    [
      element("RSAKeyValue", secret.replace(`<P>${base64("p")}`, `<P>${base64("q")}`)),
      "an RSA modulus that is not the product of its primes",
    ],
  ])("what is no private key is dropped", (content, reason) => {
    expect(lookForXml(content)).toBe(reason);
  });
});
