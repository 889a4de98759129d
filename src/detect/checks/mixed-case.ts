/** Letters of both cases. */
export function mixedCase(value: string): true | string {
  return (/[a-z]/u.test(value) && /[A-Z]/u.test(value)) || "letters of one case only";
}
