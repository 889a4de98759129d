import type { Shard, Tools } from "#collect/collector";
import type { Observation } from "#model/observation";
import { cutShards } from "./cut-shards.js";
import type { RepositoryKind } from "./identify.js";
import { listObjects } from "./list-objects.js";
import type { NestedRepository } from "./list-repositories.js";
import { readScope } from "./read-scope.js";
import { selectObjects } from "./select-objects.js";
import { toProblem } from "./to-problem.js";

/** A repository whose objects are to be cut into shards. `since` is a commit (hex) or null; shard ids count from `firstId`. */
export interface SurveyRequest {
  readonly nested: NestedRepository;
  readonly kind: RepositoryKind;
  readonly since: string | null;
  readonly firstId: number;
}

/** What a first look at one repository gives. */
export interface RepositorySurvey {
  readonly shards: readonly Shard[];
  readonly problems: readonly Observation[];
  readonly unchanged: number;
}

/** Lists what one repository holds, walks its history at the same time, and cuts what is to be read into shards. */
export async function surveyRepository(request: SurveyRequest, tools: Tools): Promise<RepositorySurvey> {
  const { repository, prefix } = request.nested;
  const { signal, remembered, options } = tools;
  const { kind } = request;
  const wanted = { ...request, includeUnreachable: options.includeUnreachable };
  const [{ list, exit }, { scope, breaks }] = await Promise.all([
    listObjects(repository, kind.idBytes, signal),
    readScope(repository, wanted, signal),
  ]);
  const { chosen, unchanged, missing } = selectObjects(list, scope, remembered);
  return {
    shards: cutShards({ repository, prefix, list, chosen, scope }, request.firstId),
    problems: toProblems(kind, { breaks, missing, listing: exit.code === 0 ? [] : [exit.complaint] }, prefix),
    unchanged,
  };
}

interface Trouble {
  readonly breaks: readonly string[];
  readonly listing: readonly string[];
  readonly missing: number;
}

function toProblems(
  kind: RepositoryKind,
  { breaks, listing, missing }: Trouble,
  prefix: string,
): readonly Observation[] {
  const where = prefix === "" ? "repository" : prefix;
  const [firstBreak] = breaks;
  return [
    ...(kind.isShallow ? [toProblem("shallow", where, "")] : []),
    ...(firstBreak === undefined ? [] : [toProblem("history", where, `${breaks.length} times, first: ${firstBreak}`)]),
    ...listing.map((complaint) => toProblem("listing", where, complaint)),
    ...(missing === 0 ? [] : [toProblem("missing", where, `${missing}`)]),
  ];
}
