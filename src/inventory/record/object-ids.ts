/** Lists of object ids (each one after the other, `idBytes` bytes each) as one sorted list without doubles. */
export function mergeObjectIds(lists: readonly Uint8Array[], idBytes: number): Uint8Array {
  const filled = lists.filter(({ length }) => length > 0);
  const [only] = filled;
  if (only === undefined) return new Uint8Array();
  const all = Buffer.concat(filled);
  const count = Math.floor(all.length / idBytes);
  const heads = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) heads[at] = all.readUInt32BE(at * idBytes);
  const compare = (a: number, b: number): number =>
    (heads[a] ?? 0) - (heads[b] ?? 0) ||
    all.compare(all, b * idBytes, (b + 1) * idBytes, a * idBytes, (a + 1) * idBytes);
  const order = Uint32Array.from({ length: count }, (_, at) => at).toSorted(compare);

  const merged = Buffer.alloc(count * idBytes);
  let end = 0;
  let last = -1;
  for (const at of order) {
    if (last >= 0 && compare(at, last) === 0) continue;
    all.copy(merged, end, at * idBytes, (at + 1) * idBytes);
    end += idBytes;
    last = at;
  }
  return merged.subarray(0, end);
}

/** The same list without some ids (hex). */
export function withoutObjectIds(list: Uint8Array, ids: readonly string[], idBytes: number): Uint8Array {
  if (ids.length === 0) return list;
  const unwanted = new Set(ids);
  const bytes = Buffer.from(list.buffer, list.byteOffset, list.length);
  const kept: Buffer[] = [];
  for (let at = 0; at + idBytes <= bytes.length; at += idBytes) {
    if (!unwanted.has(bytes.toString("hex", at, at + idBytes))) kept.push(bytes.subarray(at, at + idBytes));
  }
  return Buffer.concat(kept);
}
