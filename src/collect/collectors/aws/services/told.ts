/** The one thing that an answer was asked for. Throws where it lacks it, in the way of a refusal: then that is not known. */
export function told<Value>(operation: string, value: Value | undefined): Value {
  if (value !== undefined) return value;
  throw Object.assign(new Error(`the answer to ${operation} is empty`), { name: "EmptyAnswer", $metadata: {} });
}
