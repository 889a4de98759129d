/** A BitLocker recovery password: each group of six digits is a 16-bit number times eleven (MS-FVE). */
export function bitlocker(value: string): true | string {
  return value.split("-").every((group) => isGroup(Number(group))) || "a group that is no multiple of eleven";
}

function isGroup(number: number): boolean {
  return number % 11 === 0 && number / 11 < 65_536;
}
