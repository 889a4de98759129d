import { AwsError } from "../aws-error.js";
import { pageOf } from "../page-of.js";
import { resourceOf } from "../resource-of.js";
import type { Scene } from "../scene.js";
import type { Operation, Service } from "../service.js";
import type { Wire } from "../wire.js";

/** How a list call cuts its list; a list without `limit` comes whole. */
export interface ListShape {
  /** Member of the output that holds the items. */
  readonly member: string;
  /** Member of the input that limits a page. */
  readonly limit?: string;
  readonly most?: number;
  /** Member of the input that goes on; "NextToken" where it is left out. */
  readonly marker?: string;
  /** Member of the output to go on with; the same name where it is left out. */
  readonly next?: string;
}

/** A service that is nothing but lists and details: their contents are the account's `things`. */
export interface ServiceShape {
  readonly wire: Wire;
  readonly lists: Readonly<Record<string, ListShape>>;
  /** Calls about one thing; the code of the error where there is no such thing. */
  readonly details: Readonly<Record<string, string>>;
}

/** Makes a service out of its lists and details. */
export function createListedService(name: string, { wire, lists, details }: ServiceShape): Service {
  const listing = Object.entries(lists).map(([operation, shape]) => [operation, listOf(name, shape)] as const);
  const telling = Object.entries(details).map(([operation, code]) => [operation, detailOf(name, code)] as const);
  return { wire, operations: Object.fromEntries<Operation>([...listing, ...telling]) };
}

type Input = Readonly<Record<string, unknown>>;

function listOf(service: string, shape: ListShape): (input: Input, scene: Scene) => object {
  const { member, limit, most = 100, marker = "NextToken", next = marker } = shape;
  return (input, { operation, account, region }) => {
    const all = account.things(region).lists[`${service}:${operation}`] ?? [];
    const { items, next: token } = pageOf(all, {
      limit: limit === undefined ? undefined : textOf(input[limit]),
      marker: textOf(input[marker]),
      standard: limit === undefined ? Number.MAX_SAFE_INTEGER : most,
      most: limit === undefined ? Number.MAX_SAFE_INTEGER : most,
      list: JSON.stringify([service, operation, account.id, region]),
    });
    return { [member]: items, ...(token === undefined ? {} : { [next]: token }) };
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

function detailOf(service: string, code: string): (input: Input, scene: Scene) => object {
  return (input, { operation, account, region }) => {
    const name = resourceOf(input) ?? "";
    const found = account.things(region).details[`${service}:${operation}`]?.[name];
    if (found === undefined) throw new AwsError(code, `${name} does not exist.`, code.startsWith("No") ? 404 : 400);
    return found;
  };
}
