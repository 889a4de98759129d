import type { NamedPolicy } from "#model/principal";
import type { Layer } from "../subjects/subject.js";
import { compilePolicy } from "./compile-policy.js";
import { toPrincipalTest, type PrincipalTest } from "./to-principal-test.js";

/** Makes policies ready, each document once: hundreds of identities share one managed policy. */
export type Compile = (policy: NamedPolicy) => Layer | null;

/** A compiler with a memory. */
export function createCompiler(): Compile {
  const done = new Map<string, Map<string, Layer | null>>();
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const tests = new Map<string, PrincipalTest>();
  const toTest = (kind: string, name: string): PrincipalTest => {
    const key = `${kind} ${name}`;
    let test = tests.get(key);
    if (!test) tests.set(key, (test = toPrincipalTest(kind, name)));
    return test;
  };
  return ({ id, document }) => {
    const own = done.get(id) ?? new Map<string, Layer | null>();
    done.set(id, own);
    let layer = own.get(document);
    if (layer === undefined) own.set(document, (layer = compilePolicy(document, { name: id, numberOf, toTest })));
    return layer;
  };
}
