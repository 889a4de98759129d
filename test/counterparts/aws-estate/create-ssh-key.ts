import { generateKeyPairSync } from "node:crypto";

/** A fresh RSA public key as a line of authorized_keys (RFC 4253, section 6.6); IAM takes no other kind. */
export function createSshKey(): string {
  const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const { n = "", e = "" } = publicKey.export({ format: "jwk" });
  const parts = [Buffer.from("ssh-rsa"), mpint(e), mpint(n)].map(withLength);
  return `ssh-rsa ${Buffer.concat(parts).toString("base64")} test`;
}

/** A number whose first bit is set gets a zero byte before it. */
function mpint(base64url: string): Buffer {
  const bytes = Buffer.from(base64url, "base64url");
  return bytes.readUInt8(0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes;
}

function withLength(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
