import { createRecall } from "../recall.js";
import type { Check } from "./check.js";

const NAME =
  /public|pub_?key|PublicKeyToken|(?:private_?key|credential)_?ids?$|key_?(?:vault|id|name|type|path|file|size|length|len|code|usage|alias|ring|word|board|space|store_?type|arn)$|site_?key|(?:^|_)(?:primary|foreign|sort|partition|cache|storage|index|group)_?key/i;
const VALUE =
  /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2|-----BEGIN (?:PUBLIC|CERTIFICATE|RSA PUBLIC)|MII[BC]Ij?AN|MIGfMA0|MFkwEw|MCowBQ|AAAAB3NzaC1)/;
// The last 4 or 8 bytes of an OpenPGP fingerprint, or all of it.
const NUMBER_OF_KEY = /^(?:0x)?(?:[0-9A-F]{8}|[0-9A-F]{16}|[0-9A-F]{40})$/i;

const isPublic = createRecall(
  (name: string) => NAME.test(name) && (/private_?key_?ids?$/i.test(name) || !/secret|passw|private/i.test(name)),
);

/** Meant to be read by everybody: public keys, the names of keys, strong names of assemblies. */
export const checkPublicValue: Check = ({ value, reading, plainName }) => {
  if (VALUE.test(value)) return "a public key";
  if (/^(?:add)?usersecrets(?:id)?$/.test(plainName)) return "the name of a folder for secrets";
  if (plainName === "publickeytoken") return "the public strong name of an assembly";
  if (/gpg|pgp/i.test(reading.name) && NUMBER_OF_KEY.test(value)) return "the number of a public key";
  if (reading.name === "Key" && reading.line.startsWith("x:", reading.nameStart - 2)) return "the name of a resource";
  return isPublic(reading.name) ? "public, or about a key rather than the key" : null;
};
