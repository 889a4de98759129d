import type { Anchor, Pattern } from "../pattern.js";
import type { PrefilterAnchor } from "../prefilter/prefilter-anchor.js";

/** Who wants to hear of an anchor: a pattern (by index), or the generic secrets (null). */
export interface AnchorUser {
  readonly pattern: number | null;
  readonly anchor: Anchor;
  /** Index of the anchor within its pattern, or within the generic anchors. */
  readonly index: number;
}

/** What the prefilter looks for, and for whom: `users[id]` belongs to `anchors[id]`. */
export interface AnchorPlan {
  readonly anchors: readonly PrefilterAnchor[];
  readonly users: readonly (readonly AnchorUser[])[];
}

/** An anchor, and what the prefilter looks at around it. */
type LookedAnchor = Anchor & Pick<PrefilterAnchor, "look">;

/** Merges the anchors of all patterns, so that the prefilter looks for each text once; the same input gives the same order. */
export function planAnchors(patterns: readonly Pattern[], generic: readonly LookedAnchor[]): AnchorPlan {
  const plan = new Map<string, { anchor: PrefilterAnchor; users: AnchorUser[] }>();
  const add = (user: AnchorUser, { text, ignoreCase, gate, minRun, look }: LookedAnchor): void => {
    const name = `${text}\0${ignoreCase}\0${gate}\0${minRun}\0${look ?? ""}`;
    const looked = look === undefined ? {} : { look };
    const entry = plan.get(name) ?? { anchor: { text, ignoreCase, gate, minRun, ...looked }, users: [] };
    entry.users.push(user);
    plan.set(name, entry);
  };
  patterns.forEach((pattern, at) =>
    pattern.anchors.forEach((anchor, index) => add({ pattern: at, anchor, index }, anchor)),
  );
  generic.forEach((anchor, index) => add({ pattern: null, anchor, index }, anchor));
  const entries = [...plan.values()];
  return { anchors: entries.map((entry) => entry.anchor), users: entries.map((entry) => entry.users) };
}
