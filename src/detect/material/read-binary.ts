import { readBouncyKeystore } from "./read-bouncy-keystore.js";
import { Der } from "./der.js";
import { readDropbear } from "./read-dropbear.js";
import { readJavaKeystore } from "./read-java-keystore.js";
import { readKeybox } from "./read-keybox.js";
import { readKeytab } from "./read-keytab.js";
import { readLuks } from "./read-luks.js";
import type { Material } from "./material.js";
import { readPkcs12 } from "./read-pkcs12.js";
import { readDer } from "./read-der.js";
import { readPgp } from "./read-pgp.js";

type Read = (bytes: Uint8Array) => readonly Material[];

// First bytes (hexadecimal), where they stand, and who reads what begins so.
const MAGICS: readonly (readonly [at: number, magic: string, read: Read])[] = [
  [0, "30", readDerFile],
  [0, "feedfeed", readJavaKeystore],
  [0, "cececece", readJavaKeystore],
  [0, "0501", readKeytab],
  [0, "0502", readKeytab],
  [8, "4b425866", readKeybox],
  [0, "4c554b53babe", readLuks],
  [0, "00000007", readDropbear],
  [0, "0000000b", readDropbear],
  [0, "00000013", readDropbear],
  [0, "00000001", readBouncyKeystore],
  [0, "00000002", readBouncyKeystore],
  // OpenPGP packets of the tags 5 and 6, with the lengths that keys have.
  ...["94", "95", "96", "98", "99", "9a", "c5", "c6"].map((magic) => [0, magic, readPgpFile] as const),
];

/** What a whole binary file of key material holds, told by its first bytes; empty for everything else, quickly. */
export function readBinaryMaterial(bytes: Uint8Array, _name: string): readonly Material[] {
  const head = Buffer.from(bytes.subarray(0, 16)).toString("hex");
  const found = MAGICS.find(([at, magic]) => head.startsWith(magic, at * 2));
  return found === undefined ? [] : found[2](bytes);
}

function readDerFile(bytes: Uint8Array): readonly Material[] {
  const root = Der.read(bytes);
  if (root?.at(0).count === 3 && root.at(1).at(0).tag === 0x06) return readPkcs12(root);
  const parsed = readDer(bytes);
  return typeof parsed === "string" ? [] : parsed;
}

function readPgpFile(bytes: Uint8Array): readonly Material[] {
  const parsed = readPgp(bytes);
  return typeof parsed === "string" ? [] : parsed;
}
