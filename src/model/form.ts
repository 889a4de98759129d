/**
 * In which form material lies somewhere. `plaintext`: readable as it is; `encrypted`: locked under a passphrase or key;
 * `public`: the public half; `certificate` and `request` (CSR) bind the public half to a name; `container`: a keystore nobody opened; `managed`: a store keeps it and only lets it be used;
 * `reference`: only its name in the store that keeps it.
 */
export type Form =
  "plaintext" | "encrypted" | "public" | "certificate" | "request" | "container" | "managed" | "reference";
