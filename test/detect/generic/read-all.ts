import { createGeneric, genericAnchors, type GenericCandidate } from "#detect/generic/generic";
import { buildPrefilterTables, createPrefilter } from "#detect/prefilter/prefilter";
import { textOf } from "./text-of.js";

const prefilter = createPrefilter(buildPrefilterTables(genericAnchors), { twin: "scalar" });

/** What the reader of generic secrets says about a content, hit by hit as the prefilter tells them. */
export function readAll(content: string, name: string, explain = true): GenericCandidate[] {
  const bytes = Buffer.from(content);
  prefilter.room(0, bytes.length + 64).set(bytes);
  const { count, hits } = prefilter.scan(0, bytes.length);
  const read = createGeneric({ explain })(name);
  const text = textOf(content);
  const said = Array.from({ length: count }, (_, at) => read(text, hits[2 * at] ?? 0, hits[2 * at + 1] ?? 0));
  return said.filter((candidate) => candidate !== null);
}

/** The values kept, each once, in order. */
export function keptValues(content: string, name: string): string[] {
  const kept = readAll(content, name).filter(({ dropped }) => dropped === null);
  return [...new Set(kept.map(({ start, end }) => textOf(content).slice(start, end)))];
}
