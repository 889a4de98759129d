import type { Problem } from "#model/problem";

const DENIED = new Set(["EACCES", "EPERM"]);
const WORDS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "operation not permitted",
  ENOENT: "it vanished while being looked at",
  EIO: "the disk reported a read error",
  ELOOP: "too many symbolic links",
  EMFILE: "too many open files",
};

/** What the system refused, as a problem of the collection; an error that is not the system's is a bug and is thrown on. */
export function toProblem(error: unknown, scope: string, fact: string): Problem {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") throw error;
  const { code } = error;
  return { reason: DENIED.has(code) ? "denied" : "error", scope, fact, message: `${scope}: ${WORDS[code] ?? code}` };
}
