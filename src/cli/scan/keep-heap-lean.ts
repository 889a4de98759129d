import { setFlagsFromString } from "node:v8";

/**
 * Has memory cleared whenever a quarter more is in use than after the last time, in place of up to four times as much. For looks
 * at accounts: they wait far more than they work, and what answers leave behind lies about longer than the nursery keeps it.
 */
export function keepHeapLean(): void {
  setFlagsFromString("--heap-growing-percent=25");
}
