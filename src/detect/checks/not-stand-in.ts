import { isStandIn } from "./parts/is-stand-in.js";

// `KEY:DOMAIN@`, `APP-PASSWORD@`: a name in capitals where something is to be filled in.
const CAPITALS = /^[A-Z]{2,}(?:[:_-][A-Z]{2,})+$|^(?:DOMAIN|HOST|KEY|LOGIN|REGION|TOKEN|USER|VALUE)$|[A-Z][)}]%$/;

/** Not the name of a password, a reference to one (${...}, %s, <...>) or a blank to fill in. */
export function notStandIn(value: string): true | string {
  return (!isStandIn(decode(value)) && !CAPITALS.test(value)) || "stands for a secret";
}

function decode(value: string): string {
  return value.replace(/%([0-7][0-9A-Fa-f])/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
