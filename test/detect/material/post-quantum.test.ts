import { describe, expect, test } from "vitest";
import { encodeDer } from "../../../src/detect/material/encode-der.js";
import { mlKemPublic } from "../../../src/detect/material/ml-kem-public.js";
import { readDer } from "../../../src/detect/material/read-der.js";
import { summariseMaterial } from "../verifiers/summarise.js";

const seed = Uint8Array.from({ length: 64 }, (_, index) => index);
const info = (oid: string, key: Uint8Array): Uint8Array =>
  encodeDer.sequence(
    encodeDer.integer(Uint8Array.of(0)),
    encodeDer.sequence(encodeDer.oid(oid)),
    encodeDer.octets(key),
  );
const read = (bytes: Uint8Array): readonly string[] | string => {
  const parsed = readDer(bytes);
  return typeof parsed === "string" ? parsed : parsed.map(summariseMaterial);
};

describe("ML-KEM-768", () => {
  // SHA-256 of the public key in appendix C of RFC 9935, which belongs to the seed 00 01 02 ... 3f.
  const known = "plaintext ML-KEM-768 - - c23e23dd3d485a9256cda09358a4a286e00b373db10761eadf99f710649ca31c";
  const oid = "2.16.840.1.101.3.4.4.2";
  const expanded = encodeDer.octets(Buffer.concat([Buffer.alloc(1152), mlKemPublic(seed, 3), Buffer.alloc(64)]));

  test("as a seed, expanded or both is the key that RFC 9935 prints", () => {
    const forms = [encodeDer.element(0x80, seed), expanded, encodeDer.sequence(encodeDer.octets(seed), expanded)];
    expect(forms.map((form) => read(info(oid, form)))).toEqual(forms.map(() => [known]));
  });

  test("in public form is the same key", () => {
    const open = encodeDer.sequence(encodeDer.sequence(encodeDer.oid(oid)), encodeDer.bits(mlKemPublic(seed, 3)));
    expect(read(open)).toEqual([known.replace("plaintext", "public")]);
  });
});

test("the other ranks give keys of the right length", () => {
  expect([2, 4].map((rank) => mlKemPublic(seed, rank).length)).toEqual([800, 1568]);
});

test("a key whose public half cannot be had is told by its bytes, of an unknown algorithm too", () => {
  const all = ["2.16.840.1.101.3.4.3.17", "1.2.3.4"].map((oid) => read(info(oid, encodeDer.element(0x80, seed))));
  expect(all).toEqual([["plaintext ML-DSA-44 - - keyed"], ["plaintext 1.2.3.4 - - keyed"]]);
});
