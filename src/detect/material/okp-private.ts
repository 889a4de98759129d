import { derivePublic } from "./derive-public.js";
import { encodeDer } from "./encode-der.js";
import type { OkpName } from "./okp-public.js";
import type { PublicHalf } from "./public-half.js";

const KINDS: Readonly<Record<OkpName, { readonly oid: string; readonly bytes: number }>> = {
  Ed25519: { oid: "1.3.101.112", bytes: 32 },
  Ed448: { oid: "1.3.101.113", bytes: 57 },
  X25519: { oid: "1.3.101.110", bytes: 32 },
  X448: { oid: "1.3.101.111", bytes: 56 },
};

/** The public half that belongs to the raw private key (seed) of an RFC 8410 curve, or why there is none. */
export function okpPrivate(name: OkpName, seed: Uint8Array): PublicHalf | string {
  const { oid, bytes } = KINDS[name];
  if (seed.length !== bytes) return `${name} with a private half of ${seed.length} bytes`;
  if (seed.every((byte) => byte === 0)) return `${name} with a private half of zeros`;
  const algorithm = encodeDer.sequence(encodeDer.oid(oid));
  const pkcs8 = encodeDer.sequence(
    encodeDer.integer(Uint8Array.of(0)),
    algorithm,
    encodeDer.octets(encodeDer.octets(seed)),
  );
  return derivePublic(pkcs8) ?? `${name} that OpenSSL cannot read`;
}
