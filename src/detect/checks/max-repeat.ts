/** No character more than so many times in a row: `max-repeat(4)`. */
export function maxRepeat(value: string, argument: string): true | string {
  const most = Number(argument);
  let run = 0;
  for (let at = 0; at < value.length; at++) {
    run = value[at] === value[at - 1] ? run + 1 : 1;
    if (run > most) return `a character more than ${most} times in a row`;
  }
  return true;
}
