import { createPrivateKey, createPublicKey } from "node:crypto";
import { Der } from "./der.js";
import type { PublicHalf } from "./public-half.js";
import { readSpki } from "./read-spki.js";

/** The public half that belongs to a PKCS#8 private key, computed by OpenSSL; null where it cannot. */
export function derivePublic(pkcs8: Uint8Array): PublicHalf | null {
  try {
    const secret = createPrivateKey({ key: Buffer.from(pkcs8), format: "der", type: "pkcs8" });
    const info = Der.read(createPublicKey(secret).export({ format: "der", type: "spki" }));
    const half = info === null ? "nothing" : readSpki(info);
    return typeof half === "string" ? null : half;
  } catch {
    // OpenSSL refuses the algorithm or the values; its messages tell a reader nothing.
    return null;
  }
}
