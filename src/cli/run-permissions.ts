import { listPermissions, type PermissionPolicy } from "#index";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { formatCount } from "./format.js";
import type { Street } from "./street.js";
import { writeOut } from "./write-reports.js";

/** The command line of `permissions`. */
export interface PermissionsFlags {
  readonly role?: string | undefined;
  readonly json?: boolean | undefined;
}

/** keycensus permissions: the policies that allow a look. */
export async function runPermissions(provider: string, flags: PermissionsFlags, street: Street): Promise<ExitCode> {
  const policies = await listPermissions(provider, flags.role ?? null);
  const text =
    flags.json === true ? `${JSON.stringify({ policies }, null, 2)}\n` : policies.map(describePolicy).join("\n");
  await writeOut(text, street);
  return exitCodes.clean;
}

function describePolicy({ name, document, characters, mostCharacters }: PermissionPolicy): string {
  const size = `${formatCount(characters)} of ${formatCount(mostCharacters)} characters`;
  return `${name}: ${size}\n${JSON.stringify(document, null, 2)}\n`;
}
