import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { verify } from "../../../src/detect/verifiers/pem.js";
import { summarise } from "./summarise.js";
import { textOf } from "./text-of.js";

const rsa = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey;
const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
const lock = (cipher: string): string =>
  rsa.export({ format: "pem", type: "pkcs8", cipher, passphrase: "sesame" }).toString();
const look = (content: string): ReturnType<typeof verify> => verify(textOf(content), content.indexOf("-----BEGIN "));

describe("keys that do not parse", () => {
  const lines = rsa.export({ format: "pem", type: "pkcs1" }).toString().trim().split("\n");

  test("a key whose bytes were replaced behind the first line is shaped", () => {
    const masked = lines.map((line, index) =>
      index < 2 || index === lines.length - 1 ? line : [...line].toReversed().join("").replaceAll("=", "A"),
    );
    expect(summarise(look(masked.join("\n")))).toEqual(["shaped plaintext RSA - 1024 keyed"]);
  });

  test("a key that is cut off is shaped, with its END line or without", () => {
    const kept = lines.slice(0, 6).join("\n");
    expect([kept, `${kept}\n${lines.at(-1)}`].map((content) => summarise(look(content)))).toEqual([
      ["shaped plaintext RSA - 1024 keyed"],
      ["shaped plaintext RSA - 1024 keyed"],
    ]);
  });

  test("a key whose END line is missing ends with its last line of base64", () => {
    const kept = lines.slice(0, 6).join("\n");
    const content = `${kept}\n\nAnd then somebody wrote about something else.\n`;
    const verified = look(content);
    expect([summarise(verified), typeof verified === "string" ? 0 : verified.end]).toEqual([
      ["shaped plaintext RSA - 1024 keyed"],
      kept.length,
    ]);
  });

  test("a whole key whose END line is missing is proven", () => {
    const pem = ec.export({ format: "pem", type: "sec1" }).toString();
    const verified = look(`${pem.slice(0, pem.indexOf("-----END"))}\nother text\n`);
    expect(typeof verified === "string" ? verified : [verified.confidence, verified.materials[0]?.curve]).toEqual([
      "proven",
      "P-256",
    ]);
  });

  test("a masked key in PKCS#8 keeps its algorithm", () => {
    const masked = [rsa, ec].map((key) => {
      const der = key.export({ format: "der", type: "pkcs8" });
      return `-----BEGIN PRIVATE KEY-----\n${Buffer.concat([der.subarray(0, 40), der.subarray(40).toReversed()]).toString("base64")}\n-----END PRIVATE KEY-----`;
    });
    expect(masked.map((pem) => summarise(look(pem)))).toEqual([
      ["shaped plaintext RSA - 1024 keyed"],
      ["shaped plaintext EC - - keyed"],
    ]);
  });

  test("the same cut-off key in two wrappings has the same secret", () => {
    const kept = lines.slice(0, 6);
    const secrets = [kept.join("\n"), kept.join("\\n")].map((content) => {
      const verified = look(content);
      return typeof verified === "string" ? verified : Buffer.from(verified.materials[0]?.secret ?? []).toString("hex");
    });
    expect(new Set(secrets).size).toBe(1);
  });

  test("a modulus that is not the product of the primes proves nothing", () => {
    const other = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey.export({
      format: "der",
      type: "pkcs1",
    });
    const mixed = Buffer.concat([rsa.export({ format: "der", type: "pkcs1" }).subarray(0, 139), other.subarray(139)]);
    const pem = `-----BEGIN RSA PRIVATE KEY-----\n${mixed.toString("base64")}\n-----END RSA PRIVATE KEY-----`;
    expect(summarise(look(pem))).toEqual(["shaped plaintext RSA - 1024 keyed"]);
  });
});

describe("locked keys", () => {
  test("PKCS#8 says how it is locked", () => {
    const verified = look(lock("aes-256-cbc"));
    const [material] = typeof verified === "string" ? [] : verified.materials;
    expect([summarise(verified), material?.encryption]).toEqual([
      ["proven encrypted  - - keyed"],
      { kdf: "PBKDF2-HMAC-SHA256", iterations: 2048, cipher: "AES-256-CBC" },
    ]);
  });

  test("the traditional form says how it is locked, on one line too", () => {
    const pem = rsa.export({ format: "pem", type: "pkcs1", cipher: "aes-128-cbc", passphrase: "sesame" }).toString();
    const both = [pem, pem.replaceAll("\n", "\\n"), pem.replaceAll("\n", " ")].map((content) => {
      const verified = look(content);
      return typeof verified === "string"
        ? verified
        : verified.materials.map(({ form, encryption, secret }) => ({ form, encryption, secret }));
    });
    const encryption = { kdf: "EVP_BytesToKey-MD5", iterations: 1, cipher: "AES-128-CBC" };
    const secret = Buffer.from(pem.split("\n").slice(4, -2).join(""), "base64");
    expect(both).toEqual(Array.from({ length: 3 }, () => [{ form: "encrypted", encryption, secret }]));
  });
});
