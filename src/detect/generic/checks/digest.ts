import type { Check } from "./check.js";

const NAME =
  /(?:^|[_.-])(?:sha\d{0,3}|sha\d{1,3}sums?|md5(?:sum)?|hash|digest|checksum|integrity|fingerprint|thumbprint|etag|commit|revision|rev|crc\d*|blake\w*|sri)(?:$|[_.-])|(?:Hash|Digest|Checksum|Integrity|Fingerprint|Thumbprint|Sha1|Sha256|Md5|Commit)$/;
const VALUE =
  /^(?:sha(?:1|256|384|512)|md5)[-:=]|^h1:|(?:^|:)\${1,2}(?:2[abxy]|5|6|1|apr1|y|argon2\w{0,2}|pbkdf2\w*|scrypt)\$|^\{(?:SSHA|SHA|CRYPT|MD5|bcrypt|pbkdf2)\w*\}|^pbkdf2[_:]|^bcrypt|^\$P\$|^\*[0-9A-F]{40}$|^SCRAM-SHA/i;

/** A digest of something, or a password's hash: not the secret itself. */
export const checkDigest: Check = ({ value, reading }) => {
  if (VALUE.test(value)) return "a digest or a hash";
  return NAME.test(reading.name) && /^[0-9A-Fa-f]{32,128}$|^[A-Za-z0-9+/]{27,88}={0,2}$/.test(value)
    ? "a digest by its name"
    : null;
};
