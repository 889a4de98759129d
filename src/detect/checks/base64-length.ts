/** Base64 of exactly so many bytes: `base64-length(64)`. */
export function base64Length(value: string, argument: string): true | string {
  return Buffer.from(value, "base64").length === Number(argument) || `base64 of something else than ${argument} bytes`;
}
