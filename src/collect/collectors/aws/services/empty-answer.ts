/** An answer without the one thing it was asked for: told like a refusal. */
export function emptyAnswer(operation: string): Error {
  return Object.assign(new Error(`the answer to ${operation} is empty`), { name: "EmptyAnswer", $metadata: {} });
}
