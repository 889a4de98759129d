import type { CreateKeyRequest, KeySpec, KeyUsageType } from "@aws-sdk/client-kms";
import { keyPolicies } from "./key-policies.js";
import type { SeededAccounts } from "./seeded-estate.js";

/** One key that is to be made. */
export interface KeyPlan {
  /** Its description. */
  readonly name: string;
  readonly account: keyof SeededAccounts;
  readonly region: string;
  readonly spec: KeySpec;
  readonly usage: KeyUsageType;
  readonly aliases: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  /** JSON. */
  readonly policy: string;
  readonly fate: "enabled" | "disabled" | "pending-deletion";
  readonly rotates: boolean;
  /** Regions it is replicated to. */
  readonly replicas: readonly string[];
  readonly origin: NonNullable<CreateKeyRequest["Origin"]>;
}

/** Regions of the estate. */
export const REGIONS = ["eu-west-1", "us-east-1"] as const;

const SIGNING: readonly KeySpec[] = [
  "RSA_2048",
  "RSA_3072",
  "RSA_4096",
  "ECC_NIST_P256",
  "ECC_NIST_P384",
  "ECC_NIST_P521",
  "ECC_SECG_P256K1",
];
const HMAC: readonly KeySpec[] = ["HMAC_224", "HMAC_256", "HMAC_384", "HMAC_512"];
const OWNED = { owner: "payments", environment: "prod" };

/** Keys of every kind that moto has, over three accounts and two regions, and one key for each odd policy. */
export function planKeys(accounts: SeededAccounts): readonly KeyPlan[] {
  const plan = (name: string, given: Partial<KeyPlan> = {}): KeyPlan => {
    const account = given.account ?? "management";
    const policy = keyPolicies(accounts, accounts[account])["root delegation"] ?? "";
    return { ...ORDINARY, policy, ...given, name, account };
  };
  return [
    ...everyKind(plan),
    ...everyFate(plan),
    ...Object.entries(keyPolicies(accounts, accounts.management)).map(([name, policy]) =>
      plan(`policy: ${name}`, { policy, spec: "ECC_NIST_P256", usage: "SIGN_VERIFY" }),
    ),
    ...others(plan),
  ];
}

const ORDINARY: Omit<KeyPlan, "name" | "account" | "policy"> = {
  region: REGIONS[0],
  spec: "SYMMETRIC_DEFAULT",
  usage: "ENCRYPT_DECRYPT",
  aliases: [],
  tags: {},
  fate: "enabled",
  rotates: false,
  replicas: [],
  origin: "AWS_KMS",
};

type Plan = (name: string, given?: Partial<KeyPlan>) => KeyPlan;

function everyKind(plan: Plan): KeyPlan[] {
  return [
    plan("symmetric", { aliases: ["alias/app", "alias/app-too"], tags: OWNED, rotates: true }),
    plan("data", { aliases: ["alias/data"], tags: OWNED, rotates: true }),
    ...HMAC.map((spec) => plan(`mac ${spec}`, { spec, usage: "GENERATE_VERIFY_MAC" })),
    ...SIGNING.map((spec) => plan(`sign ${spec}`, { spec, usage: "SIGN_VERIFY" })),
    ...(["RSA_2048", "RSA_3072", "RSA_4096"] as const).map((spec) => plan(`encrypt ${spec}`, { spec })),
    plan("agree P-256", { spec: "ECC_NIST_P256", usage: "KEY_AGREEMENT" }),
    plan("sign SM2", { spec: "SM2", usage: "SIGN_VERIFY" }),
    // No alias: in moto a replica would have it too.
    plan("multi-region", { replicas: [REGIONS[1]], tags: { owner: "platform" } }),
    plan("multi-region signing", { spec: "ECC_NIST_P256", usage: "SIGN_VERIFY", replicas: [REGIONS[1]] }),
  ];
}

function everyFate(plan: Plan): KeyPlan[] {
  return [
    plan("disabled", { fate: "disabled" }),
    plan("disabled with an alias", { fate: "disabled", aliases: ["alias/legacy"] }),
    plan("pending deletion", { fate: "pending-deletion" }),
    plan("pending deletion that a bucket uses", { fate: "pending-deletion", aliases: ["alias/bucket-old"] }),
    plan("without alias and tags"),
    plan("rotation off", { aliases: ["alias/never-rotated"], tags: OWNED }),
  ];
}

function others(plan: Plan): KeyPlan[] {
  const P256 = { spec: "ECC_NIST_P256", usage: "SIGN_VERIFY" } as const;
  return [
    plan("other region", { region: REGIONS[1], aliases: ["alias/app"], rotates: true }),
    ...[1, 2, 3].map((number) => plan(`other region signing ${number}`, { region: REGIONS[1], ...P256 })),
    plan("workload", { account: "workload", aliases: ["alias/app"], tags: { environment: "prod" }, rotates: true }),
    plan("workload other region", { account: "workload", region: REGIONS[1], aliases: ["alias/app"] }),
    ...[1, 2, 3, 4].map((number) => plan(`workload signing ${number}`, { account: "workload", ...P256 })),
    plan("sandbox", { account: "sandbox", tags: { environment: "test" } }),
    ...[1, 2, 3, 4].map((number) =>
      plan(`sandbox signing ${number}`, { account: "sandbox", region: REGIONS[1], ...P256 }),
    ),
  ];
}
