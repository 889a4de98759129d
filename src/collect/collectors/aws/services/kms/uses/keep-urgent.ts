/** Keeps the few things that are most urgent of many that come by. */
export interface Urgent<Thing> {
  /** Takes a thing in; gives the one that there is no room for, itself or a less urgent one. 0 is most urgent; of equals the first stays. */
  offer(thing: Thing, urgency: number): Thing | null;
  /** Those that are kept, the most urgent first. */
  kept(): readonly Thing[];
}

/** Room for `most` things. */
export function keepUrgent<Thing>(most: number): Urgent<Thing> {
  const kept: { readonly thing: Thing; readonly urgency: number }[] = [];
  return {
    offer(thing, urgency) {
      const at = kept.findIndex((other) => other.urgency > urgency);
      kept.splice(at === -1 ? kept.length : at, 0, { thing, urgency });
      return kept.length > most ? (kept.pop()?.thing ?? null) : null;
    },
    kept: () => kept.map(({ thing }) => thing),
  };
}
