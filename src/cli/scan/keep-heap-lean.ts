import { setFlagsFromString } from "node:v8";

// While accounts are asked there is little else in memory, and to clear it more often costs more than the answers do.
const ASKING = 60;
const OTHERWISE = 25;

/**
 * Has memory cleared whenever so many per cent more is in use than after the last time, in place of up to four times as much. For
 * looks at accounts: they wait far more than they work, and what answers leave behind lies about longer than the nursery keeps it.
 * The function it gives is told of each stage.
 */
export function keepHeapLean(): (stage: string) => void {
  let now = 0;
  const grow = (percent: number): void => {
    if (percent !== now) setFlagsFromString(`--heap-growing-percent=${percent}`);
    now = percent;
  };
  grow(ASKING);
  return (stage) => grow(stage === "survey" || stage === "scan" ? ASKING : OTHERWISE);
}
