import type { Audit } from "#model/audit";
import { encode as csv } from "./encoders/csv.js";
import { encode as json } from "./encoders/json.js";
import { encode as junit } from "./encoders/junit.js";
import { encode as sarif } from "./encoders/sarif.js";

/** A format for machines. `ending` is that of files, without the dot. */
export interface Encoder {
  readonly encode: (audit: Audit) => string;
  readonly ending: string;
  readonly mediaType: string;
}

/** Every file of the folder encoders, by its name; a list, for the product is bundled into one file. */
export const encoders: Readonly<Record<string, Encoder>> = {
  csv: { encode: csv, ending: "csv", mediaType: "text/csv; charset=utf-8" },
  json: { encode: json, ending: "json", mediaType: "application/json" },
  junit: { encode: junit, ending: "xml", mediaType: "application/xml" },
  sarif: { encode: sarif, ending: "sarif", mediaType: "application/sarif+json" },
};
