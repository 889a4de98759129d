/** Names every field of a type, in the order in which it is written, with what is written of it. A forgotten field is a type error. */
export type Shape<Value> = { readonly [Field in keyof Value]-?: (value: Value[Field]) => unknown };

/** A writer of plain objects that have the fields of the shape, in its order, and no others. */
export function shaped<Value>(shape: Shape<Value>): (value: Value) => unknown {
  // Object.keys forgets that its strings are the fields of the type.
  const fields = Object.keys(shape) as (keyof Value)[];
  return (value) => Object.fromEntries(fields.map((field) => [field, shape[field](value[field])]));
}
