import type { Audit } from "#model/audit";
import { encode as csv } from "./encoders/csv.js";
import { encode as json } from "./encoders/json.js";
import { encode as junit } from "./encoders/junit.js";
import { encode as sarif } from "./encoders/sarif.js";

/** An audit as text: whole, or in pieces where it may be larger than is good to hold. */
type Encode = (audit: Audit) => string | Iterable<string>;

/** Formats for machines: every file of the folder encoders, by its name. A list, for the product is bundled into one file. */
export const encoders: Readonly<Record<string, Encode>> = { csv, json, junit, sarif };
