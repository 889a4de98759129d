// Puts the estate into a counterpart and returns what stands where.
import {
  CloudTrailClient,
  CreateTrailCommand,
  PutEventSelectorsCommand,
  StartLoggingCommand,
} from "@aws-sdk/client-cloudtrail";
import {
  AttachUserPolicyCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  IAMClient,
} from "@aws-sdk/client-iam";
import {
  CreateAliasCommand,
  CreateGrantCommand,
  CreateKeyCommand,
  DisableKeyCommand,
  EnableKeyRotationCommand,
  KMSClient,
  ScheduleKeyDeletionCommand,
} from "@aws-sdk/client-kms";
import { CreateBucketCommand, PutBucketEncryptionCommand, S3Client } from "@aws-sdk/client-s3";
import { plantedUsers, roles, trust } from "./planted-identities.mjs";
import { debatableKeys, plantedKeys } from "./planted-keys.mjs";
import { OWN } from "./policies.mjs";
import { soundKeys } from "./sound-keys.mjs";

const REPORTS_TRAIL = {
  keycensus: ["key-use-not-logged"],
  prowler: ["cloudtrail_multi_region_enabled_logging_management_events"],
};
const P256 = ["ECC_NIST_P256"];

/** Plants the faults, and sound keys until there are `count` keys; returns faults, debatable and sound resources by full name. */
export async function plant(endpoint, count) {
  const options = {
    endpoint,
    region: "us-east-1",
    maxAttempts: 1,
    credentials: { accessKeyId: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "x" },
  };
  const kms = new KMSClient(options);
  const s3 = new S3Client({ ...options, forcePathStyle: true });
  const people = await plantIdentities(new IAMClient(options));
  const faults = [...people.faults];
  for (const plan of plantedKeys) faults.push({ ...plan, resources: await plantKey(kms, s3, plan) });
  const debatable = [];
  for (const plan of debatableKeys) debatable.push(...(await plantKey(kms, s3, plan)));
  const wanted = soundKeys(count - plantedKeys.length - debatableKeys.length);
  // One after the other: moto's server fails where keys are made side by side.
  const sound = [];
  for (const plan of wanted) sound.push(...(await plantKey(kms, s3, plan)));
  faults.push(await plantTrail(new CloudTrailClient(options), s3));
  return { faults, debatable, sound: [...sound, ...people.sound] };
}

async function plantKey(kms, s3, plan) {
  const { KeyMetadata } = await kms.send(
    new CreateKeyCommand({
      Description: plan.title,
      KeySpec: plan.spec,
      KeyUsage: P256.includes(plan.spec) ? "SIGN_VERIFY" : "ENCRYPT_DECRYPT",
      Policy: plan.policy,
      Origin: plan.origin,
      MultiRegion: plan.isMultiRegion === true,
      Tags: plan.isBare === true ? [] : Object.entries(TAGS).map(([TagKey, TagValue]) => ({ TagKey, TagValue })),
    }),
  );
  const { Arn, KeyId } = KeyMetadata;
  const AliasName = `alias/${plan.title.replaceAll(/[^a-z0-9]+/gi, "-")}`;
  if (plan.isBare !== true) await kms.send(new CreateAliasCommand({ AliasName, TargetKeyId: KeyId }));
  if (plan.isRotating) await kms.send(new EnableKeyRotationCommand({ KeyId }));
  if (plan.fate === "disabled") await kms.send(new DisableKeyCommand({ KeyId }));
  if (plan.fate === "pending-deletion") await kms.send(new ScheduleKeyDeletionCommand({ KeyId }));
  if (plan.bucket !== undefined) await plantBucket(s3, plan.bucket, Arn);
  if (plan.grantee === undefined) return [Arn];
  const { GrantId } = await kms.send(
    new CreateGrantCommand({ KeyId, GranteePrincipal: plan.grantee, Operations: ["Decrypt"] }),
  );
  return [Arn, `${Arn} grant ${GrantId}`];
}

const TAGS = { owner: "payments", "cryptoperiod-days": "365" };

async function plantBucket(s3, Bucket, KMSMasterKeyID) {
  await s3.send(new CreateBucketCommand({ Bucket }));
  const rule = { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID } };
  await s3.send(new PutBucketEncryptionCommand({ Bucket, ServerSideEncryptionConfiguration: { Rules: [rule] } }));
}

async function plantIdentities(iam) {
  const sound = [];
  for (const RoleName of roles) {
    const { Role } = await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: trust }));
    sound.push(Role.Arn);
  }
  const faults = [];
  for (const plan of plantedUsers) {
    const { User } = await iam.send(new CreateUserCommand({ UserName: plan.name }));
    const made = await iam.send(new CreatePolicyCommand({ PolicyName: plan.name, PolicyDocument: plan.policy }));
    await iam.send(new AttachUserPolicyCommand({ UserName: plan.name, PolicyArn: made.Policy.Arn }));
    faults.push({ ...plan, resources: [User.Arn, made.Policy.Arn] });
  }
  return { faults, sound };
}

/** The only trail: it is on everywhere and validated, and leaves out the use of keys. */
async function plantTrail(cloudtrail, s3) {
  await s3.send(new CreateBucketCommand({ Bucket: "trail-files" }));
  const { TrailARN } = await cloudtrail.send(
    new CreateTrailCommand({
      Name: "all-but-keys",
      S3BucketName: "trail-files",
      IsMultiRegionTrail: true,
      EnableLogFileValidation: true,
    }),
  );
  const selector = {
    ReadWriteType: "All",
    IncludeManagementEvents: true,
    ExcludeManagementEventSources: ["kms.amazonaws.com"],
  };
  await cloudtrail.send(new PutEventSelectorsCommand({ TrailName: "all-but-keys", EventSelectors: [selector] }));
  await cloudtrail.send(new StartLoggingCommand({ Name: "all-but-keys" }));
  const resources = [TrailARN, `account ${OWN}`];
  return { title: "the only trail leaves out KMS", names: "all-but-keys", reports: REPORTS_TRAIL, resources };
}
