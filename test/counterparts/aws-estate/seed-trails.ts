import {
  CloudTrailClient,
  CreateTrailCommand,
  PutEventSelectorsCommand,
  StartLoggingCommand,
} from "@aws-sdk/client-cloudtrail";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { optionsOf } from "./options-of.js";
import type { AwsDoor } from "./options-of.js";
import type { SeededTrail } from "./seeded-estate.js";

interface TrailPlan {
  readonly Name: string;
  readonly IsMultiRegionTrail: boolean;
  readonly EnableLogFileValidation: boolean;
  readonly isLogging: boolean;
  readonly excluded: readonly string[];
}

const PLANS: readonly TrailPlan[] = [
  { Name: "all", IsMultiRegionTrail: true, EnableLogFileValidation: true, isLogging: true, excluded: [] },
  {
    Name: "without-kms",
    IsMultiRegionTrail: true,
    EnableLogFileValidation: false,
    isLogging: true,
    excluded: ["kms.amazonaws.com"],
  },
  { Name: "stopped", IsMultiRegionTrail: false, EnableLogFileValidation: false, isLogging: false, excluded: [] },
];

const BUCKET = "trail-files";

/** Makes a good trail, one that leaves the use of keys out, and one that does not log. */
export async function seedTrails(door: AwsDoor, region: string): Promise<SeededTrail[]> {
  const options = optionsOf(door, region);
  const s3 = new S3Client({ ...optionsOf(door, "us-east-1"), forcePathStyle: true });
  await s3.send(new CreateBucketCommand({ Bucket: BUCKET }));
  const client = new CloudTrailClient(options);
  const made: SeededTrail[] = [];
  for (const { Name, isLogging, excluded, ...rest } of PLANS) {
    const { TrailARN = "" } = await client.send(new CreateTrailCommand({ Name, S3BucketName: BUCKET, ...rest }));
    const selector = {
      ReadWriteType: "All" as const,
      IncludeManagementEvents: true,
      ExcludeManagementEventSources: [...excluded],
    };
    await client.send(new PutEventSelectorsCommand({ TrailName: Name, EventSelectors: [selector] }));
    if (isLogging) await client.send(new StartLoggingCommand({ Name }));
    made.push({
      resource: TrailARN,
      tenant: door.account,
      region,
      name: Name,
      isLogging,
      coversAllRegions: rest.IsMultiRegionTrail,
      validatesFiles: rest.EnableLogFileValidation,
      excludesKeyUse: excluded.length > 0,
      bucket: BUCKET,
    });
  }
  return made;
}
