// Keys as they should be, with which every finding about them is false, unless it follows from somebody who was planted.
import { allow, arn, DELEGATION, GOVERN, OWN, policy, SIGN, USE, when } from "./policies.mjs";

const ADMIN = allow({ Sid: "Admin", Principal: { AWS: arn("role/key-admin") }, Action: GOVERN });
const APP = { Sid: "Use", Principal: { AWS: arn("role/app") } };
const SIGNS = allow({ ...APP, Action: SIGN });
// Only of use: the counterpart takes a refusal without its condition, and would not show the key.
const NO_PLAIN = {
  Sid: "NoPlain",
  Effect: "Deny",
  Principal: "*",
  Action: "kms:Sign",
  Resource: "*",
  Condition: when("Bool", "aws:SecureTransport", "false"),
};

// Signing keys are the many: a counterpart makes fifty of them while it makes one that encrypts.
const MANY = [[DELEGATION], [DELEGATION, ADMIN, SIGNS], [DELEGATION, SIGNS, NO_PLAIN]].map((statements) => ({
  spec: "ECC_NIST_P256",
  isRotating: false,
  policy: policy(...statements),
}));

const VIA_S3 = {
  Sid: "ViaS3",
  Principal: { AWS: "*" },
  Action: USE,
  Condition: { StringEquals: { "kms:ViaService": "s3.us-east-1.amazonaws.com", "kms:CallerAccount": OWN } },
};
const TRAILS = {
  Sid: "Trails",
  Principal: { Service: "cloudtrail.amazonaws.com" },
  Action: USE,
  Condition: when("StringEquals", "aws:SourceAccount", OWN),
};
const TENANT = {
  ...APP,
  Action: "kms:Decrypt",
  Condition: when("StringEquals", "kms:EncryptionContext:tenant", "a"),
};

const FEW = [
  ...[
    // Here anybody uses, so nobody is named as administrator.
    [DELEGATION, allow(VIA_S3)],
    [DELEGATION, ADMIN, allow(TRAILS)],
    [DELEGATION, ADMIN, allow(TENANT)],
    [DELEGATION, ADMIN, allow({ ...APP, Action: USE })],
  ].map((statements) => ({ spec: "SYMMETRIC_DEFAULT", isRotating: true, policy: policy(...statements) })),
  // Material that was brought along cannot rotate by itself.
  { spec: "SYMMETRIC_DEFAULT", isRotating: false, origin: "EXTERNAL", policy: policy(DELEGATION) },
  { spec: "RSA_4096", isRotating: false, policy: policy(DELEGATION) },
];

/** As many well-governed keys as asked for. */
export function soundKeys(count) {
  const many = Array.from({ length: Math.max(0, count - FEW.length) }, (_, at) => MANY[at % MANY.length]);
  return [...FEW.slice(0, count), ...many].map((key, at) => ({ ...key, title: `app-${at}` }));
}
