import type { ASN1Subject, CertificateAuthority } from "@aws-sdk/client-acm-pca";
import type { ManagedCertificate } from "#model/store";
import type { Fact } from "../../talk/fact.js";
import { toIso } from "../to-iso.js";

/** A private authority as its description has it; where that was refused, as the listing has it. */
export function toAuthority(
  entry: CertificateAuthority,
  description: Fact<CertificateAuthority>,
  { account, region }: { readonly account: string; readonly region: string },
): ManagedCertificate {
  const known = { ...entry, ...(description.status === "ok" ? description.value : {}) };
  const { Arn: resource = "", CertificateAuthorityConfiguration: configuration } = known;
  return {
    resource,
    tenant: account,
    region,
    subject: subjectOf(configuration?.Subject) || resource,
    providerState: known.Status ?? null,
    origin: "private",
    isAuthority: true,
    spec: configuration?.KeyAlgorithm ?? null,
    signatureAlgorithm: configuration?.SigningAlgorithm ?? null,
    notBefore: toIso(known.NotBefore),
    notAfter: toIso(known.NotAfter),
    // The provider renews what an authority issues, never the authority.
    renewsItself: false,
    usedBy: [],
    facts: { description: description.status },
  };
}

// From the name itself outwards (RFC 4514, section 2).
function subjectOf(subject: ASN1Subject = {}): string {
  const { CommonName, OrganizationalUnit, Organization, Locality, State, Country } = subject;
  const parts = { CN: CommonName, OU: OrganizationalUnit, O: Organization, L: Locality, ST: State, C: Country };
  return Object.entries(parts)
    .flatMap(([name, value]) => (value === undefined || value === "" ? [] : [`${name}=${value}`]))
    .join(", ");
}
