import picocolors from "picocolors";

/** Functions that colour a text, or leave it as it is. */
export type Colours = ReturnType<typeof picocolors.createColors>;

/** Colours, or none. */
export function createColours(hasColour: boolean): Colours {
  return picocolors.createColors(hasColour);
}
