/** From this likelihood on a literal counts as a secret; chosen where cross-validation by repository gave the best F1. */
export const THRESHOLD = 0.4;
