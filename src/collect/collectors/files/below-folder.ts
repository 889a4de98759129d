/** What opens an entry of a folder, where its name is UTF-8. */
export function belowFolder(folder: string | Buffer, name: string): string | Buffer {
  return typeof folder === "string" ? `${folder}/${name}` : Buffer.concat([folder, Buffer.from(`/${name}`)]);
}
