const NAME_AND_VALUE = /^\s{0,40}(?![*-]\s)\S{1,40}\s{1,40}\S{1,200}\s*(?:#.*)?$/;
const LOGIN = /\b(?:login|user(?:name)?)\s{1,8}\S{1,80}\s{1,8}(?:password|pass)\s/i;

/** Whether a line says name and value with a space alone between, as .netrc and its like do. */
export function isLineOfWords(line: string): boolean {
  return NAME_AND_VALUE.test(line) || LOGIN.test(line);
}
