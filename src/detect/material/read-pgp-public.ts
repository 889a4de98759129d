import { curves } from "./curves.js";
import { Der } from "./der.js";
import { discreteLogPublic } from "./discrete-log-public.js";
import { ecPublic } from "./ec-public.js";
import { encodeDer } from "./encode-der.js";
import { okpPublic, type OkpName } from "./okp-public.js";
import type { ByteReader } from "./byte-reader.js";
import type { PublicHalf } from "./public-half.js";
import { rsaPublic } from "./rsa-public.js";

// The curves that OpenPGP had under identifiers of its own before RFC 9580.
const LEGACY: Readonly<Record<string, OkpName>> = {
  "1.3.6.1.4.1.11591.15.1": "Ed25519",
  "1.3.101.113": "Ed448",
  "1.3.6.1.4.1.3029.1.5.1": "X25519",
  "1.3.101.111": "X448",
};
const RAW: Readonly<Record<number, readonly [OkpName, number]>> = {
  25: ["X25519", 32],
  26: ["X448", 56],
  27: ["Ed25519", 32],
  28: ["Ed448", 57],
};

/** Reads the public fields of an OpenPGP key (RFC 9580 section 5.5.5) of this algorithm number and leaves the reader behind them. */
export function readPgpPublic(algorithm: number, reader: ByteReader): PublicHalf | string {
  const half = readFields(algorithm, reader);
  return reader.isSound ? half : "an OpenPGP key that is cut short";
}

function readFields(algorithm: number, reader: ByteReader): PublicHalf | string {
  if (algorithm >= 1 && algorithm <= 3) return rsaPublic(integer(reader), integer(reader));
  if (algorithm === 16) return discreteLogPublic("ElGamal", [integer(reader), integer(reader)], integer(reader));
  if (algorithm === 17)
    return discreteLogPublic("DSA", [integer(reader), integer(reader), integer(reader)], integer(reader));
  if (algorithm === 18 || algorithm === 19 || algorithm === 22) return readCurve(algorithm, reader);
  const raw = RAW[algorithm];
  return raw === undefined ? `OpenPGP algorithm ${algorithm}` : okpPublic(raw[0], reader.take(raw[1]));
}

function readCurve(algorithm: number, reader: ByteReader): PublicHalf | string {
  const oid = Der.read(encodeDer.element(0x06, reader.counted(1)))?.oid ?? "";
  const point = integer(reader);
  // ECDH adds how the shared secret becomes a key.
  if (algorithm === 18) reader.counted(1);
  const name = LEGACY[oid];
  // 0x40 says that the point is in the curve's own form.
  if (name !== undefined) return okpPublic(name, point[0] === 0x40 ? point.subarray(1) : point);
  const curve = curves.find((candidate) => candidate.oid === oid);
  return curve === undefined ? "an OpenPGP key on an unknown curve" : ecPublic(curve, point);
}

// A multiprecision integer: its length in bits, then its magnitude.
function integer(reader: ByteReader): Uint8Array {
  return reader.take(Math.ceil(reader.number(2) / 8));
}
