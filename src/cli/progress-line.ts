import type { Progress } from "#index";
import { printable } from "./printable.js";
import type { Street } from "./street.js";
import { formatBytes, formatCount, formatSeconds } from "./format.js";

/** One line on a terminal that tells how far a scan has come. */
export interface ProgressLine {
  show(progress: Progress): void;
  clear(): void;
}

const STAGES: Readonly<Record<Progress["stage"], string>> = {
  survey: "Surveying",
  scan: "Scanning",
  attribute: "Attributing",
  record: "Recording",
  evaluate: "Judging",
};
const CLEAR = "\r\u001B[2K";
const LEAST_BETWEEN_MS = 100;

/** A progress line on standard error, rewritten at most ten times a second; silent where nobody watches (no terminal, CI) or wants to. */
export function createProgressLine(
  { err, env }: Street,
  isQuiet: boolean,
  clock: () => number = Date.now,
): ProgressLine {
  if (isQuiet || !err.isTerminal || env["CI"] !== undefined || env["TERM"] === "dumb")
    return { show: () => {}, clear: () => {} };
  let shownAt = 0;
  let stage = "";
  let startedAt = 0;
  return {
    show(progress) {
      const now = clock();
      const key = `${progress.stage} ${progress.target}`;
      if (key === stage && now - shownAt < LEAST_BETWEEN_MS) return;
      if (key !== stage) startedAt = now;
      stage = key;
      shownAt = now;
      void err.write(CLEAR + describeProgress(progress, (now - startedAt) / 1000).slice(0, err.columns - 1));
    },
    clear() {
      if (stage !== "") void err.write(CLEAR);
      stage = "";
    },
  };
}

/** "Scanning src: 43 %, 1,204 files, 3,220 blobs, 118.2 MB/s, 12 s left"; `seconds` since the stage began. */
export function describeProgress({ stage, target, done, total, counts }: Progress, seconds: number): string {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const parts = [
    share > 0 ? `${Math.floor(share * 100)} %` : "",
    counts.files > 0 ? `${formatCount(counts.files)} files` : "",
    counts.blobs > 0 ? `${formatCount(counts.blobs)} blobs` : "",
    ...(stage === "scan" && seconds >= 0.5 ? describePace(counts.bytes, share, seconds) : []),
  ].filter((part) => part !== "");
  const what = target === "" ? STAGES[stage] : `${STAGES[stage]} ${printable(target)}`;
  return parts.length === 0 ? `${what} ...` : `${what}: ${parts.join(", ")}`;
}

function describePace(bytes: number, share: number, seconds: number): string[] {
  const pace = bytes > 0 ? [`${formatBytes(bytes / seconds)}/s`] : [];
  const isKnown = share > 0.01 && share < 1;
  return isKnown ? [...pace, `${formatSeconds((seconds / share) * (1 - share))} left`] : pace;
}
