/** Runs up to `most` streams at once and gives what they yield as it comes. The first failure ends all of them. */
export async function* mergeAll<Item, Out>(
  items: readonly Item[],
  most: number,
  open: (item: Item) => AsyncIterable<Out>,
): AsyncIterable<Out> {
  const river = createRiver<Out>();
  const waiting = items.values();
  const runners = Array.from({ length: Math.min(most, items.length) }, () => run(waiting, open, river));
  const all = Promise.all(runners).then(
    () => river.end(null),
    (error: unknown) => river.end({ error }),
  );
  try {
    yield* river.outflow();
  } finally {
    river.stop();
    await all;
  }
}

interface River<Out> {
  readonly isStopped: () => boolean;
  readonly push: (out: Out) => void;
  readonly end: (failure: { readonly error: unknown } | null) => void;
  readonly stop: () => void;
  readonly outflow: () => AsyncIterable<Out>;
}

async function run<Item, Out>(
  waiting: Iterator<Item>,
  open: (item: Item) => AsyncIterable<Out>,
  river: River<Out>,
): Promise<void> {
  for (let next = waiting.next(); next.done !== true; next = waiting.next()) {
    for await (const out of open(next.value)) {
      if (river.isStopped()) return;
      river.push(out);
    }
    if (river.isStopped()) return;
  }
}

function createRiver<Out>(): River<Out> {
  let kept: Out[] = [];
  let isStopped = false;
  let ended: { readonly failure: { readonly error: unknown } | null } | null = null;
  let wake = nobodyWaits;
  return {
    isStopped: () => isStopped,
    stop: () => void (isStopped = true),
    push(out) {
      kept.push(out);
      wake();
    },
    end(failure) {
      ended = { failure };
      isStopped = true;
      wake();
    },
    async *outflow() {
      for (;;) {
        const batch = kept;
        kept = [];
        yield* batch;
        if (kept.length > 0) continue;
        if (ended?.failure) throw ended.failure.error;
        if (ended !== null) return;
        await new Promise<void>((done) => (wake = done));
      }
    },
  };
}

function nobodyWaits(): void {
  // What is pushed before somebody waits is kept.
}
