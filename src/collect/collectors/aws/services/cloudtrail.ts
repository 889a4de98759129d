import type { AwsService } from "./aws-service.js";
import { collectCloudtrail } from "./cloudtrail/collect-cloudtrail.js";

const TRAILS = "arn:aws:cloudtrail:*:*:trail/*";
const STORES = "arn:aws:cloudtrail:*:*:eventdatastore/*";

/** Logs that tell who used a key. Paces are at most a fifth of the published quotas of ten a second (CloudTrail User Guide, "Quotas"). */
export const cloudtrail: AwsService = {
  name: "cloudtrail",
  scope: "region",
  calls: [
    { operation: "DescribeTrails", permission: "cloudtrail:DescribeTrails", resource: "*", perSecond: 2 },
    { operation: "GetTrailStatus", permission: "cloudtrail:GetTrailStatus", resource: TRAILS, perSecond: 2 },
    { operation: "GetEventSelectors", permission: "cloudtrail:GetEventSelectors", resource: TRAILS, perSecond: 2 },
    { operation: "ListEventDataStores", permission: "cloudtrail:ListEventDataStores", resource: "*", perSecond: 2 },
    { operation: "GetEventDataStore", permission: "cloudtrail:GetEventDataStore", resource: STORES, perSecond: 2 },
  ],
  collect: collectCloudtrail,
};
