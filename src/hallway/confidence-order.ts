import type { Confidence } from "#model/confidence";

const ORDER: Readonly<Record<Confidence, number>> = { possible: 0, likely: 1, shaped: 2, proven: 3 };

/** Whether a confidence is as sure as `least`, or surer. */
export function isAtLeast(confidence: Confidence, least: Confidence): boolean {
  return ORDER[confidence] >= ORDER[least];
}
