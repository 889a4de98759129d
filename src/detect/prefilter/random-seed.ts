/**
 * 32 bits for a digest of lines. Whoever writes a file must not know them beforehand, and nothing ever shows them: the
 * engine's own generator, which the operating system seeds, will do, and node:crypto need not be loaded for it.
 */
export function randomSeed(): number {
  return Math.floor(Math.random() * 2 ** 32);
}
