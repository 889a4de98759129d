import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { verify as verifyDer } from "../../../src/detect/verifiers/base64-der.js";
import { verify as verifyPem } from "../../../src/detect/verifiers/base64-pem.js";
import { identityOf, summarise } from "./summarise.js";
import { textOf } from "./text-of.js";

const key = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
const pem = key.export({ format: "pem", type: "pkcs8" }).toString();
const expected = `proven plaintext EC P-256 256 ${identityOf(createPublicKey(key).export({ format: "der", type: "spki" }))}`;
const base64 = (text: string): string => Buffer.from(text, "latin1").toString("base64");
const lookForPem = (content: string): ReturnType<typeof verifyPem> =>
  verifyPem(textOf(content), content.indexOf("LS0tLS1CRUdJTi"));
const lookForDer = (content: string, mark: string): ReturnType<typeof summarise> =>
  summarise(verifyDer(textOf(content), content.indexOf(mark)));

describe("PEM in base64", () => {
  const wrappings: Readonly<Record<string, string>> = {
    "as a value of YAML": `data:\n  tls.key: ${base64(pem)}\n  tls.crt: abc`,
    "over several lines": `key: |\n  ${base64(pem).replace(/.{76}/gu, "$&\n  ")}\nother: value`,
    "with escaped line breaks": `"${base64(pem).replace(/.{76}/gu, "$&\\n")}\\n"`,
    "in joined strings": `"${base64(pem).replace(/.{60}/gu, '$&" +\n  "')}"`,
    "without padding": base64(pem).replaceAll("=", ""),
    "in base64 once more": base64(base64(pem)),
  };

  test.each(Object.entries(wrappings).filter(([name]) => name !== "in base64 once more"))("%s", (_, content) => {
    expect(summarise(lookForPem(content))).toEqual([expected]);
  });

  test("several blocks are several keys", () => {
    expect(summarise(lookForPem(base64(pem + pem)))).toEqual([expected, expected]);
  });

  test("the span is the base64's", () => {
    const content = `KEY=${base64(pem)}\n`;
    const verified = lookForPem(content);
    expect(typeof verified === "string" ? verified : content.slice(verified.start, verified.end)).toBe(base64(pem));
  });

  test("a sample in base64 is dropped", () => {
    expect(summarise(lookForPem(base64("-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----")))).toBe(
      "nothing but armour lines",
    );
  });
});

describe("DER in base64", () => {
  const der = key.export({ format: "der", type: "pkcs8" }).toString("base64");

  test.each([`key=${der}`, `"key": "${der}"`, `\\n${der}\\n`])("is a key in a setting", (content) => {
    expect(lookForDer(content, der.slice(0, 8))).toEqual([expected]);
  });

  test("within PEM is the business of PEM", () => {
    expect(lookForDer(pem, der.slice(0, 8))).toBe("within PEM, which has a pattern of its own");
  });

  test("within longer base64 is none", () => {
    expect(lookForDer(`AAAA${der}`, der.slice(0, 8))).toBe("within a longer run of base64");
  });

  test("that does not parse is none", () => {
    expect(lookForDer(`k=MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQCcMpbo2f4F1147`, "MII")).toBe("no DER");
  });
});
