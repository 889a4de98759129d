import type { MultiRegionConfiguration } from "@aws-sdk/client-kms";
import { createKmsKey } from "./create-kms-key.js";
import type { KmsKeySpec } from "./create-kms-key.js";
import type { KmsKey } from "./kms-fixture.js";

/** A multi-Region key: what is the same everywhere, and by region of each replica what differs there: policy, tags, state. */
export function createMultiRegion(
  primary: KmsKeySpec,
  replicas: Readonly<Record<string, Partial<KmsKeySpec>>>,
): readonly KmsKey[] {
  const id = `mrk-${primary.id}`;
  const named = (region: string): { Arn: string; Region: string } => ({
    Arn: `arn:aws:kms:${region}:${primary.account}:key/${id}`,
    Region: region,
  });
  const family = { PrimaryKey: named(primary.region), ReplicaKeys: Object.keys(replicas).map(named) };
  return [
    make({ ...primary, id }, { MultiRegionKeyType: "PRIMARY", ...family }),
    ...Object.entries(replicas).map(([region, differs]) =>
      make({ ...primary, ...differs, id, region }, { MultiRegionKeyType: "REPLICA", ...family }),
    ),
  ];
}

function make(spec: KmsKeySpec, MultiRegionConfiguration: MultiRegionConfiguration): KmsKey {
  return createKmsKey({ ...spec, metadata: { ...spec.metadata, MultiRegion: true, MultiRegionConfiguration } });
}
