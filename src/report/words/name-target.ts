import { basename } from "node:path";
import type { Target } from "#model/collection";
import { shorten } from "./shorten.js";
import { visible } from "./visible.js";

/** Longest name of a target that is shown, in UTF-16 units. */
const LENGTH = 120;

/** A target's name for a reader: as the user wrote it, but "." and ".." by the name of the folder they stand for. */
export function nameTarget({ label, at }: Pick<Target, "label" | "at">): string {
  const folder = /^[./\\]*$/.test(label) ? basename(at) : "";
  return shorten(visible(folder === "" ? label : folder), LENGTH);
}
