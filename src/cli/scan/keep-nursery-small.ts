import { setFlagsFromString } from "node:v8";

/**
 * Holds the memory in which new objects are made at the size it has, in all threads. Nearly all that a scan makes is garbage
 * at once: a nursery that never grows is as quick, and a run takes 30 to 40 MB less. To be called early: it never shrinks.
 */
export function keepNurserySmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
}
