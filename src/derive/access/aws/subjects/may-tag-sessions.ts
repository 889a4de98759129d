import { matchGlob } from "../policy/match-glob.js";
import { parsePolicy, type RawStatement } from "../policy/parse-policy.js";

/**
 * Whether whoever takes on a role may give its session tags of his own, which take the place of the role's (IAM User
 * Guide, "Passing session tags in AWS STS": its trust policy has to allow sts:TagSession). Yes, too, where the trust
 * policy was not seen or cannot be read.
 */
export function mayTagSessions(trust: string | null): boolean {
  const policy = trust === null ? null : parsePolicy(trust);
  return policy === null || policy.statements.some((statement) => statement.effect === "Allow" && letsTag(statement));
}

function letsTag({ actions, isNotAction }: RawStatement): boolean {
  return actions.some((pattern) => matchGlob(pattern.toLowerCase(), "sts:tagsession")) !== isNotAction;
}
