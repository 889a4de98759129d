import type { Observation } from "#model/observation";

const MOST_DETAIL = 300;

// What may go wrong with a repository, by kind.
const PROBLEMS = {
  shallow: {
    reason: "cut-short",
    fact: "history",
    text: "the clone is shallow: older commits are not here; fetch them with git fetch --unshallow",
  },
  history: { reason: "error", fact: "history", text: "the history could not be read to its end" },
  listing: { reason: "error", fact: "listing", text: "the objects could not be listed to their end" },
  missing: {
    reason: "unsupported",
    fact: "content",
    text: "blobs that commits name are not in this repository (a partial clone, or damage); fetch them with git fetch --refetch",
  },
  submodule: {
    reason: "unsupported",
    fact: "content",
    text: "a submodule was not entered; scan its repository too, or ask for submodules (--submodules)",
  },
  unfetched: {
    reason: "unsupported",
    fact: "content",
    text: "a submodule is declared but not here; fetch it with git submodule update --init",
  },
  vanished: { reason: "error", fact: "content", text: "objects were listed but could not be found again" },
  broken: { reason: "error", fact: "content", text: "an object can't be read; see git fsck" },
  left: { reason: "cut-short", fact: "content", text: "git failed too often; objects were left unread; see git fsck" },
  "cut-short": { reason: "cut-short", fact: "content", text: "" },
} as const;

/** Makes a problem of that kind known; `scope` is where (an object id, a submodule, "repository"). */
export function toProblem(kind: keyof typeof PROBLEMS, scope: string, detail: string): Observation {
  const { reason, fact, text } = PROBLEMS[kind];
  const short = detail.replaceAll("\n", "; ").slice(0, MOST_DETAIL);
  const message = [text, short].filter((part) => part !== "").join(": ");
  return { kind: "problem", problem: { reason, scope, fact, message } };
}
