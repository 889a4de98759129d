/**
 * What makes a key the same key wherever it is seen.
 * spki-sha256: SHA-256 (hex) of the canonical SubjectPublicKeyInfo, for every asymmetric key;
 * keyed-hmac-sha256: HMAC-SHA-256 (hex) of the material under the inventory's own salt, for secrets without a public half;
 * container-sha256: SHA-256 (hex) of a container that cannot be opened (a keystore), which holds no readable material;
 * provider-name: what the store that keeps it calls it (an ARN), for managed keys without a public half.
 */
export interface Identity {
  readonly scheme: "spki-sha256" | "keyed-hmac-sha256" | "container-sha256" | "provider-name";
  readonly value: string;
}
