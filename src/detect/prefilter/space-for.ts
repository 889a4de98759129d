const LEAST = 65_536;

/** How large a memory should become that needs `bytes`: a power of two, so that growing piece by piece copies little. */
export function spaceFor(bytes: number): number {
  let space = LEAST;
  while (space < bytes) space *= 2;
  return space;
}
