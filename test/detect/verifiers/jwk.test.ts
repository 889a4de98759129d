import { createPublicKey, generateKeyPairSync, randomBytes, type KeyObject } from "node:crypto";
import { describe, expect, test } from "vitest";
import { verify } from "../../../src/detect/verifiers/jwk.js";
import { identityOf, summarise } from "./summarise.js";
import { textOf } from "./text-of.js";

const look = (content: string, from = 0): ReturnType<typeof verify> =>
  verify(textOf(content), content.indexOf("kty", from) - 1);
const spkiOf = (key: KeyObject): string => identityOf(createPublicKey(key).export({ format: "der", type: "spki" }));
const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
const jwk = ec.export({ format: "jwk" });
const facts = `EC P-256 256 ${spkiOf(ec)}`;

describe("keys of every kind", () => {
  const keys: readonly (readonly [string, KeyObject, string])[] = [
    ["RSA", generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey, "RSA - 1024"],
    ["EC", generateKeyPairSync("ec", { namedCurve: "P-521" }).privateKey, "EC P-521 521"],
    ["OKP", generateKeyPairSync("ed25519").privateKey, "Ed25519 - 256"],
    ["OKP X25519", generateKeyPairSync("x25519").privateKey, "X25519 - 256"],
  ];

  test.each(keys)("%s, private and public", (_, key, known) => {
    const both = [key, createPublicKey(key)].map((half) =>
      summarise(look(JSON.stringify(half.export({ format: "jwk" })))),
    );
    expect(both).toEqual([[`proven plaintext ${known} ${spkiOf(key)}`], [`proven public ${known} ${spkiOf(key)}`]]);
  });

  test("a symmetric key is told by its bytes", () => {
    const k = randomBytes(32);
    const verified = look(JSON.stringify({ kty: "oct", alg: "HS256", k: k.toString("base64url") }));
    const [material] = typeof verified === "string" ? [] : verified.materials;
    expect([material?.kind, material?.algorithm, material?.sizeBits, material?.secret]).toEqual([
      "symmetric",
      "HMAC",
      256,
      k,
    ]);
  });

  test("a set is read key by key", () => {
    const content = JSON.stringify({
      keys: [
        { ...jwk, kid: "a" },
        { kty: "OKP", ...generateKeyPairSync("ed25519").publicKey.export({ format: "jwk" }) },
      ],
    });
    const first = look(content);
    const start = typeof first === "string" ? 0 : first.start;
    expect([summarise(first), content.slice(start, start + 7)]).toEqual([[`proven plaintext ${facts}`], '{"kty":']);
  });
});

describe("wrappings", () => {
  const json = JSON.stringify(jwk);
  const wrappings: Readonly<Record<string, string>> = {
    "pretty printed": JSON.stringify(jwk, null, 2),
    "JSON in JSON": JSON.stringify({ key: json }),
    "an object of JavaScript": `const key = ${json.replace(/"(\w+)":/gu, "$1: ").replaceAll('"', "'")};`,
    "cut-up strings of C": `"${json.replaceAll('"', '\\"').replace(/.{40}/gu, '$&"\n   "')}"`,
    "HTML entities": json.replaceAll('"', "&quot;"),
    "a fragment in front": `{"kty":"EC",\n"crv":"P-256",\n\n${json}`,
  };

  test.each(Object.entries(wrappings))("%s", (name, content) => {
    const from = name === "a fragment in front" ? 20 : 0;
    expect(summarise(look(content, from))).toEqual([`proven plaintext ${facts}`]);
  });
});

test.each([
  ["an unknown curve", { ...jwk, crv: "P-999" }, "an EC key on an unknown curve"],
  ["no private half", { ...jwk, d: "" }, "an EC key without its private half"],
  ["a private half that is a number", { ...jwk, d: 12_345 }, "an EC key without its private half"],
  [
    "halves of two keys",
    { ...jwk, d: generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" }).d },
    "private and public half of different keys",
  ],
  ["a point off the curve", { kty: "EC", crv: "P-256", x: jwk.x, y: jwk.x }, "no point on P-256"],
  ["a tiny modulus", { kty: "RSA", n: "AYag", e: "AQAB", d: "AQky" }, "an RSA modulus of 17 bits"],
  ["a sample for a secret", { kty: "oct", k: "secret" }, "a symmetric key of a length that none has"],
  ["nothing but a type", { kty: "RSA" }, "an RSA key without its numbers"],
])("%s is dropped", (_, object, reason) => {
  expect(summarise(look(JSON.stringify(object)))).toBe(reason);
});

test("the type in code is dropped", () => {
  expect(summarise(look('if (key["kty"] === "RSA") { return key; }'))).toBe("no type of JSON Web Key");
});
