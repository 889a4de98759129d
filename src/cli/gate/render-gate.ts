import type { GateResult } from "#index";
import { createColours } from "../colours.js";
import { countOf } from "../format.js";
import { printable } from "../printable.js";
import { describePlace } from "../summary/describe-place.js";

/** How a verdict is to be shown. */
export interface GateView {
  readonly format: "text" | "json";
  /** A person watches standard error: say something even where nothing was found. */
  readonly isWatched: boolean;
  readonly hasColour: boolean;
}

/** The gate's verdict: what goes to standard output, and what is said beside it. */
export function renderGate(result: GateResult, view: GateView): { readonly out: string; readonly err: string } {
  const lines = view.format === "json" ? [encodeJson(result)] : describeSightings(result, view.hasColour);
  return {
    out: lines.map((line) => `${line}\n`).join(""),
    err: describeRest(result, view)
      .map((line) => `${line}\n`)
      .join(""),
  };
}

function describeSightings({ sightings, dropped }: GateResult, hasColour: boolean): string[] {
  const colours = createColours(hasColour);
  const kept = sightings.map(
    ({ place, sighting, title }) =>
      `${describePlace(place, sighting.span)}  ${colours.red(printable(title))}  ${sighting.confidence}`,
  );
  const candidates = dropped.map(({ place, line, pattern, reason }) =>
    colours.dim(
      `${describePlace(place, { startLine: line, startColumn: 1 })}  dropped ${printable(pattern)}: ${printable(reason)}`,
    ),
  );
  return [...kept, ...candidates];
}

function describeRest({ sightings, problems, allowed, counts }: GateResult, view: GateView): string[] {
  const unseen = problems.map(({ scope, message }) => `not seen: ${printable(scope)}: ${printable(message)}`);
  const comments = Object.values(allowed).reduce((sum, count) => sum + count, 0);
  const allowances = comments > 0 ? [`${countOf(comments, "place")} allowed by a comment`] : [];
  if (sightings.length > 0)
    return [...unseen, ...allowances, ...(view.format === "text" ? describeWayOut(sightings.length) : [])];
  if (!view.isWatched) return unseen;
  const looked = (counts.files ?? 0) + (counts.blobs ?? 0);
  return [...unseen, ...allowances, `nothing found${looked > 0 ? ` in ${countOf(looked, "file")}` : ""}`];
}

function describeWayOut(places: number): string[] {
  return [
    `${countOf(places, "place")} with key material. Take it out, and replace it where it is used: it may have been seen.`,
    "If it is meant to be there, put keycensus:allow into a comment on its line.",
  ];
}

// What a program needs to show a finding at its place; identities are of no use without an inventory's salt.
function encodeJson({ sightings, dropped, problems, allowed, counts }: GateResult): string {
  const shown = sightings.map(({ place, sighting, title }) => ({
    path: place.path,
    kind: place.kind,
    object: place.object,
    startLine: sighting.span.startLine,
    startColumn: sighting.span.startColumn,
    endLine: sighting.span.endLine,
    endColumn: sighting.span.endColumn,
    pattern: sighting.pattern,
    title,
    confidence: sighting.confidence,
    form: sighting.form,
    reasons: sighting.reasons,
  }));
  const candidates = dropped.map(({ place, line, pattern, reason }) => ({
    path: place.path,
    startLine: line,
    pattern,
    reason,
  }));
  return JSON.stringify({ sightings: shown, dropped: candidates, problems, allowed, counts }, null, 2);
}
