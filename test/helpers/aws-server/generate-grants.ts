import type { GrantListEntry } from "@aws-sdk/client-kms";
import { seededBytes } from "./seeded-bytes.js";
import type { Sequence } from "./sequence.js";

/** Grants of key number `index`: each 50th key has 120 (three pages of the standard size), each 500th 1,050, each fourth two. */
export function generateGrants(arn: string, index: number): Sequence<GrantListEntry> {
  const length = countAt(index);
  return { length, at: (number) => (number >= 0 && number < length ? grantAt(arn, number) : undefined) };
}

function countAt(index: number): number {
  if (index % 500 === 499) return 1050;
  if (index % 50 === 49) return 120;
  return index % 4 === 3 ? 2 : 0;
}

function grantAt(arn: string, number: number): GrantListEntry {
  const account = arn.split(":")[4] ?? "";
  const isService = number % 2 === 0;
  return {
    KeyId: arn,
    GrantId: seededBytes(`${arn} grant ${number}`, 32).toString("hex"),
    Name: `grant-${number}`,
    CreationDate: new Date(Date.UTC(2025, 0, 1 + (number % 300))),
    GranteePrincipal: isService ? "rds.amazonaws.com" : `arn:aws:iam::${account}:role/worker-${number % 10}`,
    RetiringPrincipal: `arn:aws:iam::${account}:role/worker-${number % 3}`,
    IssuingAccount: `arn:aws:iam::${account}:root`,
    Operations: isService ? ["Decrypt", "GenerateDataKey", "CreateGrant"] : ["Decrypt"],
    ...(isService ? { Constraints: { EncryptionContextSubset: { "aws:rds:db-id": `db-${number}` } } } : {}),
  };
}
