import type { ParameterMetadata } from "@aws-sdk/client-ssm";
import type { StoredSecret } from "#model/store";

interface Place {
  readonly partition: string;
  readonly account: string;
  readonly region: string;
}

/** A parameter that is kept secret. Its store tells neither when it was made nor who read it, and has no policy of its own for it. */
export function toParameter(
  { ARN, Name: name = "", KeyId }: ParameterMetadata,
  { partition, account, region }: Place,
): StoredSecret {
  // A name with a path begins with the slash that the ARN has anyway.
  const path = name.startsWith("/") ? name : `/${name}`;
  return {
    resource: ARN ?? `arn:${partition}:ssm:${region}:${account}:parameter${path}`,
    tenant: account,
    region,
    name,
    service: "parameter-store",
    keyReference: KeyId ?? null,
    createdAt: null,
    lastRotatedAt: null,
    isRotationOn: null,
    rotationPeriodDays: null,
    nextRotationAt: null,
    lastAccessedAt: null,
    policy: null,
    tags: null,
    facts: { description: "ok", policy: "not-applicable" },
  };
}
