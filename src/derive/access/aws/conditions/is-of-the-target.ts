// Condition keys whose answer differs from one key or identity of an account to another.
const OF_THE_TARGET =
  /^(?:aws:resourcetag\/|iam:resourcetag\/|aws:requestedregion$|kms:(?:resourcealiases|key|multiregion|customermaster))/;

/** Whether the answer to a condition key (in lower case) differs from target to target. */
export function isOfTheTarget(key: string): boolean {
  return OF_THE_TARGET.test(key);
}
