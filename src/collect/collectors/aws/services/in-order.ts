/** Works on up to `most` items at once and gives the results in the items' order. A failure ends it, once what is under way has ended. */
export async function* inOrder<In, Out>(
  items: Iterable<In> | AsyncIterable<In>,
  most: number,
  work: (item: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const running: Promise<Out>[] = [];
  const start = (item: In): void => {
    const result = work(item);
    // Its turn may never come where one before it fails: that must not be an unhandled rejection.
    result.catch(() => {});
    running.push(result);
  };
  try {
    for await (const item of items) {
      start(item);
      const first = running.length >= most ? running.shift() : undefined;
      if (first !== undefined) yield await first;
    }
    for (const rest of running) yield await rest;
  } finally {
    await Promise.allSettled(running);
  }
}
