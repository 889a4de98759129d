import { generateKeyPairSync } from "node:crypto";
import { assert, constantFrom, nat, property, uint8Array } from "fast-check";
import { describe, expect, test } from "vitest";
import { readBinaryMaterial } from "../../../src/detect/material/read-binary.js";
import { readDer } from "../../../src/detect/material/read-der.js";
import { readSshBlob } from "../../../src/detect/material/read-ssh-blob.js";
import { verifiers } from "../../../src/detect/verifiers/verifiers.js";
import { textOf } from "../verifiers/text-of.js";

const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const rsa = generateKeyPairSync("rsa", { modulusLength: 512 }).privateKey;
const samples: readonly Buffer[] = [
  privateKey.export({ format: "der", type: "pkcs8" }),
  privateKey.export({ format: "der", type: "sec1" }),
  publicKey.export({ format: "der", type: "spki" }),
  rsa.export({ format: "der", type: "pkcs1" }),
  privateKey.export({ format: "der", type: "pkcs8", cipher: "aes-256-cbc", passphrase: "sesame" }),
];
const heads: Readonly<Record<string, string>> = {
  age: "AGE-SECRET-KEY-1",
  "age-recipient": "age1",
  "base64-der": "MII",
  "base64-pem": "LS0tLS1CRUdJTi",
  dnssec: "Private-key-format: v1.2\n",
  jwk: '{"kty":"RSA",',
  "kms-name": ":kms:eu-west-1:111122223333:alias/",
  minisign: "untrusted comment: a\n",
  "openssh-public": "ssh-rsa AAAA",
  pem: "-----BEGIN RSA PRIVATE KEY-----",
  pgp: "-----BEGIN PGP PRIVATE KEY BLOCK-----",
  putty: "PuTTY-User-Key-File-2: ssh-rsa\n",
  "ssh2-public": "---- BEGIN SSH2 PUBLIC KEY ----\n",
  wireguard: "PrivateKey",
  "xml-rsa": "<RSAKeyValue>",
};
const magics = [
  "30",
  "3080",
  "feedfeed00000002",
  "cececece00000002",
  "0502",
  "0501",
  "00000007",
  "0000000b",
  "00000001",
  "99",
  "c6",
  "4c554b53babe0001",
];

test("every verifier has a hostile beginning here", () => {
  expect(Object.keys(heads).toSorted()).toEqual(Object.keys(verifiers).toSorted());
});

describe("no bytes make a parser throw", () => {
  test("a key cut off anywhere", () => {
    const kinds = samples.flatMap((sample) => Array.from(sample, (_, end) => typeof readDer(sample.subarray(0, end))));
    expect(new Set(kinds)).toEqual(new Set(["string"]));
  });

  test("a key with a byte changed anywhere", () => {
    assert(
      property(constantFrom(...samples), nat(), nat(255), (sample, at, byte) => {
        const changed = Buffer.from(sample);
        changed[at % changed.length] = byte;
        return ["string", "object"].includes(typeof readDer(changed));
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test("anything behind the first bytes of a container", () => {
    assert(
      property(constantFrom(...magics), uint8Array({ maxLength: 200 }), (magic, rest) =>
        Array.isArray(readBinaryMaterial(Buffer.concat([Buffer.from(magic, "hex"), rest]), "")),
      ),
      { numRuns: 500, seed: 1 },
    );
  });

  test("anything as an SSH blob", () => {
    assert(
      property(uint8Array({ maxLength: 100 }), (blob) => readSshBlob(blob) !== undefined),
      { seed: 1 },
    );
  });

  test("DER nested ten thousand deep", () => {
    const deep = Buffer.concat(Array.from({ length: 10_000 }, () => Buffer.from("3080", "hex")));
    const long = Buffer.alloc(40_000, Buffer.from("30839c40", "hex"));
    expect([readDer(deep), readDer(long)]).toEqual(["no DER", "no DER"]);
  });
});

describe("no text takes long", () => {
  const fills = [
    ":a",
    "\\",
    "\\n",
    '"',
    '" + "',
    "&",
    "&amp;",
    "<",
    "%0A",
    "A",
    "A=",
    "\n",
    " ",
    "\t",
    ":",
    "{",
    "}",
    '"d":"',
    "Modulus: AAAA\n",
    "a,",
    "//",
    "+\n",
    "-",
    "\n A",
    "Created: \n A\n",
  ];

  test.each(Object.entries(heads))("behind the beginning of %s", (name, head) => {
    const started = performance.now();
    for (const fill of fills) {
      const content = ` ${head}${fill.repeat(70_000 / fill.length)}`;
      verifiers[name]?.(textOf(content), content.indexOf(name === "jwk" ? '"kty"' : head), 1 + head.length);
    }
    // Quadratic work on this much text takes minutes.
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
