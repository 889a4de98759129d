import type * as Sdk from "@aws-sdk/client-sts";
import { AwsError } from "../aws-error.js";
import type { Scene } from "../scene.js";
import type { Service } from "../service.js";
import { createQueryWire } from "../wires/query-wire.js";

/** Security Token Service. A role can be taken on when its account has it; whom it trusts is not asked. */
export const sts: Service = {
  wire: createQueryWire("https://sts.amazonaws.com/doc/2011-06-15/"),
  operations: { GetCallerIdentity, AssumeRole },
};

function GetCallerIdentity(_input: object, { account, caller }: Scene): Sdk.GetCallerIdentityResponse {
  return { Account: account.id, Arn: caller, UserId: "AIDAFIXTURE" };
}

function AssumeRole(input: Sdk.AssumeRoleRequest, { estate, caller, now, openSession }: Scene): Sdk.AssumeRoleResponse {
  const { RoleArn = "", RoleSessionName = "session", DurationSeconds = 3600 } = input;
  const home = estate.accounts.find(({ id }) => RoleArn.includes(`::${id}:`));
  const role = home?.iam.roles.find(({ Arn }) => Arn === RoleArn);
  if (home === undefined || role === undefined)
    throw new AwsError(
      "AccessDenied",
      `User: ${caller} is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`,
      403,
    );
  const arn = `arn:aws:sts::${home.id}:assumed-role/${role.RoleName}/${RoleSessionName}`;
  const expiresAt = new Date(now.getTime() + Number(DurationSeconds) * 1000);
  const accessKey = openSession({ account: home.id, arn, expiresAt });
  return {
    Credentials: { AccessKeyId: accessKey, SecretAccessKey: "x", SessionToken: accessKey, Expiration: expiresAt },
    AssumedRoleUser: { AssumedRoleId: `${role.RoleId}:${RoleSessionName}`, Arn: arn },
  };
}
