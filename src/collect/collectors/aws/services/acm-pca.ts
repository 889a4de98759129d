import type { Observation } from "#model/observation";
import { ask } from "../talk/fact.js";
import type { AwsService, ServiceContext } from "./aws-service.js";
import { told } from "./told.js";
import { toAuthority } from "./certificates/to-authority.js";
import { inOrder } from "./in-order.js";
import { readTokenPages } from "./read-token-pages.js";

const AT_ONCE = 4;

/** Private certificate authorities. Paces are a fifth of the published quotas or less (AWS Private CA User Guide, "Quotas"). */
export const acmPca: AwsService = {
  name: "acm-pca",
  scope: "region",
  calls: [
    {
      operation: "ListCertificateAuthorities",
      permission: "acm-pca:ListCertificateAuthorities",
      resource: "*",
      perSecond: 1,
    },
    {
      operation: "DescribeCertificateAuthority",
      permission: "acm-pca:DescribeCertificateAuthority",
      resource: "arn:aws:acm-pca:*:*:certificate-authority/*",
      perSecond: 2,
    },
  ],
  collect,
};

async function* collect(context: ServiceContext): AsyncIterable<Observation> {
  const { troubles } = context;
  const client = context.open("@aws-sdk/client-acm-pca", ({ ACMPCA }) => ACMPCA);
  const listed = await readTokenPages(
    (NextToken) =>
      client.listCertificateAuthorities({ MaxResults: 100, ...(NextToken === undefined ? {} : { NextToken }) }),
    ({ CertificateAuthorities }) => CertificateAuthorities,
  );
  troubles.noteCut("certificate authorities", listed);
  const looks = inOrder(listed.status === "ok" ? listed.value.items : [], AT_ONCE, async (entry) => ({
    entry,
    description: await ask(async () => {
      const asked = { CertificateAuthorityArn: entry.Arn };
      const { CertificateAuthority: authority } = await client.describeCertificateAuthority(asked);
      return told("DescribeCertificateAuthority", authority);
    }),
  }));
  for await (const { entry, description } of looks) {
    troubles.note("certificate authorities' description", description, entry.Arn);
    yield { kind: "estate", noun: "managed-certificate", thing: toAuthority(entry, description, context) };
  }
}
