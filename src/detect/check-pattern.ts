/** A text in which a pattern is or is not to be seen, and the file name it is seen under (may be empty). */
export interface PatternSample {
  readonly text: string;
  readonly name: string;
}

/** A pattern's own examples. */
export interface PatternProof {
  readonly id: string;
  readonly finds: readonly PatternSample[];
  readonly ignores: readonly PatternSample[];
}

/** Looks through a text under a file name. */
export type ScanSample = (text: string, name: string) => readonly { readonly pattern: string }[];

/** Runs a pattern's examples; what fails, as sentences (without the examples' text), empty where all hold. */
export function checkPattern(proof: PatternProof, scan: ScanSample): string[] {
  const sees = ({ text, name }: PatternSample): boolean => scan(text, name).some(({ pattern }) => pattern === proof.id);
  const missed = proof.finds.flatMap((sample, at) =>
    sees(sample) ? [] : [`${proof.id} does not find the example finds[${at}].`],
  );
  const wrong = proof.ignores.flatMap((sample, at) =>
    sees(sample) ? [`${proof.id} does not ignore the example ignores[${at}].`] : [],
  );
  const missing = [proof.finds.length === 0 ? "finds" : "", proof.ignores.length === 0 ? "ignores" : ""].filter(
    (name) => name !== "",
  );
  return [...missing.map((name) => `${proof.id} has no example in ${name}.`), ...missed, ...wrong];
}
