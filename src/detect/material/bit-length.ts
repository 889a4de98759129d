/** How many bits a big-endian magnitude has, leading zeros left out. */
export function bitLength(magnitude: Uint8Array): number {
  const first = magnitude.findIndex((byte) => byte !== 0);
  if (first < 0) return 0;
  return (magnitude.length - first) * 8 - (Math.clz32(magnitude[first] ?? 0) - 24);
}
