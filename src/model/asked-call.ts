/** How often one call of a provider's was made during a look, in all its accounts and regions. */
export interface AskedCall {
  /** "kms:ListGrants". */
  readonly call: string;
  /** All of them, tries after a refusal included; what a journal or a recording answers is not asked. */
  readonly requests: number;
  /** Accounts and regions that were asked: each has a pace of its own. */
  readonly places: number;
  /** As declared, a second in one place. */
  readonly pacePerSecond: number;
  /** From the first to the last request, of the place that was asked most busily. */
  readonly meanPerSecond: number;
  /** Most within one second of the clock in one place. */
  readonly peakPerSecond: number;
}
