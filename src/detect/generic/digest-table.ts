/** Remembers values by digests; an old value gives way to a new one that wants its place. */
export interface DigestTable<Value> {
  /** Undefined where the digest is not known (any more). */
  get(digest: number): Value | undefined;
  set(digest: number, value: Value): void;
}

// No digest.
const EMPTY = -1;

/** A table with `places` places, a power of two. One array of numbers and one of values: nothing is made for a look-up. */
export function createDigestTable<Value>(places: number): DigestTable<Value> {
  const digests = new Float64Array(places).fill(EMPTY);
  const values: (Value | undefined)[] = Array.from({ length: places });
  const last = places - 1;
  return {
    get: (digest) => (digests[digest & last] === digest ? values[digest & last] : undefined),
    set(digest, value) {
      digests[digest & last] = digest;
      values[digest & last] = value;
    },
  };
}
