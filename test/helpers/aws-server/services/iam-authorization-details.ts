import type * as Sdk from "@aws-sdk/client-iam";
import { pageOf } from "../page-of.js";
import type { Scene } from "../scene.js";

type Entry =
  | { readonly list: "UserDetailList"; readonly item: Sdk.UserDetail }
  | { readonly list: "GroupDetailList"; readonly item: Sdk.GroupDetail }
  | { readonly list: "RoleDetailList"; readonly item: Sdk.RoleDetail }
  | { readonly list: "Policies"; readonly item: Sdk.ManagedPolicyDetail };

/** All principals and policies in one list that is cut across its kinds, documents URL-encoded as the provider does. */
export function GetAccountAuthorizationDetails(
  input: Sdk.GetAccountAuthorizationDetailsRequest,
  scene: Scene,
): Sdk.GetAccountAuthorizationDetailsResponse {
  const { Filter: filter = [], MaxItems, Marker } = input;
  const entries = entriesOf(scene).filter((entry) => filter.length === 0 || filter.includes(filterOf(entry)));
  const list = JSON.stringify([scene.operation, scene.account.id, filter]);
  const { items, next } = pageOf(entries, { limit: MaxItems, marker: Marker, standard: 100, most: 1000, list });
  return {
    UserDetailList: items.flatMap((entry) => (entry.list === "UserDetailList" ? [encode(entry.item)] : [])),
    GroupDetailList: items.flatMap((entry) => (entry.list === "GroupDetailList" ? [encode(entry.item)] : [])),
    RoleDetailList: items.flatMap((entry) => (entry.list === "RoleDetailList" ? [encode(entry.item)] : [])),
    Policies: items.flatMap((entry) => (entry.list === "Policies" ? [encode(entry.item)] : [])),
    IsTruncated: next !== undefined,
    Marker: next,
  };
}

function entriesOf({ account: { iam } }: Scene): Entry[] {
  return [
    ...iam.users.map((item) => ({ list: "UserDetailList", item }) as const),
    ...iam.groups.map((item) => ({ list: "GroupDetailList", item }) as const),
    ...iam.roles.map((item) => ({ list: "RoleDetailList", item }) as const),
    ...iam.policies.map((item) => ({ list: "Policies", item }) as const),
  ];
}

function filterOf(entry: Entry): Sdk.EntityType {
  if (entry.list === "UserDetailList") return "User";
  if (entry.list === "GroupDetailList") return "Group";
  if (entry.list === "RoleDetailList") return "Role";
  return entry.item.Arn?.startsWith("arn:aws:iam::aws:") === true ? "AWSManagedPolicy" : "LocalManagedPolicy";
}

const DOCUMENTS: ReadonlySet<string> = new Set(["PolicyDocument", "AssumeRolePolicyDocument", "Document"]);

// The shape stays what it was: only the text of documents changes, so the type is the same.
function encode<T>(value: T): T {
  return rewrite(value, "") as T;
}

function rewrite(value: unknown, name: string): unknown {
  if (typeof value === "string") return DOCUMENTS.has(name) ? encodeURIComponent(value) : value;
  if (Array.isArray(value)) return value.map((item) => rewrite(item, name));
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([member, each]) => [member, rewrite(each, member)]));
}
