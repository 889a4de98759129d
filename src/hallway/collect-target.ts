import type { Collection, Target } from "#model/collection";
import type { Counts, Observation } from "#model/observation";
import type { Problem } from "#model/problem";
import { AuditError } from "#support/audit-error";
import { loadCollector, type CollectOptions, type Remembered, type Survey } from "#collect/collect";
import { addCounts } from "./add-counts.js";
import type { Crew } from "./crew.js";
import type { Gathering } from "./crew-job.js";
import { packEstate, type PackedEstate } from "./pack-estate.js";

/** How far a collection has come. Weights are the collector's own units; 0 means not known. */
export interface CollectProgress {
  readonly stage: "survey" | "scan" | "attribute";
  readonly done: number;
  readonly total: number;
  readonly counts: Counts;
}

/** What collecting a target needs besides the target. */
export interface CollectTools {
  readonly crew: Crew;
  readonly options: CollectOptions;
  readonly remembered: Remembered;
  readonly signal: AbortSignal;
  readonly clock: () => Date;
  readonly onProgress: (progress: CollectProgress) => void;
}

/** What became of a target, and what was seen. */
export interface Collected {
  readonly collection: Collection;
  /** All but things of an estate. */
  readonly observations: readonly Observation[];
  /** Things of an estate, by noun. */
  readonly estate: ReturnType<PackedEstate["things"]>;
  readonly state: string;
}

const NOTHING: Counts = { files: 0, blobs: 0, commits: 0, bytes: 0, binary: 0, skipped: 0, unchanged: 0 };
// Beyond this a target is better cut up; what is left out is reported.
const MOST_OBSERVATIONS = 500_000;

/** Runs one collector on one target: survey, shards on all threads, completion. Expected failures become its outcome. */
export async function collectTarget(target: Target, tools: CollectTools): Promise<Collected> {
  const startedAt = tools.clock().toISOString();
  const gathered = createGathering(tools);
  try {
    const survey = await lookAtAll(target, tools, gathered);
    return finish({ target, startedAt, tools }, survey, gathered);
  } catch (error) {
    if (!(error instanceof AuditError) || tools.signal.aborted) throw error;
    const problem: Problem = {
      reason: "error",
      scope: target.label,
      fact: "everything",
      message: `${error.message} (${error.hint})`,
    };
    gathered.observations = [{ kind: "problem", problem }];
    gathered.estate = packEstate();
    return finish({ target, startedAt, tools }, null, gathered);
  }
}

interface Gathered {
  observations: Observation[];
  estate: PackedEstate;
  counts: Counts;
  done: number;
  total: number;
  isFull: boolean;
  readonly gathering: Gathering;
  readonly report: (stage: CollectProgress["stage"]) => void;
}

async function lookAtAll(target: Target, tools: CollectTools, gathered: Gathered): Promise<Survey> {
  const { crew, options, remembered, signal } = tools;
  const collector = await loadCollector(target.collector);
  gathered.report("survey");
  const isFar = collector.needs.includes("network");
  // What was looked at before seldom has work for more than one thread, and who waits for a network has none; the survey tells soon.
  if (remembered.state === null && !isFar) crew.warm();
  const survey = await collector.survey(target, { options, remembered, signal });
  gathered.gathering.observe(survey.observations);
  gathered.gathering.count(survey.counts);
  gathered.total = survey.shards.reduce((sum, { weight }) => sum + weight, 0);
  const job = { target, shards: survey.shards, options, remembered };
  // A provider's client takes as much memory as the database, which has its turn after it.
  await (isFar ? crew.runAway : crew.run)(job, gathered.gathering, signal);
  signal.throwIfAborted();
  gathered.report("attribute");
  gathered.observations = [
    ...(await collector.complete(target, gathered.observations, { options, remembered, signal })),
  ];
  return survey;
}

function createGathering({ onProgress }: CollectTools): Gathered {
  const gathered: Gathered = {
    observations: [],
    estate: packEstate(),
    counts: NOTHING,
    done: 0,
    total: 0,
    isFull: false,
    report: (stage) => onProgress({ stage, done: gathered.done, total: gathered.total, counts: gathered.counts }),
    gathering: {
      observe: (more) => {
        for (const observation of more) {
          if (observation.kind === "estate") gathered.estate.add(observation);
          else if (gathered.observations.length < MOST_OBSERVATIONS) gathered.observations.push(observation);
          else gathered.isFull = true;
        }
      },
      count: (more) => {
        gathered.counts = addCounts(gathered.counts, more);
        gathered.report("scan");
      },
      shardDone: (weight) => {
        gathered.done += weight;
        gathered.report("scan");
      },
    },
  };
  return gathered;
}

interface Framing {
  readonly target: Target;
  readonly startedAt: string;
  readonly tools: CollectTools;
}

function finish({ target, startedAt, tools }: Framing, survey: Survey | null, gathered: Gathered): Collected {
  const { observations, estate, counts, isFull } = gathered;
  const problems = observations.flatMap((observation) => (observation.kind === "problem" ? [observation.problem] : []));
  if (isFull) problems.push(fullProblem(target));
  const { scope, isNarrowed, tip, state } = survey ?? NO_SURVEY;
  const outcome = survey === null ? "failed" : problems.length > 0 ? "partial" : "complete";
  const frame = { target, outcome, scope, isNarrowed, tip, counts, startedAt } as const;
  const collection = { ...frame, problems: problems.toSorted(byScope), finishedAt: tools.clock().toISOString() };
  // What the survey could not see it tells again by itself; after any other failure the next look must be a real one.
  const foundLater = problems.length - (survey?.observations.filter(({ kind }) => kind === "problem").length ?? 0);
  return { collection, observations, estate: estate.things(), state: foundLater === 0 ? state : "" };
}

const NO_SURVEY = { scope: "nothing", isNarrowed: true, tip: null, state: "" } as const;

function fullProblem(target: Target): Problem {
  const message = `more than ${MOST_OBSERVATIONS} observations: the rest of this target was not kept; scan its parts one by one`;
  return { reason: "cut-short", scope: target.label, fact: "content", message };
}

function byScope(a: Problem, b: Problem): number {
  const first = `${a.scope}\n${a.fact}\n${a.message}`;
  const second = `${b.scope}\n${b.fact}\n${b.message}`;
  return first < second ? -1 : first > second ? 1 : 0;
}
