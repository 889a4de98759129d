import { curves } from "./curves.js";
import { discreteLogPublic } from "./discrete-log-public.js";
import { ecPublic } from "./ec-public.js";
import { okpPublic } from "./okp-public.js";
import type { PublicHalf } from "./public-half.js";
import { rsaPublic } from "./rsa-public.js";
import type { ByteReader } from "./byte-reader.js";

const CURVES: Readonly<Record<string, string>> = { nistp256: "P-256", nistp384: "P-384", nistp521: "P-521" };

type ReadFields = (reader: ByteReader) => PublicHalf | string;

const FIELDS: Readonly<Record<string, ReadFields | undefined>> = {
  "ssh-rsa": readRsa,
  "ssh-dss": readDsa,
  "ssh-ed25519": (reader) => okpPublic("Ed25519", reader.string()),
  "ssh-ed448": (reader) => okpPublic("Ed448", reader.string()),
  "ecdsa-sha2-nistp256": readEcdsa,
  "ecdsa-sha2-nistp384": readEcdsa,
  "ecdsa-sha2-nistp521": readEcdsa,
  "sk-ssh-ed25519@openssh.com": (reader) => withApplication(okpPublic("Ed25519", reader.string()), reader),
  "sk-ecdsa-sha2-nistp256@openssh.com": (reader) => withApplication(readEcdsa(reader), reader),
};

/** Reads the fields of an SSH public key of this type (RFC 4253, 5656, 8709, OpenSSH PROTOCOL.u2f) and leaves the reader behind them. */
export function readSshFields(type: string, reader: ByteReader): PublicHalf | string {
  const read = FIELDS[type];
  if (read === undefined) return "an SSH key of an unknown type";
  const half = read(reader);
  return reader.isSound ? half : "an SSH key that is cut short";
}

function readRsa(reader: ByteReader): PublicHalf | string {
  const e = reader.string();
  return rsaPublic(reader.string(), e);
}

function readDsa(reader: ByteReader): PublicHalf | string {
  const parameters = [reader.string(), reader.string(), reader.string()];
  return discreteLogPublic("DSA", parameters, reader.string());
}

function readEcdsa(reader: ByteReader): PublicHalf | string {
  const name = CURVES[reader.text()];
  const curve = curves.find((candidate) => candidate.name === name);
  const point = reader.string();
  return curve === undefined ? "an SSH key on an unknown curve" : ecPublic(curve, point);
}

function withApplication(half: PublicHalf | string, reader: ByteReader): PublicHalf | string {
  reader.string();
  return half;
}
