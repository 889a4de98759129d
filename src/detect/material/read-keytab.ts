import { ByteReader } from "./byte-reader.js";
import type { Material } from "./material.js";
import { toContainer } from "./to-container.js";

const MOST_ENTRIES = 1024;

/** A Kerberos keytab (MIT format 1 and 2): long-term keys in clear, kept as one container; its age is that of the oldest entry. */
export function readKeytab(bytes: Uint8Array): readonly Material[] {
  const reader = new ByteReader(bytes.subarray(2));
  const times: number[] = [];
  for (let entry = 0; entry < MOST_ENTRIES && reader.rest.length >= 4; entry++) {
    const size = reader.number(4) | 0;
    const record = new ByteReader(reader.take(Math.abs(size)));
    if (size > 0) times.push(timeOf(record, bytes[1] === 1));
  }
  const oldest = Math.min(...times);
  if (!reader.isSound || times.length === 0 || oldest < 0) return [];
  const createdAt = oldest === 0 ? null : new Date(oldest * 1000).toISOString().replace(".000Z", "Z");
  return [toContainer(bytes, { createdAt })];
}

/** When an entry was made, in seconds since 1970; -1 where it is no entry. Format 1 counts the realm among the components. */
function timeOf(record: ByteReader, isFirstFormat: boolean): number {
  const components = record.number(2) - (isFirstFormat ? 1 : 0);
  if (components < 0 || components > 16) return -1;
  for (let part = 0; part <= components; part++) record.counted(2);
  if (!isFirstFormat) record.number(4);
  const seconds = record.number(4);
  return record.isSound ? seconds : -1;
}
