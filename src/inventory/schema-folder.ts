import { pathToFileURL } from "node:url";

/** The folder that holds `tables` and `views`: the one named (a path or a URL), or the one this file lies in. */
export function toSchemaFolder(folder: URL | string | undefined): URL {
  if (folder === undefined) return new URL("./", import.meta.url);
  return folder instanceof URL ? folder : pathToFileURL(`${folder}/`);
}
