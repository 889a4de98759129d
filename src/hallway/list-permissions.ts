import type { PermissionPolicy } from "#model/permission-policy";
import { AuditError } from "#support/audit-error";
import { listCollectors, loadCollector } from "#collect/collect";

/** The policies that allow a look at a provider. Throws an AuditError where there is no such provider. */
export async function listPermissions(provider: string, role: string | null): Promise<readonly PermissionPolicy[]> {
  const known: string[] = [];
  for (const name of listCollectors()) {
    const collector = await loadCollector(name);
    if (collector.listPermissions === undefined) continue;
    if (name === provider) return collector.listPermissions(role);
    known.push(name);
  }
  throw new AuditError(`there is no provider "${provider}"`, { hint: `the providers are: ${known.join(", ")}` });
}
