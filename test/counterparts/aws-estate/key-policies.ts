import type { SeededAccounts } from "./seeded-estate.js";

/** An account outside of the organisation. */
export const OUTSIDER = "999988887777";

/** Id that a deleted user leaves behind in a policy. */
export const DEPARTED = "AIDAQ7ZJ5DEPARTEDUSER";

type Statement = Readonly<Record<string, unknown>>;

/** Key policies by what is odd, or right, about them; as JSON. */
export function keyPolicies(accounts: SeededAccounts, own: string): Readonly<Record<string, string>> {
  const root = statement("Delegation", { AWS: arn(own, "root") }, "kms:*");
  const policies = { ...sound(accounts, own), ...open(own), ...crossing(accounts), ...roles(own) };
  const documents = Object.entries(policies).map(
    ([name, statements]) => [name, document([root, ...statements])] as const,
  );
  const admin = statement("Admin", { AWS: arn(own, "role/key-admin") }, ADMIN);
  return {
    ...Object.fromEntries(documents),
    "root delegation": document([root]),
    "no root": document([admin]),
    "locked out": document([statement("Gone", { AWS: DEPARTED }, "kms:*")]),
  };
}

const USE = ["kms:Decrypt", "kms:GenerateDataKey*"];
const ADMIN = ["kms:Create*", "kms:Describe*", "kms:Put*", "kms:ScheduleKeyDeletion", "kms:DisableKey"];

function arn(account: string, name: string): string {
  return `arn:aws:iam::${account}:${name}`;
}

function statement(Sid: string, Principal: unknown, Action: unknown): Statement {
  return { Sid, Effect: "Allow", Principal, Action, Resource: "*" };
}

function when(condition: Statement, given: Statement): Statement {
  return { ...given, Condition: condition };
}

function document(statements: readonly Statement[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}

function sound({ management }: SeededAccounts, own: string): Record<string, Statement[]> {
  const viaS3 = { "kms:ViaService": "s3.eu-west-1.amazonaws.com", "kms:CallerAccount": own };
  return {
    "anybody through s3 of this account": [when({ StringEquals: viaS3 }, statement("ViaS3", { AWS: "*" }, USE))],
    "wildcard deny": [
      {
        ...statement("NoPlain", "*", "kms:Decrypt"),
        Effect: "Deny",
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ],
    "service with source account": [
      when(
        { StringEquals: { "aws:SourceAccount": management } },
        statement("Logs", { Service: "cloudtrail.amazonaws.com" }, "kms:GenerateDataKey*"),
      ),
    ],
    "separate administrator and user": [
      statement("Admin", { AWS: arn(own, "role/key-admin") }, ADMIN),
      statement("Use", { AWS: arn(own, "role/app") }, USE),
    ],
  };
}

function open(own: string): Record<string, Statement[]> {
  return {
    "anybody decrypts": [statement("Public", "*", "kms:Decrypt")],
    "anybody with a browser": [
      when({ StringLike: { "aws:UserAgent": "*" } }, statement("Public", { AWS: "*" }, "kms:Decrypt")),
    ],
    "anybody of any organisation": [
      when({ StringLike: { "aws:PrincipalOrgID": "*" } }, statement("Org", { AWS: "*" }, USE)),
    ],
    "all but one": [
      { Sid: "AllBut", Effect: "Allow", NotPrincipal: { AWS: arn(own, "user/intern") }, Action: USE, Resource: "*" },
    ],
    "all actions but one": [
      {
        Sid: "NotAction",
        Effect: "Allow",
        Principal: { AWS: arn(own, "role/app") },
        NotAction: "kms:ScheduleKeyDeletion",
        Resource: "*",
      },
    ],
  };
}

function crossing({ workload }: SeededAccounts): Record<string, Statement[]> {
  return {
    "outside account does all": [statement("Partner", { AWS: arn(OUTSIDER, "root") }, "kms:*")],
    "outside role decrypts": [statement("Partner", { AWS: arn(OUTSIDER, "role/etl") }, "kms:Decrypt")],
    "own organisation's account": [
      when(
        { StringEquals: { "aws:PrincipalOrgID": "o-exampleorg" } },
        statement("Org", { AWS: arn(workload, "root") }, USE),
      ),
    ],
    "service without source account": [statement("Sns", { Service: "sns.amazonaws.com" }, USE)],
  };
}

function roles(own: string): Record<string, Statement[]> {
  return {
    "departed user": [statement("Gone", { AWS: DEPARTED }, USE)],
    "deleted role": [statement("Gone", { AWS: arn(own, "role/deleted") }, USE)],
    "administers and decrypts": [statement("Both", { AWS: arn(own, "role/key-admin") }, [...ADMIN, ...USE])],
    "may change the policy": [
      statement("Latent", { AWS: arn(own, "role/app") }, ["kms:PutKeyPolicy", "kms:CreateGrant"]),
    ],
    "tenant's context": [
      when(
        { StringEquals: { "kms:EncryptionContext:tenant": "a" } },
        statement("Tenant", { AWS: arn(own, "role/app") }, "kms:Decrypt"),
      ),
    ],
  };
}
