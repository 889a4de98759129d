import { basename } from "node:path";
import type { WaiverEntry } from "#index";
import type { WrittenSettings } from "../settings-schema.js";
import { readWaivedPlaces } from "./read-waived-places.js";

type WrittenWaiver = NonNullable<WrittenSettings["waivers"]>[number];

/** A waiver as the evaluation takes it; where it names a file, with the places that the file says were looked through. */
export function toWaiver({ file, reason, ...waiver }: WrittenWaiver, absolute: (path: string) => string): WaiverEntry {
  if (file === undefined) return { ...waiver, reason: reason ?? "" };
  const within = `in ${basename(file)}`;
  return {
    ...waiver,
    places: readWaivedPlaces(absolute(file)),
    reason: reason === undefined ? within : `${reason} (${within})`,
  };
}
