import { join } from "node:path";
import { createDetect, preparePatterns, readPatterns } from "#detect/detect";
import { planAnchors } from "#detect/engine/plan-anchors";
import { toPatternTable } from "#detect/engine/pattern-table";
import { buildPrefilterTables } from "#detect/prefilter/prefilter";
import { loadKernel } from "#support/load-kernel";
import { hostileTexts } from "../helpers/hostile-texts.js";

/** How fast one pattern alone is on one text made against it. */
export interface HostileSpeed {
  readonly pattern: string;
  readonly text: string;
  /** Of processor time, user and system. */
  readonly megabytesPerSecond: number;
}

/** Measures each pattern of a package's folder (or those named) on its hostile texts, each repeated up to `bytes`; slowest first. */
export async function measureHostile(root: string, bytes: number, named: readonly string[]): Promise<HostileSpeed[]> {
  const { patterns } = await preparePatterns([join(root, "rules/patterns")]);
  const module = loadKernel(join(root, "dist/src/detect/prefilter/prefilter.wasm"));
  const speeds: HostileSpeed[] = [];
  for (const pattern of readPatterns(patterns)) {
    if (pattern.anchors.length === 0 || (named.length > 0 && !named.includes(pattern.id))) continue;
    const plan = planAnchors([pattern], []);
    const parts = { patterns: toPatternTable([pattern], plan), tables: buildPrefilterTables(plan.anchors) };
    const shared = { module, salt: new Uint8Array(32), explain: false };
    const detect = createDetect({ ...parts, ...shared });
    for (const [text, content] of hostileTexts(pattern, Math.min(bytes, 1 << 20))) {
      // Once for the compiler of expressions.
      scan(detect, content, content.length);
      const before = process.cpuUsage();
      scan(detect, content, bytes);
      const { user, system } = process.cpuUsage(before);
      speeds.push({ pattern: pattern.id, text, megabytesPerSecond: bytes / Math.max(1, user + system) });
    }
  }
  return speeds.toSorted((a, b) => a.megabytesPerSecond - b.megabytesPerSecond);
}

function scan(detect: ReturnType<typeof createDetect>, content: Buffer, bytes: number): void {
  let given = 0;
  detect.scan({ name: "hostile.txt" }, (into) => {
    const at = given % content.length;
    const piece = content.subarray(at, at + Math.min(into.length, bytes - given));
    into.set(piece);
    given += piece.length;
    return piece.length;
  });
}
