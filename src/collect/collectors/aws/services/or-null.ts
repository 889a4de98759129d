/** What an answer may leave out, as the model has it. */
export function orNull<Value>(value: Value | undefined): Value | null {
  return value ?? null;
}
