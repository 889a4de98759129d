import { expect, it } from "vitest";
import { toGrants } from "../../../../src/collect/collectors/aws/services/kms/to-grants.js";

it("A grant keeps who may do what under which constraint, by id.", () => {
  const toService = {
    GrantId: "b",
    GranteeServicePrincipal: "rds.amazonaws.com",
    RetiringServicePrincipal: "rds.amazonaws.com",
    Operations: ["Encrypt" as const, "Decrypt" as const],
    Constraints: { SourceArn: "arn:db", EncryptionContextEquals: { b: "2", a: "1" } },
    IssuingAccount: "arn:aws:iam::222222222222:root",
    CreationDate: new Date("2026-02-03T04:05:06Z"),
  };
  const bare = { GrantId: "a", GranteePrincipal: "arn:role", Name: "", Constraints: {} };
  expect(toGrants("arn:k", [toService, bare])).toEqual([
    {
      resource: "arn:k",
      grant: "a",
      name: null,
      grantee: "arn:role",
      retirer: null,
      issuer: null,
      operations: [],
      constraints: null,
      createdAt: null,
    },
    {
      resource: "arn:k",
      grant: "b",
      name: null,
      grantee: "rds.amazonaws.com",
      retirer: "rds.amazonaws.com",
      issuer: "222222222222",
      operations: ["Decrypt", "Encrypt"],
      constraints: '{"EncryptionContextEquals":{"a":"1","b":"2"},"SourceArn":"arn:db"}',
      createdAt: "2026-02-03T04:05:06.000Z",
    },
  ]);
});
