import type { Check } from "./check.js";

const NAME =
  /(?:^|[_.-])(?:sha\d{0,3}|sha\d{1,3}sums?|md5(?:sum)?|hash|digest|checksum|integrity|fingerprint|thumbprint|etag|commit|revision|rev|crc\d*|blake\w*|sri|hashed|(?:key|token|secret|pass|password)hash)(?:$|[_.-])|(?:Hash|Digest|Checksum|Integrity|Fingerprint|Thumbprint|Sha1|Sha256|Md5|Commit)$/;
const VALUE =
  /^(?:sha(?:1|256|384|512)|md5)[-:=]|^h1:|(?:^|:)\${1,2}(?:2[abxy]|5|6|1|apr1|y|argon2\w{0,2}|pbkdf2\w*|scrypt)\$|^\{(?:SSHA|SHA|CRYPT|MD5|bcrypt|pbkdf2)\w*\}|^pbkdf2[_:]|^(?:sha\d{1,3}|md5)\$|^\$\d\$rounds=|^bcrypt|^\$P\$|^\*[0-9A-F]{40}$|^SCRAM-SHA/i;

// What comes with a message, and tells nobody the key it was made with; that of a request lets in whoever has it.
const SIGNATURE = /signature$/i;
const OF_REQUEST = /oauth|amz|goog|cloudfront/i;
// Rails: what is signed or locked, and the signature or the tags behind it.
const SIGNED = /^[\w+/=%-]{8,}--(?:[0-9a-f]{40}|[0-9a-f]{64}|[\w+/=-]{16}--[\w+/=-]{24})$/;

/** A digest, a signature, or a password's hash: not the secret itself. */
export const checkDigest: Check = ({ value, reading }) => {
  if (VALUE.test(value)) return "a digest or a hash";
  if (SIGNATURE.test(reading.name) && !OF_REQUEST.test(reading.name)) return "the signature of a message";
  if (SIGNED.test(value)) return "a signed or locked message";
  return NAME.test(reading.name) && /^[0-9A-Fa-f]{32,128}$|^[A-Za-z0-9+/]{27,88}={0,2}$|^[./0-9A-Za-z]{13}$/.test(value)
    ? "a digest by its name"
    : null;
};
