/** First number of a table file: "kcp" and the version of the layout. */
const MARK = 0x04_70_63_6b;
const HEADER_BYTES = 16;

/** What a table file holds: the anchors as records, and the kernel's memory image made from them. */
export interface Tables {
  readonly records: Uint8Array;
  readonly image: Uint8Array;
}

/** Joins records and image into one array of bytes. */
export function encodeTables({ records, image }: Tables): Uint8Array {
  const tables = new Uint8Array(HEADER_BYTES + records.length + image.length);
  new DataView(tables.buffer).setUint32(0, MARK, true);
  new DataView(tables.buffer).setUint32(4, records.length, true);
  tables.set(records, HEADER_BYTES);
  tables.set(image, HEADER_BYTES + records.length);
  return tables;
}

/** Takes tables apart again, as views; throws when they are of another make. */
export function decodeTables(tables: Uint8Array): Tables {
  const header = new DataView(tables.buffer, tables.byteOffset, tables.byteLength);
  if (tables.length < HEADER_BYTES || header.getUint32(0, true) !== MARK)
    throw new Error("the prefilter's tables are of another make");
  const image = HEADER_BYTES + header.getUint32(4, true);
  return { records: tables.subarray(HEADER_BYTES, image), image: tables.subarray(image) };
}
