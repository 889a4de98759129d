import type { Observation } from "#model/observation";
import { errorName } from "../talk/error-name.js";
import { ask } from "../talk/fact.js";
import { readPages } from "../talk/read-pages.js";
import type { AwsService, ServiceContext } from "./aws-service.js";
import { askStores } from "./footprint/ask-stores.js";
import { toBucket } from "./footprint/to-bucket.js";

/**
 * Buckets: each region is asked for its own, so that what is read of one is read where it lies. The service publishes no quotas for
 * these calls; a console that opens a page of buckets asks as fast.
 */
export const s3: AwsService = {
  name: "s3",
  scope: "region",
  calls: [
    { operation: "ListBuckets", permission: "s3:ListAllMyBuckets", resource: "*", perSecond: 1 },
    {
      operation: "GetBucketEncryption",
      permission: "s3:GetEncryptionConfiguration",
      resource: "arn:aws:s3:::*",
      perSecond: 10,
    },
    { operation: "GetBucketTagging", permission: "s3:GetBucketTagging", resource: "arn:aws:s3:::*", perSecond: 10 },
  ],
  collect,
};

async function* collect(context: ServiceContext): AsyncIterable<Observation> {
  const { region } = context;
  const client = context.open("@aws-sdk/client-s3", ({ S3 }) => {
    // Names of buckets with dots in them fit no certificate: they belong into the path.
    return class extends S3 {
      constructor(settings: ConstructorParameters<typeof S3>[0]) {
        super({ ...settings, forcePathStyle: true });
      }
    };
  });
  const listed = await readPages({
    ask: (ContinuationToken) => client.listBuckets({ MaxBuckets: 1000, BucketRegion: region, ContinuationToken }),
    items: ({ Buckets }) => (Buckets ?? []).filter(({ BucketRegion = region }) => BucketRegion === region),
    next: ({ ContinuationToken: marker }) => ({ hasMore: marker !== undefined && marker !== "", marker }),
  });
  yield* askStores(context, {
    fact: "buckets",
    listed,
    ask: async ({ Name: Bucket = "" }) => {
      const [encryption, tags] = await Promise.all([
        ask(() => orNone(client.getBucketEncryption({ Bucket }))),
        ask(() => orNone(client.getBucketTagging({ Bucket }))),
      ]);
      context.troubles.note("buckets' tags", tags, Bucket);
      return { encryption, tags };
    },
    toStore: (bucket, look) => toBucket(bucket, look, context),
  });
}

// What a bucket that has none of its own answers with.
const NONE = new Set(["ServerSideEncryptionConfigurationNotFoundError", "NoSuchTagSet"]);

async function orNone<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer;
  } catch (error) {
    if (NONE.has(errorName(error))) return null;
    throw error;
  }
}
