import type { IAM, UserDetail } from "@aws-sdk/client-iam";
import { ask, type Fact } from "../../talk/fact.js";
import { readPages, type Listed } from "../../talk/read-pages.js";
import { following } from "./read-account-details.js";
import type { UserLook } from "./user-look.js";

/** Asks for everything that a user proves themselves with. */
export async function lookAtUser(iam: IAM, { Arn: arn = "", UserName }: UserDetail): Promise<UserLook> {
  const [accessKeys, sshKeys, certificates, serviceCredentials] = await Promise.all([
    readPages({
      ask: (Marker) => iam.listAccessKeys({ UserName, Marker }),
      items: ({ AccessKeyMetadata }) => AccessKeyMetadata ?? [],
      next: following,
    }),
    readPages({
      ask: (Marker) => iam.listSSHPublicKeys({ UserName, Marker }),
      items: ({ SSHPublicKeys }) => SSHPublicKeys ?? [],
      next: following,
    }),
    readPages({
      ask: (Marker) => iam.listSigningCertificates({ UserName, Marker }),
      items: ({ Certificates }) => Certificates ?? [],
      next: following,
    }),
    readPages({
      ask: (Marker) => iam.listServiceSpecificCredentials({ UserName, Marker }),
      items: ({ ServiceSpecificCredentials }) => ServiceSpecificCredentials ?? [],
      next: following,
    }),
  ]);
  const lastUses = await eachOf(idsOf(accessKeys, "AccessKeyId"), async (AccessKeyId) => {
    const { AccessKeyLastUsed } = await iam.getAccessKeyLastUsed({ AccessKeyId });
    return AccessKeyLastUsed;
  });
  const sshBodies = await eachOf(idsOf(sshKeys, "SSHPublicKeyId"), async (SSHPublicKeyId) => {
    const { SSHPublicKey } = await iam.getSSHPublicKey({ UserName, SSHPublicKeyId, Encoding: "PEM" });
    return SSHPublicKey;
  });
  return { arn, accessKeys, lastUses, sshKeys, sshBodies, certificates, serviceCredentials };
}

function idsOf<Name extends string>(
  listed: Fact<Listed<{ readonly [Id in Name]?: string | undefined }>>,
  name: Name,
): string[] {
  return listed.status === "ok" ? listed.value.items.flatMap((item) => item[name] ?? []) : [];
}

async function eachOf<Answer>(
  ids: readonly string[],
  look: (id: string) => Promise<Answer>,
): Promise<ReadonlyMap<string, Fact<Answer>>> {
  return new Map(await Promise.all(ids.map(async (id) => [id, await ask(() => look(id))] as const)));
}
