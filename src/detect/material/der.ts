const MOST_CHILDREN = 4096;

/**
 * One element of DER (X.690): a view on bytes that are never copied. Reading is lazy, a level at a time, so that neither depth nor
 * length of hostile input matters. Indefinite lengths, tags over one byte and elements that leave their parent are refused.
 */
export class Der {
  readonly bytes: Uint8Array;
  readonly tag: number;
  /** Offsets of the tag, of the content, and of the first byte after it. */
  readonly start: number;
  readonly from: number;
  readonly end: number;
  #children: readonly Der[] | null = null;

  constructor(bytes: Uint8Array, start: number, head: { readonly from: number; readonly end: number }) {
    this.bytes = bytes;
    this.tag = bytes[start] ?? 0;
    this.start = start;
    this.from = head.from;
    this.end = head.end;
  }

  /** The element that starts at `at` and ends before `limit`, or null. Bytes behind it are the caller's affair. */
  static read(bytes: Uint8Array, at = 0, limit = bytes.length): Der | null {
    const from = contentStart(bytes, at);
    if (from === null) return null;
    const first = bytes[at + 1] ?? 0;
    const length = first < 0x80 ? first : bytes.subarray(at + 2, from).reduce((sum, byte) => sum * 256 + byte, 0);
    return from + length > limit ? null : new Der(bytes, at, { from, end: from + length });
  }

  /** The elements within; none where this one is primitive or its content is no whole number of elements. */
  get children(): readonly Der[] {
    this.#children ??= (this.tag & 0x20) === 0 ? [] : this.readChildren();
    return this.#children;
  }

  private readChildren(): readonly Der[] {
    const found: Der[] = [];
    let at = this.from;
    while (at < this.end && found.length < MOST_CHILDREN) {
      const child = Der.read(this.bytes, at, this.end);
      if (child === null) return [];
      found.push(child);
      at = child.end;
    }
    return at === this.end ? found : [];
  }

  /** The element within at this place, or one with tag 0 and no content: so that a path can be walked before it is tested. */
  at(index: number): Der {
    return this.children[index] ?? NOTHING;
  }

  /** The first element within that has this tag, or one with tag 0. */
  with(tag: number): Der {
    return this.children.find((child) => child.tag === tag) ?? NOTHING;
  }

  get content(): Uint8Array {
    return this.bytes.subarray(this.from, this.end);
  }

  /** Tag, length and content. */
  get raw(): Uint8Array {
    return this.bytes.subarray(this.start, this.end);
  }

  /** The magnitude of a non-negative INTEGER without leading zeros (empty for 0), or null. */
  get unsigned(): Uint8Array | null {
    if (this.tag !== 0x02 || this.from === this.end || (this.content[0] ?? 0) >= 0x80) return null;
    const first = this.content.findIndex((byte) => byte !== 0);
    return first < 0 ? new Uint8Array() : this.content.subarray(first);
  }

  /** The value of an INTEGER below 2^32, or null. */
  get count(): number | null {
    const magnitude = this.unsigned;
    return magnitude === null || magnitude.length > 4 ? null : magnitude.reduce((sum, byte) => sum * 256 + byte, 0);
  }

  /** The bits of a BIT STRING that is a whole number of bytes, or null. */
  get bits(): Uint8Array | null {
    return this.tag === 0x03 && this.content[0] === 0 ? this.content.subarray(1) : null;
  }

  /** An OBJECT IDENTIFIER in dotted form; empty where this is none. */
  get oid(): string {
    if (this.tag !== 0x06 || this.from === this.end || this.end - this.from > 32) return "";
    const arcs: number[] = [];
    let arc = 0;
    for (const byte of this.content) {
      arc = arc * 128 + (byte & 0x7f);
      if (byte < 0x80) {
        arcs.push(arc);
        arc = 0;
      }
    }
    const first = arcs.shift() ?? 0;
    const root = Math.min(2, Math.floor(first / 40));
    return [root, first - root * 40, ...arcs].join(".");
  }
}

// Where the content of the element at `at` begins: behind a tag of one byte and a definite length of at most four.
function contentStart(bytes: Uint8Array, at: number): number | null {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return null;
  if (first < 0x80) return at + 2;
  const width = first & 0x7f;
  return width === 0 || width > 4 || at + 2 + width > bytes.length ? null : at + 2 + width;
}

const NOTHING = new Der(Uint8Array.of(0), 0, { from: 1, end: 1 });
