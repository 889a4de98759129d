import type { Remembered, Shard, Survey, Tools } from "#collect/collector";
import type { Target } from "#model/collection";
import type { Observation } from "#model/observation";
import { AuditError } from "#support/audit-error";
import { digestState } from "./digest-state.js";
import { findRepository } from "./find-repository.js";
import { listRepositories } from "./list-repositories.js";
import type { NestedRepository, Nesting } from "./list-repositories.js";
import type { Repository } from "./repository.js";
import { resolveCommit } from "./resolve-commit.js";
import { readState, writeState } from "./state.js";
import type { State } from "./state.js";
import { surveyRepository } from "./survey-repository.js";
import { toProblem } from "./to-problem.js";

const NOTHING: Remembered = { state: null, objects: new Uint8Array(0), sightedObjects: [] };

/** Finds the repository, what is in scope, and what of it was not looked at before; cuts that into shards. */
export async function survey(target: Target, told: Tools): Promise<Survey> {
  // Reasons for what was dropped are not remembered: who asks for them wants everything read.
  const tools = told.options.explain ? { ...told, remembered: NOTHING } : told;
  const { signal, options, remembered } = tools;
  const root = findRepository(target.at);
  const since = await resolveSince(root, tools);
  const frame = { scope: nameScope(options.since), isNarrowed: since !== null };
  const scope = [since ?? "", `${options.includeUnreachable}`, `${options.includeSubmodules}`];
  // Nothing but files is read until it is known that something changed; for what lies in submodules git must be asked.
  const early = options.includeSubmodules ? await listRepositories(root, true, signal) : null;
  const digest = await digestAll(early?.entered ?? [{ prefix: "", repository: root }], scope, signal);
  const known = readState(remembered.state);
  if (known?.digest === digest) return { ...frame, ...sayUnchanged(known, remembered) };
  const nesting = early ?? (await listRepositories(root, false, signal));
  return { ...frame, ...(await surveyAnew(nesting, { since, digest }, tools)) };
}

function nameScope(since: string | null): string {
  return since === null ? "all refs" : `since ${since}`;
}

async function surveyAnew(
  { entered, left }: Nesting,
  { since, digest }: { readonly since: string | null; readonly digest: string },
  tools: Tools,
): Promise<Omit<Survey, "scope" | "isNarrowed">> {
  const found = await surveyAll(entered, since, tools);
  const observations = [...left.map(toSubmoduleProblem), ...found.problems];
  const problems = observations.flatMap((seen) => (seen.kind === "problem" ? [seen.problem] : []));
  const { tip = null, idBytes = 0 } = entered[0]?.kind ?? {};
  const state = writeState({ digest, tip, idBytes, problems });
  return { tip, state, shards: found.shards, observations, counts: found.counts };
}

async function surveyAll(
  repositories: Nesting["entered"],
  since: string | null,
  tools: Tools,
): Promise<{ readonly problems: readonly Observation[] } & Pick<Survey, "shards" | "counts">> {
  const shards: Shard[] = [];
  const problems: Observation[] = [];
  let unchanged = 0;
  for (const { kind, ...nested } of repositories) {
    // A revision names a commit of the outer repository alone; submodules are looked at whole.
    const from = nested.prefix === "" ? since : null;
    const found = await surveyRepository({ nested, kind, since: from, firstId: shards.length }, tools);
    shards.push(...found.shards);
    problems.push(...found.problems);
    unchanged += found.unchanged;
  }
  return { shards, problems, counts: { unchanged } };
}

async function digestAll(
  [first, ...others]: readonly NestedRepository[],
  scope: readonly string[],
  signal: AbortSignal,
): Promise<string> {
  if (first === undefined) return "";
  const inner: string[] = [];
  for (const { prefix, repository } of others) inner.push(prefix + (await digestState(repository, [], signal)));
  return digestState(first.repository, [...scope, ...inner], signal);
}

function sayUnchanged(
  { tip, idBytes, problems }: State,
  { state, objects, sightedObjects }: Remembered,
): Pick<Survey, "tip" | "state" | "shards" | "observations" | "counts"> {
  const observations: Observation[] = problems.map((problem) => ({ kind: "problem", problem }));
  if (sightedObjects.length > 0) observations.push({ kind: "still-there", objects: sightedObjects });
  const counts = { unchanged: objects.length / Math.max(1, idBytes) };
  return { tip, state: state ?? "", shards: [], observations, counts };
}

function toSubmoduleProblem({ path, isFetched }: Nesting["left"][number]): Observation {
  return toProblem(isFetched ? "submodule" : "unfetched", path, "");
}

async function resolveSince(repository: Repository, { options, signal }: Tools): Promise<string | null> {
  if (options.since === null) return null;
  const since = await resolveCommit(repository, options.since, signal);
  if (since !== null) return since;
  throw new AuditError(`"${options.since}" names no commit of ${repository.gitDir}`, {
    hint: "give a commit id, a tag or a branch that exists there (a shallow clone may not have it)",
  });
}
