import type { Credential } from "#model/principal";
import type { KeyFacts } from "#model/key-facts";
import type { Fact } from "../../talk/fact.js";
import type { Listed } from "../../talk/read-pages.js";
import { readCertificate, readPublicKey, type PublicHalf } from "../public-half.js";
import { toIso } from "../to-iso.js";
import type { UserLook } from "./user-look.js";

/** A credential, with its public half where it has one. */
export interface HeldCredential {
  readonly credential: Credential;
  readonly key: KeyFacts | null;
}

/** Everything a user proves themselves with but their password, by the provider's id of it. */
export function toUserCredentials(look: UserLook, account: string): HeldCredential[] {
  const held = [
    ...accessKeys(look, account),
    ...sshKeys(look, account),
    ...certificates(look, account),
    ...serviceKeys(look, account),
  ];
  return held.toSorted((a, b) => (a.credential.resource < b.credential.resource ? -1 : 1));
}

function accessKeys({ arn, accessKeys: listed, lastUses }: UserLook, tenant: string): HeldCredential[] {
  return itemsOf(listed).map(({ AccessKeyId: resource = "", Status, CreateDate }) => {
    const used = lastUses.get(resource);
    const lastUsedAt = used?.status === "ok" ? toIso(used.value?.LastUsedDate) : null;
    const facts = { usage: used?.status ?? "error" } as const;
    const credential = { ...base(arn, tenant), resource, kind: "access-key", isActive: isActive(Status) } as const;
    return { credential: { ...credential, createdAt: toIso(CreateDate), lastUsedAt, facts }, key: null };
  });
}

function sshKeys({ arn, sshKeys: listed, sshBodies }: UserLook, tenant: string): HeldCredential[] {
  return itemsOf(listed).map(({ SSHPublicKeyId: resource = "", Status, UploadDate }) => {
    const body = sshBodies.get(resource);
    const half = body?.status === "ok" ? readPublicKey(body.value?.SSHPublicKeyBody ?? "") : null;
    const credential = { ...base(arn, tenant), resource, kind: "ssh-public-key", isActive: isActive(Status) } as const;
    return withHalf({ ...credential, createdAt: toIso(UploadDate) }, half);
  });
}

function certificates({ arn, certificates: listed }: UserLook, tenant: string): HeldCredential[] {
  return itemsOf(listed).map(({ CertificateId: resource = "", CertificateBody = "", Status, UploadDate }) => {
    const half = readCertificate(CertificateBody);
    const credential = {
      ...base(arn, tenant),
      resource,
      kind: "signing-certificate",
      isActive: isActive(Status),
    } as const;
    return withHalf({ ...credential, createdAt: toIso(UploadDate), expiresAt: half?.expiresAt ?? null }, half);
  });
}

function serviceKeys({ arn, serviceCredentials: listed }: UserLook, tenant: string): HeldCredential[] {
  return itemsOf(listed).map(({ ServiceSpecificCredentialId: resource = "", Status, CreateDate, ExpirationDate }) => {
    const credential = {
      ...base(arn, tenant),
      resource,
      kind: "service-credential",
      isActive: isActive(Status),
    } as const;
    const dates = { createdAt: toIso(CreateDate), expiresAt: toIso(ExpirationDate) };
    return { credential: { ...credential, ...dates }, key: null };
  });
}

/** A credential with a public half, as a key of the inventory. */
export function withHalf(credential: Credential, half: PublicHalf | null): HeldCredential {
  if (half === null) return { credential, key: null };
  const { createdAt, expiresAt } = credential;
  const key = { ...half.key, service: null, createdAt, expiresAt };
  return { credential: { ...credential, identity: half.identity }, key };
}

// Of what has no last use that the provider would tell, the use is not known.
function base(principal: string, tenant: string): Omit<Credential, "resource" | "kind" | "isActive"> {
  const nothing = { createdAt: null, lastUsedAt: null, expiresAt: null, identity: null };
  return { tenant, principal, ...nothing, facts: { usage: "not-applicable" } };
}

function isActive(status: string | undefined): boolean | null {
  return status === undefined ? null : status === "Active";
}

function itemsOf<Item>(listed: Fact<Listed<Item>>): readonly Item[] {
  return listed.status === "ok" ? listed.value.items : [];
}
