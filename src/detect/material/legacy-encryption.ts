import type { Encryption } from "#model/encryption";

const PROC_TYPE = /Proc-Type:\s*4,\s*ENCRYPTED/u;
const DEK_INFO = /DEK-Info:\s*([A-Za-z0-9-]{1,32})(?:,\s*[0-9A-Fa-f]{1,64})?/u;

/**
 * The encryption that the headers of a traditional PEM name (RFC 1421: Proc-Type, DEK-Info) and the body without them; null where there
 * are none. OpenSSL derives the key with one round of MD5.
 */
export function legacyEncryption(body: string): { readonly encryption: Encryption; readonly body: string } | null {
  const head = body.slice(0, 400);
  if (!PROC_TYPE.test(head)) return null;
  const cipher = DEK_INFO.exec(head)?.[1] ?? "";
  const bare = head.replace(PROC_TYPE, "\n").replace(DEK_INFO, "\n") + body.slice(400);
  return { encryption: { kdf: "EVP_BytesToKey-MD5", iterations: 1, cipher: cipher.toUpperCase() }, body: bare };
}
