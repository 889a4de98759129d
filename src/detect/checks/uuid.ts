const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/iu;

/** A UUID with the version and variant that RFC 9562 gives it. */
export function uuid(value: string): true | string {
  return UUID.test(value) || "no UUID of RFC 9562";
}
