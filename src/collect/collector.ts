import type { Target } from "#model/collection";
import type { Detect } from "#model/detection";
import type { Counts, Observation } from "#model/observation";
import type { PermissionPolicy } from "#model/permission-policy";

/** What the user set for a collection; each collector reads what concerns it. */
export interface CollectOptions {
  /** Files: honour .gitignore and .keycensusignore. */
  readonly useIgnoreFiles: boolean;
  /** Files: globs relative to the target; empty means everything. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Git: only what came after this revision, or null. */
  readonly since: string | null;
  /** Git: also objects that no ref reaches. */
  readonly includeUnreachable: boolean;
  /** Git: also the submodules' repositories. */
  readonly includeSubmodules: boolean;
  /** Keep dropped candidates with their reasons. */
  readonly explain: boolean;
  /** Providers: folders of answers. */
  readonly answers: AnswerFolders;
}

/** Folders that hold what a provider answered; null where there is none. */
export interface AnswerFolders {
  /** Every answer is written here. */
  readonly record: string | null;
  /** Nothing is asked: the answers of a recording are read. */
  readonly replay: string | null;
  /** What an unfinished collection of the same target was answered; it goes on from there. */
  readonly journal: string | null;
}

/** What an earlier complete scan under the same patterns already looked at. */
export interface Remembered {
  /** Hex of what `survey` returned as `state` then; equal state means that nothing changed. */
  readonly state: string | null;
  /** Concatenated binary object ids, sorted; empty where none. */
  readonly objects: Uint8Array;
  /** Object ids (hex) among them that hold sightings. */
  readonly sightedObjects: readonly string[];
}

/** A part of a target that one thread can look at alone. Plain data: it travels to a worker. */
export interface Shard {
  readonly id: number;
  /** Bytes or files it is likely to cost; only for balance and progress. */
  readonly weight: number;
  readonly data: unknown;
}

/** What a first look at a target yields. */
export interface Survey {
  readonly scope: string;
  readonly isNarrowed: boolean;
  readonly tip: string | null;
  /** Changes whenever content in scope changes; empty where the collector can't tell. */
  readonly state: string;
  readonly shards: readonly Shard[];
  readonly observations: readonly Observation[];
  /** Counted during the survey itself (skipped, unchanged, commits). */
  readonly counts: Partial<Counts>;
}

/** What a collector is handed; it reaches for nothing else. */
export interface Tools {
  readonly options: CollectOptions;
  readonly signal: AbortSignal;
  readonly remembered: Remembered;
}

/** What a shard's scan is handed besides: the detector of its thread, and a place to count. */
export interface ScanTools extends Tools {
  readonly detect: Detect;
  /** Adds to the counts shown as progress and stored with the collection. */
  readonly count: (more: Partial<Counts>) => void;
  /** Says that a part of the shard's weight is done, for progress within a shard; what is left counts at its end. */
  readonly step: (weight: number) => void;
}

/**
 * What every collector offers. Its name is the name of the folder it lives in.
 * survey and complete run once, on the main thread; scan runs once a shard, on any thread.
 */
export interface Collector {
  readonly title: string;
  readonly needs: readonly ("git" | "network" | "credentials" | "native-module")[];
  /** Only where a target is a URI of this collector's name: throws an AuditError where it is written wrongly. */
  readonly checkTarget?: (uri: string) => void;
  /** Only of providers: the policies that allow the look; `role` is the name of the role taken on in other accounts, or null. */
  readonly listPermissions?: (role: string | null) => readonly PermissionPolicy[];
  survey(target: Target, tools: Tools): Promise<Survey>;
  scan(target: Target, shard: Shard, tools: ScanTools): AsyncIterable<Observation>;
  /** Adds what only the whole shows (who committed it first); returns the observations to record. Things of an estate go past it. */
  complete(target: Target, seen: readonly Observation[], tools: Tools): Promise<readonly Observation[]>;
}

/** The form a collector fills in; its `collector.ts` exports it by default. */
export function defineCollector(collector: Collector): Collector {
  return collector;
}
