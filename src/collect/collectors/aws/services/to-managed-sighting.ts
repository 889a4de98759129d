import type { Form } from "#model/form";
import type { Identity } from "#model/identity";
import type { KeyFacts } from "#model/key-facts";
import type { Observation } from "#model/observation";

/** A key that a provider names. */
export interface Named {
  readonly pattern: string;
  readonly form: Form;
  readonly resource: string;
  readonly identity: Identity;
  readonly key: KeyFacts;
}

const NOWHERE = { start: 0, end: 0, startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

/** A sighting of a key at the provider: what joins it with the same key seen in code or history. */
export function toManagedSighting({ pattern, form, resource, identity, key }: Named): Observation {
  return {
    kind: "sighting",
    place: { kind: "managed", path: resource, object: null, fileMode: null, history: null },
    sighting: {
      pattern,
      confidence: "proven",
      form,
      identity,
      key,
      span: NOWHERE,
      encryption: null,
      certificate: null,
      allowedBy: null,
      reasons: [],
    },
  };
}
