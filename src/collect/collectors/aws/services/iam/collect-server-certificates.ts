import type { IAM, ServerCertificateMetadata } from "@aws-sdk/client-iam";
import { ask } from "../../talk/fact.js";
import { readPages } from "../../talk/read-pages.js";
import type { Troubles } from "../create-troubles.js";
import { inOrder } from "../in-order.js";
import { readCertificate } from "../public-half.js";
import { toIso } from "../to-iso.js";
import { following } from "./read-account-details.js";
import { withHalf, type HeldCredential } from "./to-user-credentials.js";

/** Whose they are: an account's server certificates belong to nobody in particular. */
export interface CertificateOwner {
  readonly root: string;
  readonly account: string;
  readonly troubles: Troubles;
}

const AT_ONCE = 8;

/** The certificates that were uploaded for servers of the account. */
export async function* collectServerCertificates(iam: IAM, owner: CertificateOwner): AsyncIterable<HeldCredential> {
  const listed = await readPages({
    ask: (Marker) => iam.listServerCertificates({ Marker }),
    items: ({ ServerCertificateMetadataList }) => ServerCertificateMetadataList ?? [],
    next: following,
  });
  owner.troubles.noteCut("server certificates", listed);
  if (listed.status !== "ok") return;
  yield* inOrder(listed.value.items, AT_ONCE, (entry) => look(iam, entry, owner));
}

async function look(
  iam: IAM,
  { Arn: resource = "", ServerCertificateName, UploadDate, Expiration }: ServerCertificateMetadata,
  { root, account, troubles }: CertificateOwner,
): Promise<HeldCredential> {
  const body = await ask(async () => {
    const { ServerCertificate } = await iam.getServerCertificate({ ServerCertificateName });
    return ServerCertificate?.CertificateBody ?? "";
  });
  troubles.note("server certificates' bodies", body, resource);
  const half = body.status === "ok" ? readCertificate(body.value) : null;
  const dates = { createdAt: toIso(UploadDate), lastUsedAt: null, expiresAt: toIso(Expiration) };
  const who = { resource, tenant: account, principal: root, kind: "server-certificate", isActive: true } as const;
  return withHalf({ ...who, ...dates, identity: null, facts: { usage: "not-applicable" } }, half);
}
