/** Things in order, made when asked for: a list of thousands need not be held. Every array is one. */
export interface Sequence<T> {
  readonly length: number;
  at(index: number): T | undefined;
}
