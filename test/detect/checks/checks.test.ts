import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { checks } from "#detect/checks/checks";

const base64 = (text: string): string => Buffer.from(text).toString("base64");
const base64url = (text: string): string => Buffer.from(text).toString("base64url");
const header = base64url('{"alg":"HS256","typ":"JWT"}');

function run(call: string, value: string): true | string {
  const [, name = "", argument = ""] = /^([a-z0-9-]+)(?:\((.*)\))?$/u.exec(call) ?? [];
  const check = checks[name];
  if (check === undefined) throw new Error(`no check ${name}`);
  return check(value, argument);
}

describe("checks that hold", () => {
  it.each([
    ["crc32-base62", checksummed("tok_", "Zq7vK2mXw9Rt4bNs8dLp0hGf6jYc3e")],
    // The shortest token that the handbook of GitLab shows.
    ["crc32-base36", "bzoxd_Rb5_cHeWe1JH56wr2FCBA.0r1pum4t4"],
    ["min-entropy(3)", "a8Fk2LqZ9x"],
    ["max-repeat(3)", "aaabbbccc"],
    ["no-placeholder", "Zq7vK2mXw9Rt4bNs8dLp"],
    ["no-dictionary-word", "zq7vk2mxw9rt4bns8dlp"],
    ["has-digit", "abc1"],
    ["mixed-case", "aB"],
    ["not-hex-only", "beefy"],
    ["uuid", "6f1b4c1e-0d57-4d0a-9a5b-3c2f1e0d9b8a"],
    ["jwt", `${header}.${base64url('{"sub":"4711"}')}.c2lnbmF0dXJl`],
    ["base64-jwt", base64(`${header}.${base64url('{"sub":"4711"}')}.c2lnbmF0dXJl`)],
    ["base64-json(auths)", base64('{"auths":{}}')],
    ["base64-length(5)", base64("hello")],
    ["base64-starts(hel)", base64("hello")],
    ["basic-credentials", base64("deploy:Tr4-lala-93")],
    ["not-stand-in", "Summer2019!"],
    ["not-stand-in", "SUMMER"],
    // A private key of the value 1, as wallets write it.
    ["base58check(128)", "KwDiBf89QgGbjEhKnhXJuH7LrciVrZi3qYjgd9M7rFU73sVHnoWn"],
    // The example in the documentation of NATS.
    ["nkey", "SUAKYRHVIOREXV7EUZTBHUHL7NUMHPMAS7QMDU3GTIUWEI5LDNOXD43IZZ"],
    // A valid string of BIP 173.
    ["bech32", "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w"],
    ["bitlocker", "000011-000022-720885"],
    ["secp256k1-scalar", `0x${"5a".repeat(32)}`],
  ])("%s", (call, value) => {
    expect(run(call, value)).toBe(true);
  });
});

describe("checks that fail say why", () => {
  it.each([
    ["crc32-base62", "tok_Zq7vK2mXw9Rt4bNs8dLp0hGf6jYc3e000000", "its checksum does not hold"],
    ["crc32-base36", "bzoxd_Rb5_cHeWe1JH56wr2FCBA.0r1pum4t5", "its checksum does not hold"],
    ["bech32", "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3v", "its checksum does not hold"],
    ["min-entropy(3)", "aaaaaaaabb", "less than 3 bits of entropy a character"],
    ["max-repeat(3)", "aaaab", "a character more than 3 times in a row"],
    ["no-placeholder", "ghp_xxxxxxxxxxxxxxxx", "a word that stands for a secret"],
    ["no-placeholder", "AKIAIOSFODNN7EXAMPLE", "a word that stands for a secret"],
    ["no-placeholder", "your_token", "a word that stands for a secret"],
    ["no-placeholder", "q0000000z", "one character again and again"],
    ["no-placeholder", "abcabcabcabc", "one character again and again"],
    ["no-placeholder", "q_abcdefghijklm", "letters or digits in their natural order"],
    ["no-placeholder", "0123456789abcdef0123456789abcdef", "letters or digits in their natural order"],
    ["no-placeholder", "urn:shop:secret:signing", "a word that stands for a secret"],
    ["not-stand-in", "CLIENT_SECRET", "stands for a secret"],
    ["not-stand-in", "DOMAIN", "stands for a secret"],
    ["not-stand-in", "%env(resolve:SHOP_PASS)%", "stands for a secret"],
    ["base64-secret", base64("shop-user"), "base64 of something that stands for a secret"],
    ["no-dictionary-word", "getSessionToken", "a word that identifiers are made of"],
    ["has-digit", "abc", "no digit"],
    ["mixed-case", "abc", "letters of one case only"],
    ["not-hex-only", "BEEF12", "hexadecimal digits alone"],
    ["uuid", "00000000-0000-0000-0000-000000000000", "no UUID of RFC 9562"],
    ["jwt", "eyJhbGci.eyJzdWIi.abc", "a header that is no JSON"],
    ["jwt", `${base64url("{}")}.e30.abc`, "a header without an algorithm"],
    ["jwt", `${base64url('{"alg":"none"}')}.e30.abc`, "algorithm none: it is not signed, so it grants nothing"],
    ["jwt", `${header}.e30.`, "no signature"],
    ["base64-jwt", base64("eyJ is how it begins"), "base64 of something else"],
    ["base64-json", "eyJhbGci", "no JSON in base64"],
    ["base64-json(auths)", base64('{"a":1}'), "JSON without the field auths"],
    ["base64-length(64)", base64("hello"), "base64 of something else than 64 bytes"],
    ["base64-starts(x)", base64("hello"), "base64 of something else"],
    ["basic-credentials", base64("user:password"), "a password that stands for one"],
    ["basic-credentials", base64("\x00\x01\x02:x"), "no printable user:password in base64"],
    ["basic-credentials", "a===", "no whole base64"],
    ["not-stand-in", "${DB_PASSWORD}", "stands for a secret"],
    ["not-stand-in", "%3Cpassword%3E", "stands for a secret"],
    ["not-stand-in", "my-password", "stands for a secret"],
    ["not-stand-in", "********", "stands for a secret"],
    ["base58check", "KwDiBf89QgGbjEhKnhXJuH7LrciVrZi3qYjgd9M7rFU73sVHnoWm", "its checksum does not hold"],
    ["base58check", "0OIl", "no base58"],
    ["base58check(5)", "KwDiBf89QgGbjEhKnhXJuH7LrciVrZi3qYjgd9M7rFU73sVHnoWn", "another version"],
    ["nkey", "SUAKYRHVIOREXV7EUZTBHUHL7NUMHPMAS7QMDU3GTIUWEI5LDNOXD44IZZ", "its checksum does not hold"],
    ["bitlocker", "000011-000023", "a group that is no multiple of eleven"],
    ["secp256k1-scalar", "f".repeat(64), "a number beyond the order of secp256k1"],
    ["secp256k1-scalar", `${"0".repeat(63)}1`, "a number with half of its digits zero"],
    ["secp256k1-scalar", "beef", "no 32 bytes in hexadecimal"],
  ])("%s of %j", (call, value, reason) => {
    expect(run(call, value)).toBe(reason);
  });
});

function checksummed(prefix: string, random: string): string {
  const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  let checksum = "";
  for (let rest = crc32(random), at = 0; at < 6; at++, rest = Math.floor(rest / 62))
    checksum = (digits[rest % 62] ?? "") + checksum;
  return prefix + random + checksum;
}
