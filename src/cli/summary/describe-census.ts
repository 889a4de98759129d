import type { Audit } from "#index";
import { countOf } from "../format.js";

/** What the inventory holds after a scan, and what was set aside by people: a sentence or more, one a line. */
export function describeCensus({ census, collections, evaluation, allowed }: Audit): string[] {
  const places = census.keys.reduce((total, { locations }) => total + locations.length, 0);
  const sentences = [`${countOf(census.keys.length, "key")} in ${countOf(places, "place")}`];
  const unchanged = collections.reduce((total, { counts }) => total + counts.unchanged, 0);
  const read = collections.reduce((total, { counts }) => total + counts.blobs, 0);
  if (unchanged > 0 && read === 0)
    sentences.push(`The history has not changed since the last scan (${countOf(unchanged, "blob")} not read again)`);
  else if (unchanged > 0) sentences.push(`${countOf(unchanged, "blob")} had not changed and were not read again`);

  const waived = evaluation.outcomes.flatMap(({ findings }) => findings).filter(({ waiver }) => waiver !== null).length;
  if (waived > 0) sentences.push(`${countOf(waived, "finding")} waived`);
  const comments = Object.entries(allowed).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const count = comments.reduce((total, [, number]) => total + number, 0);
  if (count > 0)
    sentences.push(
      `${countOf(count, "sighting")} allowed by a comment (${comments.map(([marker, number]) => `${marker}: ${number}`).join(", ")})`,
    );
  return sentences;
}
