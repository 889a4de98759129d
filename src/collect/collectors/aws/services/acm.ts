import type { Observation } from "#model/observation";
import { ask } from "../talk/fact.js";
import { loadPackage } from "../talk/load-package.js";
import { readTokenPages } from "./read-token-pages.js";
import type { AwsService, ServiceContext } from "./aws-service.js";
import { told } from "./told.js";
import { toCertificate } from "./certificates/to-certificate.js";
import { inOrder } from "./in-order.js";

const AT_ONCE = 8;

/** Certificates. Paces are a fifth of the published quotas of ten a second (ACM User Guide, "Quotas"). */
export const acm: AwsService = {
  name: "acm",
  scope: "region",
  calls: [
    { operation: "ListCertificates", permission: "acm:ListCertificates", resource: "*", perSecond: 1 },
    {
      operation: "DescribeCertificate",
      permission: "acm:DescribeCertificate",
      resource: "arn:aws:acm:*:*:certificate/*",
      perSecond: 2,
    },
  ],
  collect,
};

async function* collect(context: ServiceContext): AsyncIterable<Observation> {
  const { troubles } = context;
  const client = context.open("@aws-sdk/client-acm", ({ ACM }) => ACM);
  const { KeyAlgorithm, CertificateKeyPairOrigin } = loadPackage("@aws-sdk/client-acm");
  // Without these it lists RSA up to 2048 bits alone, and leaves out a whole kind of key pairs.
  const Includes = { keyTypes: Object.values(KeyAlgorithm) };
  const CertificateKeyPairOrigins = Object.values(CertificateKeyPairOrigin);
  const listed = await readTokenPages(
    (NextToken) => client.listCertificates({ Includes, CertificateKeyPairOrigins, MaxItems: 1000, NextToken }),
    ({ CertificateSummaryList }) => CertificateSummaryList,
  );
  troubles.noteCut("certificates", listed);
  const looks = inOrder(listed.status === "ok" ? listed.value.items : [], AT_ONCE, async (entry) => ({
    entry,
    description: await ask(async () => {
      const { CertificateArn } = entry;
      return told("DescribeCertificate", (await client.describeCertificate({ CertificateArn })).Certificate);
    }),
  }));
  for await (const { entry, description } of looks) {
    troubles.note("certificates' description", description, entry.CertificateArn);
    yield { kind: "estate", noun: "managed-certificate", thing: toCertificate(entry, description, context) };
  }
}
