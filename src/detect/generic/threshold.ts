/** From this likelihood on a literal counts as a secret; from .3 to .55 cross-validation by repository gives about the same F1, and the lower half finds more of the passwords that people choose. */
export const THRESHOLD = 0.35;
