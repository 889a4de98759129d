import { bearingOf } from "../judge/bearing.js";
import { createJudge } from "../judge/create-judge.js";
import { createLikeness } from "../judge/create-sides.js";
import type { Way } from "../judge/find-ways.js";
import { createReach } from "../judge/reach.js";
import type { Subject } from "../subjects/subject.js";
import type { KeyTarget } from "../targets/key-target.js";
import type { KeyIndex } from "./create-key-index.js";
import type { Shape } from "./shape.js";
import { toShape, type Marks } from "./to-shape.js";

/** The shapes of the edges between one subject and a key. */
export type Pairs = (key: KeyTarget) => readonly Shape[];

/** What judging pairs needs beside the two. */
export interface PairTools {
  readonly marksOf: (key: KeyTarget) => Marks;
  readonly keysFor: KeyIndex;
}

const NONE: readonly Shape[] = [];

/** Judges one subject's pairs; keys alike to him are judged once. */
export function createPairs(subject: Subject, { marksOf }: PairTools): Pairs {
  const mayReach = createReach(subject, "keys");
  const judge = createJudge(subject, "keys");
  const likenessOf = createLikeness(subject, "keys");
  const known = new Map<string, Map<string, readonly Shape[]>>();
  const work = (key: KeyTarget): readonly Shape[] => toShapes(judge(key), { subject, key, marks: marksOf(key) });
  return (key) => {
    if (!mayReach(key)) return NONE;
    const own = isOneOfMany(key, subject) ? likenessOf(key.arn) : null;
    const bearing = own === null ? null : bearingOf(key.policy, subject);
    if (bearing === null) return work(key);
    const alike = known.get(bearing) ?? new Map<string, readonly Shape[]>();
    known.set(bearing, alike);
    const likeness = `${key.likeness} ${own} ${marksOf(key).name}`;
    let shapes = alike.get(likeness);
    if (!shapes) alike.set(likeness, (shapes = work(key)));
    return shapes;
  };
}

function isOneOfMany({ likeness, hasGrants, grants }: KeyTarget, subject: Subject): boolean {
  return likeness !== null && !(hasGrants && grants.has(subject));
}

interface Ends {
  readonly subject: Subject;
  readonly key: KeyTarget;
  readonly marks: Marks;
}

function toShapes(ways: readonly Way[], { subject, key, marks }: Ends): readonly Shape[] {
  const shapes: Shape[] = [];
  for (const way of ways) {
    const mask = way.mask & key.capability;
    if (mask === 0n) continue;
    const path = subject.kind === "service" && way.path !== "grant" ? "service" : way.path;
    shapes.push(toShape({ ...way, mask }, path, marks));
  }
  return shapes;
}
