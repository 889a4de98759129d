import { okpPrivate } from "../material/okp-private.js";
import { toMaterial } from "../material/to-material.js";
import type { Text } from "../text.js";
import type { Verified } from "../verifier.js";

// 32 bytes in base64: the last character before the padding holds four bits.
const SETTING = /^PrivateKey["']?\s{0,8}[=:]\s{0,8}["']?([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)(?![A-Za-z0-9+/=])/u;
// 32 random bytes have 30 different ones; AAAA...= has one.
const LEAST_DIFFERENT = 16;
const AROUND = 2048;
const WIREGUARD = /\[Interface\]|\[Peer\]|\[WireGuard|AllowedIPs|wireguard|ListenPort/iu;

/** Proves WireGuard private keys in a configuration (wg-quick(8), systemd.netdev(5)); the match is the name of the setting. */
export function verify(text: Text, start: number): Verified | string {
  const match = SETTING.exec(text.slice(start, start + 96));
  const base64 = match?.[1];
  if (!match || base64 === undefined) return "no WireGuard key";
  const before = text.slice(start - AROUND, start);
  if (before.includes("Private-key-format:")) return "a DNSSEC key, which has a pattern of its own";
  if (!WIREGUARD.test(before) && !WIREGUARD.test(text.slice(start, start + AROUND)))
    return "nothing of WireGuard around it";
  const seed = Buffer.from(base64, "base64");
  if (new Set(seed).size < LEAST_DIFFERENT) return "a sample: few different bytes";
  const half = okpPrivate("X25519", seed);
  if (typeof half === "string") return half;
  const end = start + match[0].length;
  return {
    start,
    end,
    materials: [toMaterial(half, {})],
    confidence: "proven",
    reasons: ["an X25519 key in a WireGuard section"],
  };
}
