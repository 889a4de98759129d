import { shannonEntropy } from "./parts/shannon-entropy.js";

/** At least so many bits of Shannon entropy a character: `min-entropy(3.2)`. */
export function minEntropy(value: string, argument: string): true | string {
  return shannonEntropy(value) >= Number(argument) || `less than ${argument} bits of entropy a character`;
}
