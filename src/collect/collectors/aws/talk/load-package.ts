import type * as Acm from "@aws-sdk/client-acm";
import type * as AcmPca from "@aws-sdk/client-acm-pca";
import type * as Backup from "@aws-sdk/client-backup";
import type * as CloudhsmV2 from "@aws-sdk/client-cloudhsm-v2";
import type * as Cloudtrail from "@aws-sdk/client-cloudtrail";
import type * as CloudwatchLogs from "@aws-sdk/client-cloudwatch-logs";
import type * as Dynamodb from "@aws-sdk/client-dynamodb";
import type * as Ec2 from "@aws-sdk/client-ec2";
import type * as Efs from "@aws-sdk/client-efs";
import type * as Iam from "@aws-sdk/client-iam";
import type * as Kms from "@aws-sdk/client-kms";
import type * as Lambda from "@aws-sdk/client-lambda";
import type * as Organizations from "@aws-sdk/client-organizations";
import type * as Rds from "@aws-sdk/client-rds";
import type * as ResourceGroupsTaggingApi from "@aws-sdk/client-resource-groups-tagging-api";
import type * as S3 from "@aws-sdk/client-s3";
import type * as SecretsManager from "@aws-sdk/client-secrets-manager";
import type * as Sns from "@aws-sdk/client-sns";
import type * as Sqs from "@aws-sdk/client-sqs";
import type * as Ssm from "@aws-sdk/client-ssm";
import type * as Sts from "@aws-sdk/client-sts";
import type * as CredentialProviders from "@aws-sdk/credential-providers";
import { createRequire } from "node:module";
import { AuditError } from "#support/audit-error";
import { missingPackages } from "./missing-packages.js";

/** The packages of the SDK that are used, installed only where they are wanted. */
export interface Packages {
  readonly "@aws-sdk/client-acm": typeof Acm;
  readonly "@aws-sdk/client-acm-pca": typeof AcmPca;
  readonly "@aws-sdk/client-backup": typeof Backup;
  readonly "@aws-sdk/client-cloudhsm-v2": typeof CloudhsmV2;
  readonly "@aws-sdk/client-cloudtrail": typeof Cloudtrail;
  readonly "@aws-sdk/client-cloudwatch-logs": typeof CloudwatchLogs;
  readonly "@aws-sdk/client-dynamodb": typeof Dynamodb;
  readonly "@aws-sdk/client-ec2": typeof Ec2;
  readonly "@aws-sdk/client-efs": typeof Efs;
  readonly "@aws-sdk/client-iam": typeof Iam;
  readonly "@aws-sdk/client-kms": typeof Kms;
  readonly "@aws-sdk/client-lambda": typeof Lambda;
  readonly "@aws-sdk/client-organizations": typeof Organizations;
  readonly "@aws-sdk/client-rds": typeof Rds;
  readonly "@aws-sdk/client-resource-groups-tagging-api": typeof ResourceGroupsTaggingApi;
  readonly "@aws-sdk/client-s3": typeof S3;
  readonly "@aws-sdk/client-secrets-manager": typeof SecretsManager;
  readonly "@aws-sdk/client-sns": typeof Sns;
  readonly "@aws-sdk/client-sqs": typeof Sqs;
  readonly "@aws-sdk/client-ssm": typeof Ssm;
  readonly "@aws-sdk/client-sts": typeof Sts;
  readonly "@aws-sdk/credential-providers": typeof CredentialProviders;
}

/** The name of one of them. */
export type PackageName = keyof Packages;

// Not as modules: of these packages each file would first be looked through for what it exports, half a second in all.
const require = createRequire(import.meta.url);

/** Loads a package of the SDK. Throws an AuditError with the command that installs it and all others that are missing. */
export function loadPackage<Name extends PackageName>(name: Name): Packages[Name] {
  try {
    return require(name);
  } catch (cause) {
    if (!isMissing(cause, name)) throw cause;
    throw new AuditError(`looking at AWS needs the package ${name}, which is not installed`, {
      hint: `npm install ${missingPackages().join(" ")} (with -g where keycensus was installed with -g)`,
      cause,
    });
  }
}

function isMissing(error: unknown, name: string): boolean {
  return error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND" && error.message.includes(name);
}
