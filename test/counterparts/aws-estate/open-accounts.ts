import {
  CreateAccountCommand,
  CreateOrganizationCommand,
  DescribeCreateAccountStatusCommand,
  OrganizationsClient,
} from "@aws-sdk/client-organizations";
import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts";
import { optionsOf } from "./options-of.js";
import type { AwsDoor } from "./options-of.js";
import type { SeededAccounts, SeededPrincipal } from "./seeded-estate.js";

/** moto's own account: whoever comes in by any access key is in it. */
const MANAGEMENT = "123456789012";

/** Doors to the accounts of an estate. */
export type AwsDoors = Readonly<Record<keyof SeededAccounts, AwsDoor>>;

/** Makes an organisation with two more accounts in moto and opens a door to each. */
export async function openAccounts(endpoint: string): Promise<AwsDoors> {
  const credentials = { accessKeyId: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "x" };
  const management: AwsDoor = { endpoint, account: MANAGEMENT, credentials };
  const client = new OrganizationsClient(optionsOf(management, "us-east-1"));
  await client.send(new CreateOrganizationCommand({ FeatureSet: "ALL" }));
  const workload = await createAccount(client, "workload");
  const sandbox = await createAccount(client, "sandbox");
  return { management, workload: await enter(management, workload), sandbox: await enter(management, sandbox) };
}

/** The role that every account made by an organisation has, as moto writes it. */
export function accessRole({ account }: AwsDoor): SeededPrincipal {
  const Principal = { AWS: `arn:aws:iam::${MANAGEMENT}:root` };
  const statement = { Effect: "Allow", Principal, Action: "sts:AssumeRole" };
  const trust = JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
  const name = "OrganizationAccountAccessRole";
  return {
    principal: `arn:aws:iam::${account}:role/${name}`,
    tenant: account,
    kind: "role",
    name,
    policies: [],
    boundary: null,
    trust: trust.replaceAll('":', '": ').replaceAll(',"', ', "'),
    tags: {},
  };
}

async function createAccount(client: OrganizationsClient, name: string): Promise<string> {
  const request = new CreateAccountCommand({ AccountName: name, Email: `${name}@example.com` });
  const { CreateAccountStatus } = await client.send(request);
  const CreateAccountRequestId = CreateAccountStatus?.Id;
  const answer = await client.send(new DescribeCreateAccountStatusCommand({ CreateAccountRequestId }));
  return answer.CreateAccountStatus?.AccountId ?? "";
}

async function enter(from: AwsDoor, account: string): Promise<AwsDoor> {
  const sts = new STSClient(optionsOf(from, "us-east-1"));
  const RoleArn = `arn:aws:iam::${account}:role/OrganizationAccountAccessRole`;
  const { Credentials } = await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: "seed" }));
  const {
    AccessKeyId: accessKeyId = "",
    SecretAccessKey: secretAccessKey = "",
    SessionToken: sessionToken = "",
  } = Credentials ?? {};
  return { endpoint: from.endpoint, account, credentials: { accessKeyId, secretAccessKey, sessionToken } };
}
