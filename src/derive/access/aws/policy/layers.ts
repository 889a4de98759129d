import type { Layer } from "../subjects/subject.js";

/** A policy that says nothing. */
export const EMPTY_LAYER: Layer = { keys: [], identities: [] };

/** Several policies that count as one. */
export function joinLayers(layers: readonly Layer[]): Layer {
  const [first, ...others] = layers;
  if (first === undefined) return EMPTY_LAYER;
  if (others.length === 0) return first;
  return {
    keys: layers.flatMap(({ keys }) => keys),
    identities: layers.flatMap(({ identities }) => identities),
  };
}
