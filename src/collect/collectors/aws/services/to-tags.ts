interface Tag {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
}

/** Tags by name, in the order of their names. */
export function toTags(tags: readonly Tag[]): Readonly<Record<string, string>> {
  const named = tags.flatMap(({ Key, Value = "" }) => (Key === undefined ? [] : [[Key, Value] as const]));
  return Object.fromEntries(named.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
