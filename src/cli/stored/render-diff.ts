import type { diffScans, Finding } from "#index";
import { countOf } from "../format.js";
import { printable } from "../printable.js";

/** What changed between two scans. */
export type Diff = Awaited<ReturnType<typeof diffScans>>;

/** A difference for a person: what is new first, then what is gone; what stayed is only counted. */
export function renderDiff({ from, to, findings, keys, estate }: Diff): string {
  const names = new Map([...keys.new, ...keys.gone, ...keys.still].map(({ id, name }) => [id, name]));
  const sections = [
    [`From scan ${from.id} (${from.startedAt}) to scan ${to.id} (${to.startedAt})`],
    section(
      "new finding",
      findings.new.map((finding) => describeFinding(finding, names)),
    ),
    section(
      "finding gone",
      findings.gone.map((finding) => describeFinding(finding, names)),
      "findings gone",
    ),
    section(
      "new key",
      keys.new.map(({ name }) => printable(name)),
    ),
    section(
      "key gone",
      keys.gone.map(({ name }) => printable(name)),
      "keys gone",
    ),
    section("change in an account", estate.map(describeChange), "changes in accounts"),
    [`${countOf(findings.still.length, "finding")} and ${countOf(keys.still.length, "key")} as before`],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function section(one: string, lines: readonly string[], many = `${one}s`): string[] {
  return lines.length === 0 ? [] : [countOf(lines.length, one, many), ...lines.map((line) => `  ${line}`)];
}

const NAMES: Readonly<Record<string, string>> = {
  managed_keys: "key",
  managed_key_versions: "version of a key",
  key_grants: "grant",
  key_stores: "key store",
  tenants: "account",
  cloud_principals: "identity",
  guardrails: "policy of the organisation",
  credentials: "credential",
  stored_secrets: "secret",
  managed_certificates: "certificate",
  data_stores: "data store",
  trails: "trail",
};

function describeChange({ table, id, change, fields }: Diff["estate"][number]): string {
  const what = fields.map(({ field }) => field.replaceAll("_", " ")).join(", ");
  return `${change.padEnd(8)}  ${NAMES[table] ?? table} ${printable(id)}${what === "" ? "" : `: ${what}`}`;
}

function describeFinding({ severity, rule, resource, keyId }: Finding, names: ReadonlyMap<string, string>): string {
  return `${severity.padEnd(8)}  ${rule}: ${printable((keyId === null ? undefined : names.get(keyId)) ?? resource)}`;
}
