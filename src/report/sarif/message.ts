import { shorten } from "../words/shorten.js";
import { visible } from "../words/visible.js";
import { limits } from "./limits.js";

/**
 * A plain-text message. SARIF reads `[text](target)` as a link (section 3.11.6) and `{0}` as a placeholder (3.11.5):
 * untrusted text must make neither.
 */
export function messageOf(text: string, length: number = limits.text): { readonly text: string } {
  const shown = shorten(visible(text), length);
  const linkless = shown.includes("](") ? shown.replace(/[\\[\]]/g, "\\$&") : shown;
  return { text: linkless.replace(/\{(\d+)\}/g, "{{$1}}") };
}
