/**
 * How sure the house is that a sighting is key material.
 * proven: it parses, or its checksum holds; shaped: well-formed but not provable;
 * likely: context and randomness speak for it; possible: context alone does (a worded password),
 * or the place speaks for a sample (a password in documentation).
 */
export type Confidence = "proven" | "shaped" | "likely" | "possible";
