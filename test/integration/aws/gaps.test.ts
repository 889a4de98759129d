import { beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../../helpers/run-cli.js";

/** One thing that key reviews leave out, with the rules that cover it here, or why none does. */
type Gap = readonly [number: string, what: string, rules: readonly string[], otherwise?: string];

const GAPS: readonly Gap[] = [
  ["G1", "effective decryption", ["many-decrypters", "role-open-outside", "wildcard-identity-policy"]],
  ["G2", "who administers a key also decrypts with it", ["administers-and-uses"]],
  ["G3", "who can make himself a decrypter", ["latent-key-access"]],
  [
    "G4",
    "other accounts, services for anybody, environments that share a key",
    [
      "external-key-access",
      "store-key-open-to-anybody",
      "role-open-outside",
      "service-without-source",
      "cross-environment-key-access",
      "managed-key-across-environments",
    ],
    "the context of a tenant is judged where a policy names it: which keys have tenants nothing in an account tells; policies of the organisation narrow the access that is worked out",
  ],
  ["G5", "departed principals", ["departed-principal-in-policy", "grant-to-missing-principal", "departed-author-key"]],
  ["G6", "keys that nothing refers to", ["orphaned-managed-key", "unused-managed-key"]],
  ["G7", "references to keys that cannot be used", ["reference-to-unusable-key", "pending-deletion"]],
  ["G8", "replicas that differ from their primary", ["replica-drift"]],
  [
    "G9",
    "rotation that did not happen, age of material, imported material that ends",
    ["missed-rotation", "stale-managed-key", "rotation-period-too-long", "imported-material-expires"],
  ],
  [
    "G10",
    "old material that still decrypts",
    [],
    "AWS KMS keeps all earlier material for ever: no customer can end it",
  ],
  ["G11", "evidence of restoring", [], "no call of AWS tells of a drill; the last backup of an HSM is in key_stores"],
  [
    "G12",
    "a key locked by a weaker one, or beside what it locks",
    ["secret-beside-locked-key", "weak-managed-key"],
    "which data key a store wraps with which key is known to the store alone",
  ],
  ["G13", "attributes of objects in an HSM", [], "read with PKCS#11 inside of the HSM, not by a call of AWS"],
  ["G14", "use of keys that no log keeps", ["key-use-not-logged", "trail-without-validation"]],
  ["G15", "strength and the end of classical algorithms", ["weak-managed-key", "quantum-vulnerable-managed-key"]],
  [
    "G16",
    "grants without a limit, or without an end",
    ["unconditioned-grant", "old-grant", "many-grants", "grant-issued-outside", "external-key-access"],
  ],
  ["G17", "aliases of keys that cannot be used, keys nobody owns", ["alias-to-unusable-key", "unowned-managed-key"]],
  ["G18", "keys the auditor cannot see", ["unreadable-managed-key", "locked-out-key"]],
  ["G19", "Vault's transit keys", [], "not AWS"],
  ["G20", "Azure's Managed HSM", [], "not AWS"],
  ["G21", "Google's external keys and import jobs", [], "not AWS"],
  ["G22", "the same key in two places", ["leaked-managed-key", "same-managed-key-twice", "key-in-many-places"]],
];

let ids: ReadonlySet<string>;
beforeAll(async () => {
  const { stdout } = await runCli(["rules", "list", "--format", "json"]);
  ids = new Set((JSON.parse(stdout) as { rules: { id: string }[] }).rules.map(({ id }) => id));
});

describe("what key reviews leave out has its rules, or a reason", () => {
  it.each(GAPS.map(([number, what, ...gap]) => ({ number, what, gap })))("$number, $what", ({ gap }) => {
    const [rules, otherwise = ""] = gap;
    expect([rules.filter((rule) => !ids.has(rule)), rules.length > 0 || otherwise !== ""]).toEqual([[], true]);
  });

  it("is twenty-two things, none left out", () => {
    expect(GAPS.map(([number]) => number)).toEqual(Array.from({ length: 22 }, (_, at) => `G${at + 1}`));
  });
});
