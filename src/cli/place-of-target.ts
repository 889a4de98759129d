import { resolve } from "node:path";

// "aws://...": what stands before says which provider; it is no path.
const URI = /^[a-z][a-z0-9+.-]*:\/\//u;

/** Where a target is, seen from a folder: paths become absolute, URIs stay as they are. */
export function placeOfTarget(cwd: string, target: string): string {
  return isTargetUri(target) ? target : resolve(cwd, target);
}

/** Whether a target names a provider instead of a path. */
export function isTargetUri(target: string): boolean {
  return URI.test(target);
}
