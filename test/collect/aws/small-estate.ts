import { createEstate } from "../../helpers/aws-server/create-estate.js";
import { createKmsFixture } from "../../helpers/aws-server/create-kms-fixture.js";
import { createKmsKey } from "../../helpers/aws-server/create-kms-key.js";
import { IAM_SAMPLE } from "../../helpers/aws-server/iam-sample.js";

const account = IAM_SAMPLE.ACCOUNT;
const idAt = (at: number): string => `0000000${at}-1111-2222-3333-444444444444`;
const grant = {
  GrantId: "g1",
  Name: "restore",
  GranteePrincipal: `arn:aws:iam::${account}:role/app`,
  RetiringPrincipal: `arn:aws:iam::${account}:root`,
  IssuingAccount: `arn:aws:iam::${account}:root`,
  Operations: ["GenerateDataKey" as const, "Decrypt" as const],
  Constraints: { EncryptionContextSubset: { service: "a" } },
  CreationDate: IAM_SAMPLE.AT,
};
const bounding = { ...IAM_SAMPLE.anna.PermissionsBoundary, PermissionsBoundaryArn: IAM_SAMPLE.managed.Arn };
const key = (region: string, at: number, more: object = {}): ReturnType<typeof createKmsKey> =>
  createKmsKey({ account, region, id: idAt(at), ...more });

/** One account with its people and four keys in two regions: symmetric with a grant, signing, HMAC and one of the provider's. */
export const smallEstate = createEstate([
  {
    id: account,
    iam: { ...IAM_SAMPLE.people, users: [{ ...IAM_SAMPLE.anna, PermissionsBoundary: bounding }] },
    kms: {
      "eu-west-1": createKmsFixture(
        [
          key("eu-west-1", 1, { grants: [grant], tags: { owner: "shop" } }),
          key("eu-west-1", 2, { spec: "ECC_NIST_P256" }),
        ],
        { "alias/shop": idAt(1) },
      ),
      "us-east-1": createKmsFixture([
        key("us-east-1", 3, { spec: "HMAC_256" }),
        key("us-east-1", 4, { metadata: { KeyManager: "AWS" } }),
      ]),
    },
  },
]);
