import type { AwsService } from "./aws-service.js";
import { iam } from "./iam.js";
import { kms } from "./kms.js";

/** The services that are looked at, one a file; in the order in which they are begun. */
export const services: readonly AwsService[] = [iam, kms];
