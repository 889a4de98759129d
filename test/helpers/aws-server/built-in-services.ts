import type { Service } from "./service.js";
import { cloudtrail } from "./services/cloudtrail.js";
import { ec2 } from "./services/ec2.js";
import { iam } from "./services/iam.js";
import { kms } from "./services/kms.js";
import { LISTED_SERVICES } from "./services/listed-services.js";
import { organizations } from "./services/organizations.js";
import { sts } from "./services/sts.js";
import { tagging } from "./services/tagging.js";

/** The services every fixture server has, by the name that requests are signed for. */
export const SERVICES: Readonly<Record<string, Service>> = {
  ...LISTED_SERVICES,
  kms,
  iam,
  sts,
  organizations,
  cloudtrail,
  ec2,
  tagging,
};
