import type {
  GetResourcesInput,
  GetResourcesOutput,
  ResourceTagMapping,
} from "@aws-sdk/client-resource-groups-tagging-api";
import type { KmsFixture } from "../kms-fixture.js";
import { pageOf } from "../page-of.js";
import type { Scene } from "../scene.js";
import type { Service } from "../service.js";
import { jsonWire } from "../wires/json-wire.js";

/** Resource Groups Tagging API, the call that reads: keys with tags, and `things` of the account that say so. */
export const tagging: Service = { wire: jsonWire, operations: { GetResources } };

function GetResources(input: GetResourcesInput, { account, region }: Scene): GetResourcesOutput {
  const { ResourceTypeFilters: kinds = [], ResourcesPerPage: limit, PaginationToken: token = "" } = input;
  // The things of an account are what a test says they are.
  const things = (account.things(region).lists["tagging:GetResources"] ?? []) as readonly ResourceTagMapping[];
  const all = [...taggedKeys(account.kms(region)), ...things];
  const wanted =
    kinds.length === 0 ? all : all.filter(({ ResourceARN }) => kinds.some((kind) => isOf(kind, ResourceARN)));
  const { items, next } = pageOf(wanted, {
    limit,
    marker: token === "" ? undefined : token,
    standard: 50,
    most: 100,
    list: JSON.stringify(["GetResources", account.id, region, kinds]),
  });
  // As the provider ends a list: by an empty token, not by none.
  return { ResourceTagMappingList: items, PaginationToken: next ?? "" };
}

const tagged = new WeakMap<KmsFixture, readonly ResourceTagMapping[]>();

/** Keys are made one by one when they are asked for: those with tags are looked for once. */
function taggedKeys(fixture: KmsFixture): readonly ResourceTagMapping[] {
  const known = tagged.get(fixture) ?? findTagged(fixture);
  tagged.set(fixture, known);
  return known;
}

function findTagged({ keys }: KmsFixture): ResourceTagMapping[] {
  return Array.from({ length: keys.length }, (_, at) => keys.at(at)).flatMap((key) => {
    if (key === undefined || key.tags.length === 0) return [];
    const Tags = key.tags.map(({ TagKey: Key, TagValue: Value }) => ({ Key, Value }));
    return [{ ResourceARN: key.metadata.Arn, Tags }];
  });
}

/** "kms:key" or "sqs": the service of an ARN, and what its last part begins with. */
function isOf(kind: string, arn = ""): boolean {
  const [, , service, , , ...rest] = arn.split(":");
  const [wanted, type] = kind.split(":");
  return service === wanted && (type === undefined || rest.join(":").split(/[/:]/u)[0] === type);
}
