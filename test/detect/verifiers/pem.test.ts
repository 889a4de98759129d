import { createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { describe, expect, test } from "vitest";
import { verify } from "../../../src/detect/verifiers/pem.js";
import { identityOf, summarise } from "./summarise.js";
import { textOf } from "./text-of.js";

const spkiOf = (key: KeyObject): string => identityOf(createPublicKey(key).export({ format: "der", type: "spki" }));
const rsa = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey;
const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
const pkcs8 = (key: KeyObject): string => key.export({ format: "pem", type: "pkcs8" }).toString();
const armoured = (inner: string): string => `-----BEGIN PRIVATE KEY-----\n${inner}\n-----END PRIVATE KEY-----`;
const look = (content: string): ReturnType<typeof verify> => verify(textOf(content), content.indexOf("-----BEGIN "));

describe("keys of every algorithm", () => {
  const keys: readonly (readonly [string, KeyObject, string])[] = [
    ["RSA", rsa, "RSA - 1024"],
    ["P-256", ec, "EC P-256 256"],
    ["P-384", generateKeyPairSync("ec", { namedCurve: "P-384" }).privateKey, "EC P-384 384"],
    ["P-521", generateKeyPairSync("ec", { namedCurve: "P-521" }).privateKey, "EC P-521 521"],
    ["secp256k1", generateKeyPairSync("ec", { namedCurve: "secp256k1" }).privateKey, "EC secp256k1 256"],
    ["brainpool", generateKeyPairSync("ec", { namedCurve: "brainpoolP256r1" }).privateKey, "EC brainpoolP256r1 256"],
    ["Ed25519", generateKeyPairSync("ed25519").privateKey, "Ed25519 - 256"],
    ["Ed448", generateKeyPairSync("ed448").privateKey, "Ed448 - 456"],
    ["X25519", generateKeyPairSync("x25519").privateKey, "X25519 - 256"],
    ["DSA", generateKeyPairSync("dsa", { modulusLength: 1024, divisorLength: 160 }).privateKey, "DSA - 1024"],
    ["X448", generateKeyPairSync("x448").privateKey, "X448 - 448"],
  ];

  test.each(keys)("%s in PKCS#8 has the identity of its public half", (_, key, facts) => {
    expect(summarise(look(pkcs8(key)))).toEqual([`proven plaintext ${facts} ${spkiOf(key)}`]);
  });

  test.each(keys)("%s in public form has the same identity", (_, key, facts) => {
    const pem = createPublicKey(key).export({ format: "pem", type: "spki" }).toString();
    expect(summarise(look(pem))).toEqual([`proven public ${facts} ${spkiOf(key)}`]);
  });

  test("RSA in PKCS#1, private and public, has the same identity", () => {
    const secret = rsa.export({ format: "pem", type: "pkcs1" }).toString();
    const open = createPublicKey(rsa).export({ format: "pem", type: "pkcs1" }).toString();
    expect([secret, open].map((pem) => summarise(look(pem)))).toEqual([
      [`proven plaintext RSA - 1024 ${spkiOf(rsa)}`],
      [`proven public RSA - 1024 ${spkiOf(rsa)}`],
    ]);
  });

  test("RSA-PSS is the same kind of key as RSA", () => {
    const pss = generateKeyPairSync("rsa-pss", { modulusLength: 1024 }).privateKey;
    const open = createPublicKey(pss).export({ format: "pem", type: "spki" }).toString();
    const [first] = summarise(look(pkcs8(pss)));
    expect(summarise(look(open))).toEqual([String(first).replace("plaintext", "public")]);
  });
});

describe("wrappings", () => {
  const pem = pkcs8(ec).trim();
  const lines = pem.split("\n");
  const body = lines.slice(1, -1).join("");
  const [head = "", tail = ""] = [lines[0], lines.at(-1)];
  const wrappings: Readonly<Record<string, string>> = {
    "line breaks of Windows": pem.replaceAll("\n", "\r\n"),
    "escaped line breaks": pem.replaceAll("\n", "\\n"),
    "line breaks escaped twice": pem.replaceAll("\n", "\\\\n"),
    "line breaks escaped thrice": pem.replaceAll("\n", "\\\\\\\\n"),
    "escaped \\r\\n": pem.replaceAll("\n", "\\r\\n"),
    "unicode escapes": pem.replaceAll("\n", "\\u000a").replaceAll("+", "\\u002b").replaceAll("=", "\\u003d"),
    "JSON with escaped slashes": JSON.stringify(pem).replaceAll("/", "\\/"),
    "indentation of YAML": `key: |\n${lines.map((line) => `    ${line}`).join("\n")}\nother: value`,
    tabs: lines.map((line) => `\t${line}`).join("\n"),
    "joined strings of JavaScript": lines.map((line) => `  '${line}\\n'`).join(" +\n"),
    "joined strings of C": lines.map((line) => `  "${line}\\n"`).join("\n"),
    "joined strings of Java": lines.map((line) => `"${line}"`).join("\n    + "),
    "joined strings of PHP": lines.map((line) => `"${line}\\n"`).join(" .\n"),
    "bytes of Python": lines.map((line) => `    b"${line}\\n"`).join("\n"),
    "joined strings of Visual Basic": lines.map((line) => `"${line}"`).join(" & vbCrLf & _\n  "),
    "backticks of PowerShell": pem.replaceAll("\n", "`n"),
    "quoted-printable mail": pem.replaceAll("=", "=3D"),
    "arguments of calls": lines.map((line) => `out.append("${line}\\n");`).join("\n"),
    "elements of an array": lines.map((line) => `  "${line}",`).join("\n"),
    "hash comments": lines.map((line) => `# ${line}`).join("\n"),
    "slash comments": lines.map((line) => `// ${line}`).join("\n"),
    "block comments": lines.map((line) => ` * ${line}`).join("\n"),
    "quoted mail": lines.map((line) => `> ${line}`).join("\n"),
    "a diff": lines.map((line) => `+${line}`).join("\n"),
    "HTML line breaks": lines.join("<br>\n"),
    "HTML entities": pem.replaceAll("\n", "&#10;").replaceAll("+", "&#43;"),
    "hexadecimal XML entities": pem.replaceAll("\n", "&#xA;"),
    "percent encoding": encodeURIComponent(pem).replaceAll("%20", " "),
    "spaces for line breaks": pem.replaceAll("\n", " "),
    "no line breaks": head + body + tail,
    "lines of 76": `${head}\n${body.replace(/.{76}/gu, "$&\n")}\n${tail}`,
    "lines of 20": `${head}\n${body.replace(/.{20}/gu, "$&\n")}\n${tail}`,
    "blank lines between": lines.join("\n\n"),
    "continued lines of a shell": lines.join("\\\n"),
    "a word behind the armour line": pem.replace("-----\n", "----- fake\n"),
    "no padding": pem.replaceAll("=", ""),
    "four dashes at the end": pem.slice(0, -1),
  };

  test.each(Object.entries(wrappings))("%s make no other key of it", (_, wrapped) => {
    expect(summarise(look(wrapped))).toEqual([`proven plaintext EC P-256 256 ${spkiOf(ec)}`]);
  });

  test("the span goes from armour line to armour line", () => {
    const content = `before "${pem.replaceAll("\n", "\\n")}\\n" behind`;
    const verified = look(content);
    expect(typeof verified === "string" ? verified : content.slice(verified.start, verified.end)).toBe(
      pem.replaceAll("\n", "\\n"),
    );
  });

  test("a fragment in front does not hide the key behind it", () => {
    const content = `-----BEGIN PRIVATE KEY-----\n\n${pem}`;
    const second = content.lastIndexOf("-----BEGIN ");
    const both = [look(content), verify(textOf(content), second)].map(summarise);
    expect(both).toEqual(["nothing but armour lines", [`proven plaintext EC P-256 256 ${spkiOf(ec)}`]]);
  });
});

describe("what is no key", () => {
  const body = pkcs8(rsa).split("\n").slice(1, -2);
  const samples: Readonly<Record<string, readonly [string, string]>> = {
    "an empty body": [armoured(""), "nothing but armour lines"],
    dots: [armoured("..."), "nothing but armour lines"],
    crosses: [armoured("xxx"), "a body too short for a key"],
    "many crosses": [armoured("x".repeat(640)), "a body of few different characters"],
    "a word in angle brackets": [armoured("<your private key here>"), "nothing but armour lines"],
    REDACTED: [armoured("REDACTED"), "a body too short for a key"],
    prose: [armoured("This is where you put the key that you made"), "nothing but armour lines"],
    "a beginning with dots behind it": [armoured(`${body[0]}\n[...]\n${body.at(-1)}`), "a body that is left out"],
    "a header in code": [
      'if (text.startsWith("-----BEGIN RSA PRIVATE KEY-----")) {\n  return true;\n}',
      "nothing but armour lines",
    ],
    "a header in a regular expression": ["/-----BEGIN (RSA|EC) PRIVATE KEY-----/", "no armour line"],
    "random base64": [
      armoured(Buffer.from("0123456789abcdefghijklmnopqrstuvwxyz".repeat(12)).toString("base64")),
      "a body that is no key",
    ],
    "EC parameters": [
      "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----",
      "a block of EC PARAMETERS, which holds no key",
    ],
    OpenPGP: ["-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n", "OpenPGP, which has a pattern of its own"],
    "a public key cut off": [`-----BEGIN PUBLIC KEY-----\n${body[0]}\n-----END PUBLIC KEY-----`, "no DER"],
  };

  test.each(Object.entries(samples))("%s is dropped with the reason", (_, [content, reason]) => {
    expect(summarise(look(content))).toBe(reason);
  });
});
