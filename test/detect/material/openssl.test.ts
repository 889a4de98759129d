import { execFileSync } from "node:child_process";
import { createPublicKey } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { curves } from "../../../src/detect/material/curves.js";
import { readBinaryMaterial } from "../../../src/detect/material/read-binary.js";
import { readDer } from "../../../src/detect/material/read-der.js";
import { identityOf, summariseMaterial } from "../verifiers/summarise.js";

let folder = "";
let identity = "";
const at = (name: string): string => join(folder, name);
const read = (name: string): Uint8Array => readFileSync(at(name));
const openssl = (...args: string[]): Buffer =>
  execFileSync("openssl", args, { stdio: ["ignore", "pipe", "ignore"], cwd: folder });
const lines = (bytes: Uint8Array): readonly string[] | string => {
  const parsed = readDer(bytes);
  return typeof parsed === "string" ? parsed : parsed.map(summariseMaterial);
};
const lock = (...options: string[]): unknown => {
  const parsed = readDer(
    openssl("pkcs8", "-topk8", "-in", at("ec.pem"), "-passout", "pass:sesame", "-outform", "DER", ...options),
  );
  return typeof parsed === "string" ? parsed : parsed.map(({ form, encryption }) => ({ form, ...encryption }));
};
const store = (password: string, ...options: string[]): readonly string[] => {
  openssl(
    "pkcs12",
    "-export",
    "-inkey",
    at("ec.pem"),
    "-in",
    at("ec.crt"),
    "-passout",
    `pass:${password}`,
    "-out",
    at("store.p12"),
    ...options,
  );
  return readBinaryMaterial(read("store.p12"), "store.p12").map(
    ({ encryption, ...rest }) =>
      summariseMaterial({ encryption, ...rest }) + (encryption === null ? "" : ` ${encryption.kdf}`),
  );
};
const openStore = (): readonly string[] => [
  `certificate EC P-256 256 ${identity}`,
  `plaintext EC P-256 256 ${identity}`,
];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "openssl-"));
  openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", at("ec.pem"));
  openssl(
    "req",
    "-new",
    "-x509",
    "-key",
    at("ec.pem"),
    "-subj",
    "/C=NL/O=Bits, Inc./CN=example.test",
    "-days",
    "30",
    "-out",
    at("ec.crt"),
  );
  identity = identityOf(createPublicKey(readFileSync(at("ec.pem"))).export({ format: "der", type: "spki" }));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("one EC key", () => {
  test.each([
    ["explicit parameters", ["-param_enc", "explicit"]],
    ["a compressed point", ["-conv_form", "compressed"]],
    ["a hybrid point", ["-conv_form", "hybrid"]],
    ["both", ["-param_enc", "explicit", "-conv_form", "compressed"]],
  ])("with %s is the same key, private and public", (_, options) => {
    const secret = openssl("ec", "-in", at("ec.pem"), ...options, "-outform", "DER");
    const open = openssl("ec", "-in", at("ec.pem"), ...options, "-pubout", "-outform", "DER");
    expect([lines(secret), lines(open)]).toEqual([
      [`plaintext EC P-256 256 ${identity}`],
      [`public EC P-256 256 ${identity}`],
    ]);
  });

  test("without its public half is the same key", () => {
    expect(lines(openssl("ec", "-in", at("ec.pem"), "-no_public", "-outform", "DER"))).toEqual([
      `plaintext EC P-256 256 ${identity}`,
    ]);
  });

  test("in a request and in PKCS#7 is the same key", () => {
    const request = openssl("req", "-new", "-key", at("ec.pem"), "-subj", "/CN=a", "-outform", "DER");
    const bag = openssl("crl2pkcs7", "-nocrl", "-certfile", at("ec.crt"), "-outform", "DER");
    expect([lines(request), lines(bag)]).toEqual([
      [`request EC P-256 256 ${identity}`],
      [`certificate EC P-256 256 ${identity}`],
    ]);
  });
});

test("every curve of the table is as OpenSSL has it", () => {
  const wrong = curves.filter(({ openssl: name, sizeBits }) => {
    const secret = openssl("ecparam", "-name", name, "-genkey", "-noout", "-outform", "DER");
    openssl("ecparam", "-name", name, "-genkey", "-noout", "-param_enc", "explicit", "-out", at("explicit.pem"));
    const explicit = openssl("ec", "-in", at("explicit.pem"), "-param_enc", "explicit", "-outform", "DER");
    const found = [secret, explicit]
      .map(readDer)
      .map((parsed) => (typeof parsed === "string" ? parsed : `${parsed[0]?.curve} ${parsed[0]?.sizeBits}`));
    const own = curves.find((curve) => curve.openssl === name)?.name ?? "";
    return found.some((facts) => facts !== `${own} ${sizeBits}`);
  });
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test("a certificate says what it is", () => {
  const parsed = readDer(openssl("x509", "-in", at("ec.crt"), "-outform", "DER"));
  const facts = typeof parsed === "string" ? parsed : parsed[0]?.certificate;
  const shown = (option: string): string =>
    openssl("x509", "-in", at("ec.crt"), "-noout", option, "-dateopt", "iso_8601").toString().trim();
  const date = (option: string): string => shown(option).replace(/.*=/u, "").replace(" ", "T");
  expect(facts).toEqual({
    fingerprint: openssl("x509", "-in", at("ec.crt"), "-noout", "-fingerprint", "-sha256")
      .toString()
      .trim()
      .replace(/.*=/u, "")
      .replaceAll(":", "")
      .toLowerCase(),
    subject: "CN=example.test,O=Bits\\, Inc.,C=NL",
    issuer: "CN=example.test,O=Bits\\, Inc.,C=NL",
    serialNumber: shown("-serial").replace("serial=", "").toLowerCase(),
    notBefore: date("-startdate"),
    notAfter: date("-enddate"),
    signatureAlgorithm: "ECDSA-SHA256",
    isSelfSigned: true,
    isAuthority: true,
  });
});

describe("locked PKCS#8", () => {
  const modern = ["-v2", "aes-256-cbc", "-v2prf", "hmacWithSHA512", "-iter", "10000"];

  test.each([
    [modern, { kdf: "PBKDF2-HMAC-SHA512", iterations: 10_000, cipher: "AES-256-CBC" }],
    [["-v2", "des3", "-v2prf", "hmacWithSHA1"], { kdf: "PBKDF2-HMAC-SHA1", iterations: 2048, cipher: "DES-EDE3-CBC" }],
    [["-scrypt"], { kdf: "scrypt", iterations: 16_384, cipher: "AES-256-CBC" }],
    [["-v1", "PBE-SHA1-3DES"], { kdf: "PKCS12-SHA1", iterations: 2048, cipher: "DES-EDE3-CBC" }],
  ])("%j", (options, encryption) => {
    expect(lock(...options)).toEqual([{ form: "encrypted", ...encryption }]);
  });
});

describe("PKCS#12", () => {
  test("that is locked is a container and says how it is locked", () => {
    expect(store("sesame")).toEqual(["container  - - keyed PBKDF2-HMAC-SHA256"]);
  });

  test("whose password is empty is open", () => {
    expect(store("")).toEqual(openStore());
  });

  test("that is not locked at all is open", () => {
    expect(store("sesame", "-keypbe", "NONE", "-certpbe", "NONE")).toEqual(openStore());
  });

  test("whose certificate alone is open is both", () => {
    expect(store("sesame", "-certpbe", "NONE")).toEqual([
      `certificate EC P-256 256 ${identity}`,
      "container  - - keyed PBKDF2-HMAC-SHA256",
    ]);
  });
});
