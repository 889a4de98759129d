import type { Survey, Tools } from "#collect/collector";
import type { Target } from "#model/collection";
import { AuditError } from "#support/audit-error";
import { cutShards } from "./cut-shards.js";
import { digestState } from "./digest-state.js";
import { findRepository } from "./find-repository.js";
import { identify } from "./identify.js";
import type { RepositoryKind } from "./identify.js";
import { listObjects } from "./list-objects.js";
import { listRefs } from "./list-refs.js";
import { readScope } from "./read-scope.js";
import type { Repository } from "./repository.js";
import { resolveCommit } from "./resolve-commit.js";
import { selectObjects } from "./select-objects.js";
import { toProblem } from "./to-problem.js";

const WHOLE = "repository";

/** Finds the repository, what is in scope, and what of it was not looked at before; cuts that into shards. */
export async function survey(target: Target, tools: Tools): Promise<Survey> {
  const repository = findRepository(target.at);
  const [kind, refs] = await Promise.all([identify(repository, tools.signal), listRefs(repository, tools.signal)]);
  const since = await resolveSince(repository, tools);
  const { includeUnreachable, includeSubmodules } = tools.options;
  const frame = {
    scope: since === null ? "all refs" : `since ${tools.options.since ?? ""}`,
    isNarrowed: since !== null,
    tip: kind.tip,
    state: digestState(repository, refs.text, [since ?? "", `${includeUnreachable}`, `${includeSubmodules}`]),
  };
  if (frame.state === tools.remembered.state) return { ...frame, ...unchanged(tools, kind) };
  return { ...frame, ...(await surveyObjects(repository, { kind, refs, since, includeUnreachable }, tools)) };
}

type Found = Pick<Survey, "shards" | "observations" | "counts">;

function unchanged({ remembered }: Tools, kind: RepositoryKind): Found {
  const objects = remembered.sightedObjects;
  const counts = { unchanged: remembered.objects.length / kind.idBytes };
  return { shards: [], observations: objects.length === 0 ? [] : [{ kind: "still-there", objects }], counts };
}

async function surveyObjects(
  repository: Repository,
  request: Parameters<typeof readScope>[1],
  { signal, remembered }: Tools,
): Promise<Found> {
  const [{ list, exit }, { scope, breaks }] = await Promise.all([
    listObjects(repository, request.kind.idBytes, signal),
    readScope(repository, request, signal),
  ]);
  const { chosen, unchanged: known, missing } = selectObjects(list, scope, remembered);
  const problems = [
    ...(request.kind.isShallow ? [toProblem("shallow", WHOLE, "")] : []),
    ...breaks.map((complaint) => toProblem("history", WHOLE, complaint)),
    ...(exit.code === 0 ? [] : [toProblem("listing", WHOLE, exit.complaint)]),
    ...(missing === 0 ? [] : [toProblem("missing", WHOLE, `${missing}`)]),
  ];
  return {
    shards: cutShards({ repository, prefix: "", list, chosen, scope }, 0),
    observations: problems,
    counts: { unchanged: known },
  };
}

async function resolveSince(repository: Repository, { options, signal }: Tools): Promise<string | null> {
  if (options.since === null) return null;
  const since = await resolveCommit(repository, options.since, signal);
  if (since !== null) return since;
  throw new AuditError(`"${options.since}" names no commit of ${repository.gitDir}`, {
    hint: "give a commit id, a tag or a branch that exists there (a shallow clone may not have it)",
  });
}
