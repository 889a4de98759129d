import { AuditError } from "#support/audit-error";
import { missingPackages } from "./missing-packages.js";

/** Loads a package that is installed only where it is wanted. Throws an AuditError with the command that installs it and all others that are missing. */
export async function loadOptional<Loaded>(packageName: string, load: () => Promise<Loaded>): Promise<Loaded> {
  try {
    return await load();
  } catch (cause) {
    if (!isMissing(cause, packageName)) throw cause;
    throw new AuditError(`looking at AWS needs the package ${packageName}, which is not installed`, {
      hint: `npm install ${missingPackages().join(" ")} (with -g where keycensus was installed with -g)`,
      cause,
    });
  }
}

function isMissing(error: unknown, packageName: string): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    error.code === "ERR_MODULE_NOT_FOUND" &&
    error.message.includes(packageName)
  );
}
