import { AuditError } from "#support/audit-error";
import type { AwsTarget } from "./aws-target.js";

const FORMS = "aws://, aws://PROFILE@, aws://ACCOUNT?role=ROLE, aws://org?role=ROLE, each with &regions=REGION,REGION";
const PARAMETERS = ["regions", "role"];
// Names of regions: "eu-west-1", "us-gov-east-1", "cn-north-1".
const REGION = /^[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}$/;
// IAM: names of roles are letters, digits and _+=,.@-, up to 64; a path may stand before.
const ROLE = /^(?:[\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/;
const PROFILE = /^[^\s@/?#]{1,128}$/u;

/** Reads a target URI. Throws an AuditError that names the part which is wrong and what may stand there. */
export function parseTarget(uri: string): AwsTarget {
  const parts = /^aws:\/\/(?:(?<profile>[^@/?#]*)@)?(?<place>[^/?#]*)\/?(?:\?(?<query>[^#]*))?$/u.exec(uri)?.groups;
  if (parts === undefined) throw wrong(uri, "the whole", FORMS);
  const values = readQuery(uri, parts["query"] ?? "");
  const role = values.get("role") ?? null;
  if (role !== null && !ROLE.test(role))
    throw wrong(uri, `role "${role}"`, "the name of a role, as audit or ops/audit");
  const accounts = readPlace(uri, parts["place"] ?? "", role);
  return { profile: readProfile(uri, parts["profile"]), accounts, role, regions: readRegions(uri, values) };
}

function readProfile(uri: string, written: string | undefined): string | null {
  if (written === undefined) return null;
  const profile = decode(uri, written);
  if (PROFILE.test(profile)) return profile;
  throw wrong(uri, `profile "${profile}"`, "a name from ~/.aws/config, as aws://audit@");
}

function readPlace(uri: string, place: string, role: string | null): AwsTarget["accounts"] {
  if (place === "") return "own";
  if (place === "org") {
    if (role === null)
      throw wrong(uri, "role is missing", "aws://org needs the role to take on in each account: ?role=NAME");
    return "organisation";
  }
  if (/^\d{12}$/.test(place)) return { id: place };
  throw wrong(uri, `"${place}"`, "nothing, org, or an account id of 12 digits; a profile is written aws://PROFILE@");
}

function readQuery(uri: string, query: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const pair of query.split("&").filter((part) => part !== "")) {
    const [name = "", ...rest] = pair.split("=");
    if (!PARAMETERS.includes(name)) throw wrong(uri, `parameter "${name}"`, PARAMETERS.join(", "));
    if (values.has(name)) throw wrong(uri, `parameter "${name}" stands there twice`, "each parameter once");
    values.set(name, decode(uri, rest.join("=")));
  }
  return values;
}

function readRegions(uri: string, values: ReadonlyMap<string, string>): readonly string[] | null {
  const list = values.get("regions")?.split(",");
  if (list === undefined) return null;
  const odd = list.find((region) => !REGION.test(region));
  if (odd !== undefined)
    throw wrong(uri, `region "${odd}"`, "names of regions with commas between them, as eu-west-1,us-east-1");
  return [...new Set(list)].toSorted();
}

function decode(uri: string, text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw wrong(uri, `"${text}"`, "percent signs only before two hexadecimal digits");
  }
}

function wrong(uri: string, what: string, allowed: string): AuditError {
  return new AuditError(`the target ${uri} can't be read: ${what}`, { hint: `allowed: ${allowed}` });
}
