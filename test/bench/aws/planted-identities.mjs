// Users whose identity policy opens every key, each in another spelling.
import { allow, OWN, policy } from "./policies.mjs";

const OPENS = {
  keycensus: ["wildcard-identity-policy"],
  prowler: [
    "iam_policy_no_full_access_to_kms",
    "iam_customer_attached_policy_no_administrative_privileges",
    "iam_policy_allows_privilege_escalation",
  ],
};

const user = (name, spelling, does) => ({
  title: `identity policy: ${spelling}`,
  name,
  policy: policy(allow(does)),
  reports: OPENS,
});

/** Users that are to be made, each with one managed policy of its own. */
export const plantedUsers = [
  user("opens-keys", "kms:*", { Action: "kms:*" }),
  user("opens-everything", "*", { Action: "*" }),
  user("opens-all-but-iam", "NotAction iam:*", { NotAction: "iam:*" }),
  user("opens-decrypt", "kms:Decrypt", { Action: "kms:Decrypt" }),
  user("opens-de", "kms:De*", { Action: "kms:De*" }),
  user("opens-crypt", "kms:*crypt*", { Action: "kms:*crypt*" }),
  user("opens-later", "PutKeyPolicy and CreateGrant", {
    Action: ["kms:ListKeys", "kms:PutKeyPolicy", "kms:CreateGrant"],
  }),
];

/** Names of roles that key policies rely on; they have no policy of their own. */
export const roles = ["key-admin", "app", "ops"];

/** Who may take on those roles. */
export const trust = JSON.stringify({
  Version: "2012-10-17",
  Statement: {
    Effect: "Allow",
    Principal: { Service: "lambda.amazonaws.com" },
    Action: "sts:AssumeRole",
    Condition: { StringEquals: { "aws:SourceAccount": OWN } },
  },
});
