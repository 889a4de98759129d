import { judge } from "../judge/judge.js";
import { createReach } from "../judge/reach.js";
import type { Statement } from "../policy/statement.js";
import type { Subject } from "../subjects/subject.js";
import { isOfTheKey } from "../targets/key-context.js";
import type { KeyTarget } from "../targets/key-target.js";
import type { Naming } from "../targets/to-naming.js";
import type { Target } from "../targets/target.js";
import type { Shape } from "./shape.js";
import { toShape, type Marks } from "./to-shape.js";

/** The shapes of the edges between one subject and a key. */
export type Pairs = (key: KeyTarget) => readonly Shape[];

/** What judging pairs needs beside the two. */
export interface PairTools {
  readonly namingOf: (target: Target) => Naming;
  readonly marksOf: (key: KeyTarget) => Marks;
}

const NONE: readonly Shape[] = [];

/** Judges one subject's pairs; keys alike to him are judged once. */
export function createPairs(subject: Subject, { namingOf, marksOf }: PairTools): Pairs {
  const mayReach = createReach(subject, "keys", namingOf);
  const likenessOf = createLikeness(subject);
  const known = new Map<string, readonly Shape[]>();
  const work = (key: KeyTarget): readonly Shape[] => toShapes(subject, key, marksOf(key));
  return (key) => {
    if (!mayReach(key)) return NONE;
    const likeness = likenessOf(key);
    if (likeness === null) return work(key);
    let shapes = known.get(likeness);
    if (!shapes) known.set(likeness, (shapes = work(key)));
    return shapes;
  };
}

function toShapes(subject: Subject, key: KeyTarget, marks: Marks): readonly Shape[] {
  const shapes: Shape[] = [];
  for (const way of judge(subject, key)) {
    const mask = way.mask & key.capability;
    if (mask === 0n) continue;
    const path = subject.kind === "service" && way.path !== "grant" ? "service" : way.path;
    shapes.push(toShape({ ...way, mask }, path, marks));
  }
  return shapes;
}

// Which keys are one and the same to him: those alike, and named by the same of his statements.
function createLikeness(subject: Subject): (key: KeyTarget) => string | null {
  const statements = [subject.identity, subject.boundary, ...subject.levels].flatMap((layer) => layer?.keys ?? []);
  if (statements.some(asksForTheKey)) return () => null;
  const choosy = statements.filter(({ resource }) => !resource.isAll);
  if (choosy.length === 0) return ({ likeness }) => likeness;
  const exact = new Set(choosy.flatMap(({ resource }) => resource.exact ?? []));
  const others = choosy.filter(({ resource }) => resource.exact === null);
  return ({ arn, likeness }) => {
    if (likeness === null || exact.has(arn)) return null;
    return others.length === 0
      ? likeness
      : `${others.map(({ resource }) => resource.fits(arn, subject.ask)).join("")} ${likeness}`;
  };
}

function asksForTheKey({ conditions }: Statement): boolean {
  return conditions.some(({ key, hasVariables }) => isOfTheKey(key) || hasVariables);
}
