import { createHash } from "node:crypto";
import type { Certificate } from "#model/certificate";
import { Der } from "./der.js";
import { distinguishedName } from "./distinguished-name.js";
import type { Material } from "./material.js";
import { readSpki } from "./read-spki.js";
import { signatureAlgorithms } from "./signature-algorithms.js";
import { toMaterial } from "./to-material.js";
import { x509Time } from "./x509-time.js";

/** Reads an X.509 certificate (RFC 5280): the key it binds and what it says of itself; or why it is none. */
export function readCertificate(certificate: Der): Material | string {
  const body = certificate.at(0);
  const hasVersion = body.at(0).tag === 0xa0;
  const version = hasVersion ? (body.at(0).at(0).count ?? 3) : 0;
  if (version > 2) return "a certificate of an unknown version";
  // Serial number, signature, issuer, validity, subject, public key.
  const first = hasVersion ? 1 : 0;
  const half = readSpki(body.at(first + 5));
  if (typeof half === "string") return half;
  const issuer = body.at(first + 2);
  const subject = body.at(first + 4);
  const notBefore = x509Time(body.at(first + 3).at(0));
  const notAfter = x509Time(body.at(first + 3).at(1));
  if (notBefore === null || notAfter === null) return "a certificate without dates";
  const facts: Certificate = {
    fingerprint: createHash("sha256").update(certificate.raw).digest("hex"),
    subject: distinguishedName(subject),
    issuer: distinguishedName(issuer),
    serialNumber: Buffer.from(body.at(first).content.subarray(0, 64)).toString("hex"),
    notBefore,
    notAfter,
    signatureAlgorithm: signatureName(certificate.at(1).at(0).oid),
    isSelfSigned: Buffer.compare(subject.raw, issuer.raw) === 0,
    isAuthority: isAuthority(body.with(0xa3)),
  };
  return toMaterial(half, { form: "certificate", certificate: facts });
}

function signatureName(oid: string): string {
  return signatureAlgorithms[oid] ?? oid;
}

function isAuthority(extensions: Der): boolean {
  const constraints = extensions.at(0).children.find((extension) => extension.at(0).oid === "2.5.29.19");
  const value = constraints?.children.at(-1);
  const isTrue = value === undefined ? undefined : Der.read(value.content)?.at(0);
  return isTrue?.tag === 0x01 && isTrue.content[0] !== 0;
}
