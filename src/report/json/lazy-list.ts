/** A list whose items are written one by one, when it is their turn: the written form of a hundred thousand is never held. */
export class LazyList<Item> {
  readonly #items: readonly Item[];
  readonly #write: (item: Item) => unknown;

  constructor(items: readonly Item[], write: (item: Item) => unknown) {
    this.#items = items;
    this.#write = write;
  }

  get length(): number {
    return this.#items.length;
  }

  *entries(): Iterable<[number, unknown]> {
    for (const [index, item] of this.#items.entries()) yield [index, this.#write(item)];
  }

  /** What JSON.stringify asks for. */
  toJSON(): unknown[] {
    return this.#items.map(this.#write);
  }
}
