import type { Check } from "./check.js";

/** Nothing of one or two characters is a secret; a text with spaces of more than a line is prose. */
export const checkLength: Check = ({ value }) => {
  if (value.length < 3) return "too short";
  if (value.length > 200 && value.includes(" ")) return "too long for a secret with spaces";
  return null;
};
