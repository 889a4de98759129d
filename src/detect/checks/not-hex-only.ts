/** Not hexadecimal digits alone: those are checksums more often than secrets. */
export function notHexOnly(value: string): true | string {
  return !/^[0-9a-f]+$/iu.test(value) || "hexadecimal digits alone";
}
