/** One line of a statement's conditions. */
export interface Condition {
  /** In lower case, without quantifier and IfExists: "stringequals". */
  readonly operator: string;
  readonly quantifier: "any" | "all" | null;
  readonly isIfExists: boolean;
  /** In lower case. */
  readonly key: string;
  readonly values: readonly string[];
  readonly hasVariables: boolean;
  /** In words, for the case that the request decides. */
  readonly text: string;
}
