/** At least one digit. */
export function hasDigit(value: string): true | string {
  return /\d/u.test(value) || "no digit";
}
