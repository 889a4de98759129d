import type { CertificateDetail, CertificateSummary, CertificateType } from "@aws-sdk/client-acm";
import type { ManagedCertificate } from "#model/store";
import type { Fact } from "../../talk/fact.js";
import { orNull } from "../or-null.js";
import { toIso } from "../to-iso.js";

const ORIGINS: Readonly<Partial<Record<CertificateType, ManagedCertificate["origin"]>>> = {
  AMAZON_ISSUED: "issued",
  IMPORTED: "imported",
  PRIVATE: "private",
};

/** A certificate as its description has it; where that was refused, as the listing has it. */
export function toCertificate(
  entry: CertificateSummary,
  description: Fact<CertificateDetail>,
  { account, region }: { readonly account: string; readonly region: string },
): ManagedCertificate {
  const { InUseBy: usedBy = [], ...detail } = description.status === "ok" ? description.value : {};
  const known: Known = { ...entry, ...detail };
  const { CertificateArn: resource = "", DomainName: subject = resource } = known;
  return {
    resource,
    tenant: account,
    region,
    subject,
    providerState: orNull(known.Status),
    origin: known.Type === undefined ? null : orNull(ORIGINS[known.Type]),
    isAuthority: false,
    // The description writes "RSA-2048" where the listing writes "RSA_2048".
    spec: orNull(known.KeyAlgorithm?.replaceAll("-", "_")),
    signatureAlgorithm: orNull(known.SignatureAlgorithm),
    notBefore: toIso(known.NotBefore),
    notAfter: toIso(known.NotAfter),
    renewsItself: known.RenewalEligibility === undefined ? null : known.RenewalEligibility === "ELIGIBLE",
    usedBy: usedBy.toSorted(),
    facts: { description: description.status },
  };
}

// What is read of the description; the listing has most of it.
type Known = Pick<
  CertificateDetail,
  | "CertificateArn"
  | "DomainName"
  | "Status"
  | "Type"
  | "KeyAlgorithm"
  | "SignatureAlgorithm"
  | "NotBefore"
  | "NotAfter"
  | "RenewalEligibility"
>;
