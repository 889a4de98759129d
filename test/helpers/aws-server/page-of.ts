import { createHash } from "node:crypto";
import { AwsError } from "./aws-error.js";
import type { Sequence } from "./sequence.js";

/** How a list is cut. */
export interface PageRequest {
  /** As asked; of a query it is text. */
  readonly limit: number | string | undefined;
  readonly marker: string | undefined;
  readonly standard: number;
  readonly most: number;
  /** What the marker belongs to: a marker of another list is refused, as the provider does. */
  readonly list: string;
}

/** One page; `next` is the marker of the following one. */
export interface Page<T> {
  readonly items: T[];
  readonly next: string | undefined;
}

/** Cuts one page out of a list. Markers tell a client nothing and fit only the list they were given for. */
export function pageOf<T>(all: Sequence<T>, request: PageRequest): Page<T> {
  const limit = Number(request.limit ?? request.standard);
  if (!Number.isInteger(limit) || limit < 1 || limit > request.most)
    throw new AwsError("ValidationException", `Value '${limit}' failed: between 1 and ${request.most}.`);
  const start = request.marker === undefined ? 0 : readMarker(request.marker, request.list);
  const end = Math.min(start + limit, all.length);
  const items: T[] = [];
  for (let index = start; index < end; index++) {
    const item = all.at(index);
    if (item !== undefined) items.push(item);
  }
  return { items, next: end < all.length ? writeMarker(end, request.list) : undefined };
}

function writeMarker(offset: number, list: string): string {
  return Buffer.from(`${offset}:${sealOf(offset, list)}`).toString("base64url");
}

function readMarker(marker: string, list: string): number {
  const [offset = "", seal] = Buffer.from(marker, "base64url").toString().split(":");
  if (seal !== sealOf(Number(offset), list)) throw new AwsError("InvalidMarkerException", "The marker is not valid.");
  return Number(offset);
}

function sealOf(offset: number, list: string): string {
  return createHash("sha256").update(`${list}#${offset}`).digest("base64url").slice(0, 22);
}
