import type { Call } from "../talk/call.js";
import type { AwsService } from "./aws-service.js";
import { iam } from "./iam.js";
import { kms } from "./kms.js";
import { organizations, organizationsOf } from "./organizations.js";

/** The services that are looked at, one a file; in the order in which they are begun. */
export const services: readonly AwsService[] = [iam, kms];

/** Services that are looked at once for all accounts of a target. */
export const servicesOf = (accounts: readonly string[]): readonly AwsService[] => [organizationsOf(accounts)];

/** Every call that any of them makes. */
export const allCalls: readonly Call[] = [...services, organizations].flatMap(({ calls }) => calls);
