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
  if (hasVersion && (body.at(0).at(0).count ?? 3) > 2) return "a certificate of an unknown version";
  const [serial, , issuer, validity, subject, info] = hasVersion ? body.children.slice(1) : body.children;
  if (!serial || !issuer || !validity || !subject || !info) return "no certificate";
  const half = readSpki(info);
  if (typeof half === "string") return half;
  const notBefore = x509Time(validity.at(0));
  const notAfter = x509Time(validity.at(1));
  if (notBefore === null || notAfter === null) return "a certificate without dates";
  const facts = {
    subject: distinguishedName(subject),
    issuer: distinguishedName(issuer),
    serialNumber: Buffer.from(serial.content.subarray(0, 64)).toString("hex"),
    notBefore,
    notAfter,
    isSelfSigned: Buffer.compare(subject.raw, issuer.raw) === 0,
    isAuthority: isAuthority(body.with(0xa3)),
  };
  return toMaterial(half, { form: "certificate", certificate: { ...facts, ...signatureFacts(certificate) } });
}

function signatureFacts(certificate: Der): Pick<Certificate, "fingerprint" | "signatureAlgorithm"> {
  const { oid } = certificate.at(1).at(0);
  const fingerprint = createHash("sha256").update(certificate.raw).digest("hex");
  return { fingerprint, signatureAlgorithm: signatureAlgorithms[oid] ?? oid };
}

function isAuthority(extensions: Der): boolean {
  const constraints = extensions.at(0).children.find((extension) => extension.at(0).oid === "2.5.29.19");
  const value = constraints?.children.at(-1);
  const isTrue = value === undefined ? undefined : Der.read(value.content)?.at(0);
  return isTrue?.tag === 0x01 && isTrue.content[0] !== 0;
}
