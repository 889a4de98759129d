import type { Call } from "../talk/call.js";
import { acm } from "./acm.js";
import { acmPca } from "./acm-pca.js";
import type { AwsService } from "./aws-service.js";
import { backup } from "./backup.js";
import { cloudhsmV2 } from "./cloudhsm-v2.js";
import { cloudtrail } from "./cloudtrail.js";
import { dynamodb } from "./dynamodb.js";
import { ec2 } from "./ec2.js";
import { efs } from "./efs.js";
import { iam } from "./iam.js";
import { kms } from "./kms.js";
import { lambda } from "./lambda.js";
import { logs } from "./logs.js";
import { organizations, organizationsOf } from "./organizations.js";
import { rds } from "./rds.js";
import { s3 } from "./s3.js";
import { secretsManager } from "./secrets-manager.js";
import { sns } from "./sns.js";
import { sqs } from "./sqs.js";
import { ssm } from "./ssm.js";

/** The services that are looked at, one a file; in the order in which they are begun. */
export const services: readonly AwsService[] = [
  iam,
  kms,
  cloudtrail,
  acm,
  acmPca,
  secretsManager,
  ssm,
  cloudhsmV2,
  s3,
  ec2,
  rds,
  dynamodb,
  sqs,
  sns,
  lambda,
  logs,
  efs,
  backup,
];

/** Services that are looked at once for all accounts of a target. */
export const servicesOf = (accounts: readonly string[]): readonly AwsService[] => [organizationsOf(accounts)];

/** Every call that any of them makes. */
export const allCalls: readonly Call[] = [...services, organizations].flatMap(({ calls }) => calls);
