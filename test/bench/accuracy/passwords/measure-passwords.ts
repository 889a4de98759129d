import { createDetect, preparePatterns } from "../../../../src/detect/detect.js";
import { readLayouts, type LaidOutFile, type Place } from "./read-layout.js";

/** How many passwords of one half are found, and how many places that hold none are told as one. */
export interface HalfCounts {
  readonly files: number;
  readonly passwords: number;
  readonly found: number;
  readonly nearMisses: number;
  readonly falseAlarms: number;
}

/** Both halves' counts; rows only of the open half, as those kept apart are not to be looked at. */
export interface PasswordAccuracy {
  readonly open: HalfCounts & { readonly missed: readonly string[]; readonly told: readonly string[] };
  readonly keptApart: HalfCounts;
}

/** Scans the set of human-chosen passwords at the default settings; `folder` holds its layouts, `patterns` the product's. */
export async function measurePasswords(folder: string, patterns: string): Promise<PasswordAccuracy> {
  const prepared = await preparePatterns([patterns]);
  const detect = createDetect({ ...prepared, module: null, salt: new Uint8Array(32), explain: false });
  const results = readLayouts(folder).map((file) => ({ file, ...compare(file, scan(file)) }));
  const half = (isKeptApart: boolean) => results.filter(({ file }) => file.isKeptApart === isKeptApart);
  return {
    open: {
      ...count(half(false)),
      missed: half(false).flatMap(({ file, missed }) => missed.map((place) => describe(file, place))),
      told: half(false).flatMap(({ file, told }) => told.map((place) => describe(file, place))),
    },
    keptApart: count(half(true)),
  };

  function scan({ name, bytes }: LaidOutFile): Place[] {
    let at = 0;
    const { sightings } = detect.scan({ name }, (into) => {
      const piece = bytes.subarray(at, at + into.length);
      into.set(piece);
      at += piece.length;
      return piece.length;
    });
    // Hashes and locked passwords are told as what they are.
    return sightings
      .filter(({ form }) => form === "plaintext")
      .map(({ pattern, span: { start, end, startLine: line } }) => ({
        text: `${Buffer.from(bytes).toString("utf8", start, end)} (${pattern})`,
        line,
        start,
        end,
      }));
  }
}

interface Comparison {
  readonly file: LaidOutFile;
  readonly missed: readonly Place[];
  readonly told: readonly Place[];
}

function compare({ passwords }: LaidOutFile, sightings: readonly Place[]): Omit<Comparison, "file"> {
  return {
    missed: passwords.filter((password) => !isTouched(password, sightings)),
    told: sightings.filter((sighting) => !isTouched(sighting, passwords)),
  };
}

function isTouched(one: Place, places: readonly Place[]): boolean {
  return places.some(({ start, end }) => start < one.end && one.start < end);
}

function count(results: readonly Comparison[]): HalfCounts {
  const sum = (numberOf: (one: Comparison) => number) => results.reduce((total, one) => total + numberOf(one), 0);
  return {
    files: results.length,
    passwords: sum(({ file }) => file.passwords.length),
    found: sum(({ file, missed }) => file.passwords.length - missed.length),
    nearMisses: sum(({ file }) => file.nearMisses.length),
    falseAlarms: sum(({ told }) => told.length),
  };
}

function describe({ name }: LaidOutFile, { line, text }: Place): string {
  return `${name}:${line} ${text}`;
}
