/** The account that moto puts everybody in. */
export const OWN = "123456789012";
/** An account of somebody else. */
export const OUTSIDER = "999988887777";
/** Id that a deleted user leaves behind. */
export const DEPARTED = "AIDAQ7ZJ5DEPARTEDUSER";
/** What one needs to decrypt, or to sign. */
export const USE = ["kms:Decrypt", "kms:GenerateDataKey*"];
export const SIGN = ["kms:Sign", "kms:Verify"];
/** What one needs to govern a key. */
export const GOVERN = ["kms:Describe*", "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion", "kms:DisableKey"];

/** Full name of a user, role or root. */
export const arn = (name, account = OWN) => `arn:aws:iam::${account}:${name}`;

/** One statement that allows, of all things, what it says. */
export const allow = (statement) => ({ Effect: "Allow", Resource: "*", ...statement });

/** A condition on one key. */
export const when = (operator, key, value) => ({ [operator]: { [key]: value } });

/** A policy of these statements, as JSON. */
export const policy = (...Statement) => JSON.stringify({ Version: "2012-10-17", Statement });

/** The statement by which an account governs its key through identity policies. */
export const DELEGATION = allow({ Sid: "Delegation", Principal: { AWS: arn("root") }, Action: "kms:*" });
