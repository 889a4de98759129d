import type { Remembered, Shard, Survey, Tools } from "#collect/collector";
import type { Target } from "#model/collection";
import type { Observation } from "#model/observation";
import type { Problem } from "#model/problem";
import { AuditError } from "#support/audit-error";
import { digestState } from "./digest-state.js";
import { findRepository } from "./find-repository.js";
import { identify } from "./identify.js";
import type { RepositoryKind } from "./identify.js";
import { listRefs } from "./list-refs.js";
import type { RefList } from "./list-refs.js";
import { listRepositories } from "./list-repositories.js";
import type { NestedRepository, Nesting } from "./list-repositories.js";
import type { Repository } from "./repository.js";
import { resolveCommit } from "./resolve-commit.js";
import { surveyRepository } from "./survey-repository.js";
import { toProblem } from "./to-problem.js";

const NOTHING: Remembered = { state: null, objects: new Uint8Array(0), sightedObjects: [] };

/** Finds the repository, what is in scope, and what of it was not looked at before; cuts that into shards. */
export async function survey(target: Target, told: Tools): Promise<Survey> {
  // Reasons for what was dropped are not remembered: who asks for them wants everything read.
  const tools = told.options.explain ? { ...told, remembered: NOTHING } : told;
  const { signal, options, remembered } = tools;
  const root = findRepository(target.at);
  const nesting = await listRepositories(root, options.includeSubmodules, signal);
  const repositories = await Promise.all(nesting.entered.map((nested) => describe(nested, signal)));
  const since = await resolveSince(root, tools);
  const digest = digestAll(repositories, [
    since ?? "",
    `${options.includeUnreachable}`,
    `${options.includeSubmodules}`,
  ]);
  const scope = since === null ? "all refs" : `since ${options.since ?? ""}`;
  const frame = { scope, isNarrowed: since !== null, tip: repositories[0]?.kind.tip ?? null };
  const known = parseState(remembered.state);
  if (known.digest === digest)
    return { ...frame, ...sayUnchanged(known, remembered, repositories[0]?.kind.idBytes ?? 1) };
  const found = await surveyAll(repositories, since, tools);
  const problems = [...nesting.left.map(toSubmoduleProblem), ...found.problems];
  const { shards, counts } = found;
  return { ...frame, state: formatState(digest, problems), shards, observations: problems, counts };
}

interface Listed {
  readonly nested: NestedRepository;
  readonly kind: RepositoryKind;
  readonly refs: RefList;
}

async function describe(nested: NestedRepository, signal: AbortSignal): Promise<Listed> {
  const { repository } = nested;
  const [kind, refs] = await Promise.all([identify(repository, signal), listRefs(repository, signal)]);
  return { nested, kind, refs };
}

async function surveyAll(
  repositories: readonly Listed[],
  since: string | null,
  tools: Tools,
): Promise<{ readonly problems: readonly Observation[] } & Pick<Survey, "shards" | "counts">> {
  const shards: Shard[] = [];
  const problems: Observation[] = [];
  let unchanged = 0;
  for (const { nested, kind, refs } of repositories) {
    // A revision names a commit of the outer repository alone; submodules are looked at whole.
    const from = nested.prefix === "" ? since : null;
    const found = await surveyRepository({ nested, kind, refs, since: from, firstId: shards.length }, tools);
    shards.push(...found.shards);
    problems.push(...found.problems);
    unchanged += found.unchanged;
  }
  return { shards, problems, counts: { unchanged } };
}

function digestAll(repositories: readonly Listed[], scope: readonly string[]): string {
  const [first, ...others] = repositories.map(({ nested, refs }) => ({ ...nested, text: refs.text }));
  if (first === undefined) return "";
  const inner = others.map(({ prefix, repository, text }) => prefix + digestState(repository, text, []));
  return digestState(first.repository, first.text, [...scope, ...inner]);
}

// A state is the digest and, behind a space, the problems that a repeated look would meet without looking: as JSON.
function formatState(digest: string, observations: readonly Observation[]): string {
  const problems = observations.flatMap((seen) => (seen.kind === "problem" ? [seen.problem] : []));
  return problems.length === 0 ? digest : `${digest} ${JSON.stringify(problems)}`;
}

interface State {
  readonly digest: string | null;
  readonly problems: readonly Problem[];
}

function parseState(state: string | null): State {
  if (state === null) return { digest: null, problems: [] };
  const space = state.indexOf(" ");
  if (space < 0) return { digest: state, problems: [] };
  // What formatState wrote in an earlier scan.
  return { digest: state.slice(0, space), problems: JSON.parse(state.slice(space + 1)) as Problem[] };
}

function sayUnchanged(
  { problems }: State,
  { state, objects, sightedObjects }: Remembered,
  idBytes: number,
): Pick<Survey, "state" | "shards" | "observations" | "counts"> {
  const observations: Observation[] = problems.map((problem) => ({ kind: "problem", problem }));
  if (sightedObjects.length > 0) observations.push({ kind: "still-there", objects: sightedObjects });
  return { state: state ?? "", shards: [], observations, counts: { unchanged: objects.length / idBytes } };
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
