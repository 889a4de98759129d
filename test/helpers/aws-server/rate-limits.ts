import type { AwsCall } from "./aws-call.js";

/** A quota: so many calls a second, counted for each account and region apart, and so many saved up at most. */
export interface RateLimit {
  readonly service: string;
  /** One operation, or all of the service together where it is left out. */
  readonly operation?: string;
  readonly perSecond: number;
  /** As many as a second gives, where it is left out. */
  readonly burst?: number;
}

/** Token buckets as the provider keeps them: each call takes a token, time brings them back. */
export class RateLimits {
  readonly #limits: readonly RateLimit[];
  readonly #clock: () => number;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  /** `clock` in milliseconds. */
  constructor(limits: readonly RateLimit[], clock: () => number) {
    this.#limits = limits;
    this.#clock = clock;
  }

  /** Takes a token; false: the call is over the quota. */
  mayPass({ service, operation, account, region }: AwsCall): boolean {
    const limits = this.#limits.filter(
      (limit) => limit.service === service && (limit.operation === undefined || limit.operation === operation),
    );
    return limits.every((limit) => this.#take(limit, [limit.operation ?? "*", service, account, region].join(" ")));
  }

  #take({ perSecond, burst = perSecond }: RateLimit, name: string): boolean {
    const now = this.#clock();
    const { tokens, at } = this.#buckets.get(name) ?? { tokens: burst, at: now };
    const filled = Math.min(burst, tokens + ((now - at) / 1000) * perSecond);
    const passes = filled >= 1;
    this.#buckets.set(name, { tokens: passes ? filled - 1 : filled, at: now });
    return passes;
  }
}
