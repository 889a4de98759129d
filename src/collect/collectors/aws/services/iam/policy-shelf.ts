import type { AttachedPolicy, ManagedPolicyDetail, PolicyDetail } from "@aws-sdk/client-iam";
import type { NamedPolicy } from "#model/principal";
import { policyText } from "./policy-text.js";

/** ARN of a managed policy -> its document in force, as JSON. */
export type PolicyShelf = ReadonlyMap<string, string>;

/** The documents in force of the managed policies that a sweep gave. */
export function toPolicyShelf(policies: readonly ManagedPolicyDetail[]): Map<string, string> {
  const shelf = new Map<string, string>();
  for (const { Arn: arn, DefaultVersionId, PolicyVersionList: versions = [] } of policies) {
    const inForce = versions.find(
      ({ VersionId, IsDefaultVersion }) => IsDefaultVersion ?? VersionId === DefaultVersionId,
    );
    if (arn !== undefined && inForce?.Document !== undefined) shelf.set(arn, policyText(inForce.Document));
  }
  return shelf;
}

/** Policies that lie within a principal: "inline:NAME" behind the prefix. */
export function inlinePolicies(policies: readonly PolicyDetail[] = [], prefix = ""): NamedPolicy[] {
  return policies.flatMap(({ PolicyName: name, PolicyDocument: document }) =>
    name === undefined || document === undefined
      ? []
      : [{ id: `${prefix}inline:${name}`, document: policyText(document) }],
  );
}

/** Policies that are attached to a principal; those whose document is not known are left out: see `missingPolicies`. */
export function attachedPolicies(attached: readonly AttachedPolicy[] = [], shelf: PolicyShelf): NamedPolicy[] {
  return arnsOf(attached).flatMap((id) => {
    const document = shelf.get(id);
    return document === undefined ? [] : [{ id, document }];
  });
}

/** ARNs among the attached whose document is not known. */
export function missingPolicies(attached: readonly AttachedPolicy[] = [], shelf: PolicyShelf): string[] {
  return arnsOf(attached).filter((arn) => !shelf.has(arn));
}

function arnsOf(attached: readonly AttachedPolicy[]): string[] {
  return attached.flatMap(({ PolicyArn }) => PolicyArn ?? []);
}
