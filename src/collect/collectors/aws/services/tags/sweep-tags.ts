import type { ResourceGroupsTaggingAPI, ResourceTagMapping } from "@aws-sdk/client-resource-groups-tagging-api";
import { AuditError } from "#support/audit-error";
import type { Fact } from "../../talk/fact.js";
import { readPages, type Listed } from "../../talk/read-pages.js";
import type { ServiceContext } from "../aws-service.js";

const PACKAGE = "@aws-sdk/client-resource-groups-tagging-api";

/**
 * What is or was tagged among the account's resources of one kind ("kms:key", "sqs") in a region. Nothing ends by it: its server and
 * its package are others than those of the service that is looked at, so what would end the look there is a fact of this list alone.
 */
export async function sweepTags(context: ServiceContext, kind: string): Promise<Fact<Listed<ResourceTagMapping>>> {
  try {
    const tagging = context.open(PACKAGE, (sdk) => sdk.ResourceGroupsTaggingAPI);
    return await readTags(tagging, kind);
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    return { status: "error", said: `${error.message} (${error.hint})` };
  }
}

function readTags(tagging: ResourceGroupsTaggingAPI, kind: string): Promise<Fact<Listed<ResourceTagMapping>>> {
  const question = { ResourceTypeFilters: [kind], ResourcesPerPage: 100 };
  return readPages({
    ask: (PaginationToken) => tagging.getResources({ ...question, PaginationToken }),
    items: ({ ResourceTagMappingList }) => ResourceTagMappingList ?? [],
    // The last page has an empty token; one before it may have fewer resources than a page holds, or none.
    next: ({ PaginationToken: marker }) => ({ hasMore: marker !== undefined && marker !== "", marker }),
  });
}
