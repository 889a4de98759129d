import type { AwsService } from "./aws-service.js";
import { collectKms } from "./kms/collect-kms.js";
import { getResources } from "./tags/get-resources.js";

const KEYS = "arn:aws:kms:*:*:key/*";

/**
 * Keys of the key management service. Paces are a fifth of the published default quotas, which are shared with production
 * (AWS KMS Developer Guide, "Request quotas"); where none is published, that of the like call. ListRetirableGrants is not asked: of
 * the account's own keys ListGrants names who may retire each grant, and a grant on a key elsewhere is that key's affair.
 */
export const kms: AwsService = {
  name: "kms",
  scope: "region",
  calls: [
    { operation: "ListKeys", permission: "kms:ListKeys", resource: "*", perSecond: 100 },
    { operation: "ListAliases", permission: "kms:ListAliases", resource: "*", perSecond: 100 },
    { operation: "DescribeCustomKeyStores", permission: "kms:DescribeCustomKeyStores", resource: "*", perSecond: 1 },
    { operation: "DescribeKey", permission: "kms:DescribeKey", resource: KEYS, perSecond: 400 },
    { operation: "GetKeyPolicy", permission: "kms:GetKeyPolicy", resource: KEYS, perSecond: 200 },
    { operation: "GetKeyRotationStatus", permission: "kms:GetKeyRotationStatus", resource: KEYS, perSecond: 200 },
    { operation: "ListKeyRotations", permission: "kms:ListKeyRotations", resource: KEYS, perSecond: 20 },
    { operation: "ListGrants", permission: "kms:ListGrants", resource: KEYS, perSecond: 20 },
    { operation: "ListResourceTags", permission: "kms:ListResourceTags", resource: KEYS, perSecond: 400 },
    getResources,
    { operation: "GetKeyLastUsage", permission: "kms:GetKeyLastUsage", resource: KEYS, perSecond: 20 },
    // Not of this service, but asked of its keys: two a second are allowed (CloudTrail User Guide, "Quotas").
    { operation: "LookupEvents", permission: "cloudtrail:LookupEvents", resource: "*", perSecond: 0.4 },
    { operation: "GetPublicKey", permission: "kms:GetPublicKey", resource: KEYS, perSecond: 400 },
  ],
  collect: collectKms,
};
