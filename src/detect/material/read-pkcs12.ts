import { readCertificate } from "./read-certificate.js";
import { decryptPbes2 } from "./decrypt-pbes2.js";
import { Der } from "./der.js";
import type { Material } from "./material.js";
import { readPkcs8 } from "./read-pkcs8.js";
import { readEncryption } from "./read-encryption.js";
import { toContainer } from "./to-container.js";

const DATA = "1.2.840.113549.1.7.1";
const ENCRYPTED_DATA = "1.2.840.113549.1.7.6";
const BAGS = "1.2.840.113549.1.12.10.1.";
const MOST_DEPTH = 4;

/** What could be read of a keystore, and an AlgorithmIdentifier that keeps the rest closed, if any is. */
interface Opened {
  readonly materials: readonly Material[];
  readonly lock: Der | null;
}

const NOTHING: Opened = { materials: [], lock: null };

/**
 * Reads a PKCS#12 keystore (RFC 7292) as anybody can: what lies in clear or under an empty password. Where something stays closed,
 * the keystore itself stands for it, with how that is locked.
 */
export function readPkcs12(store: Der): readonly Material[] {
  const contents = Der.read(store.at(1).at(1).at(0).content);
  if (store.at(1).at(0).oid !== DATA || contents === null) return [toContainer(store.raw)];
  const whole = merge(contents.children.map(openContent));
  if (whole.lock === null && whole.materials.length > 0) return whole.materials;
  const encryption = whole.lock === null ? null : readEncryption(whole.lock);
  return [...whole.materials, toContainer(store.raw, { encryption })];
}

function merge(parts: readonly Opened[]): Opened {
  const lock = parts.find((part) => part.lock !== null)?.lock ?? null;
  return { materials: parts.flatMap(({ materials }) => materials), lock };
}

function openContent(content: Der): Opened {
  if (content.at(0).oid === DATA) return openBags(Der.read(content.at(1).at(0).content), 0);
  if (content.at(0).oid !== ENCRYPTED_DATA) return NOTHING;
  const info = content.at(1).at(0).at(1);
  const plain = decryptPbes2(info.at(1), info.at(2).content, "");
  const bags = plain === null ? null : Der.read(plain);
  return bags === null ? { materials: [], lock: info.at(1) } : openBags(bags, 0);
}

function openBags(bags: Der | null, depth: number): Opened {
  if (bags === null || depth > MOST_DEPTH) return NOTHING;
  return merge(bags.children.map((bag) => openBag(bag, depth)));
}

function openBag(bag: Der, depth: number): Opened {
  const value = bag.at(1).at(0);
  switch (bag.at(0).oid) {
    case `${BAGS}1`:
      return opened(readPkcs8(value));
    case `${BAGS}2`:
      return openShrouded(value);
    case `${BAGS}3`: {
      const certificate = Der.read(value.at(1).at(0).content);
      const material = certificate === null ? "nothing" : readCertificate(certificate);
      return opened(typeof material === "string" ? material : [material]);
    }
    case `${BAGS}6`:
      return openBags(value, depth + 1);
    default:
      return NOTHING;
  }
}

function openShrouded(key: Der): Opened {
  const plain = decryptPbes2(key.at(0), key.at(1).content, "");
  const info = plain === null ? null : Der.read(plain);
  return info === null ? { materials: [], lock: key.at(0) } : opened(readPkcs8(info));
}

function opened(parsed: readonly Material[] | string): Opened {
  return typeof parsed === "string" ? NOTHING : { materials: parsed, lock: null };
}
