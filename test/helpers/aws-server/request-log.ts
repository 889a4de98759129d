import type { AwsCall } from "./aws-call.js";

/** One call that reached the server. */
export interface LoggedCall extends Omit<AwsCall, "input"> {
  /** Milliseconds since the server started, by a clock that never jumps. */
  readonly atMs: number;
  /** "ok", or the code or kind of what went wrong. */
  readonly outcome: string;
}

/** How fast one call came in, for one account and region. */
export interface CallRate {
  readonly call: string;
  readonly account: string;
  readonly region: string;
  readonly count: number;
  /** Most within any one second. */
  readonly peakPerSecond: number;
  /** Calls a second from the first to the last. */
  readonly meanPerSecond: number;
}

/** What was asked of a server. */
export class RequestLog {
  #calls: LoggedCall[] = [];

  add(call: LoggedCall): void {
    this.#calls.push(call);
  }

  /** In order of arrival. */
  get calls(): readonly LoggedCall[] {
    return this.#calls;
  }

  clear(): void {
    this.#calls = [];
  }

  /** "kms:ListKeys" and the like, sorted, each once: what a permission list must hold. */
  names(): readonly string[] {
    return [...new Set(this.#calls.map(nameOf))].toSorted();
  }

  /** How often each was called: {"kms:ListKeys": 3}. */
  counts(): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const name of this.#calls.map(nameOf).toSorted()) counts[name] = (counts[name] ?? 0) + 1;
    return counts;
  }

  /** Sorted by call, account and region. */
  rates(): readonly CallRate[] {
    const groups = new Map<string, LoggedCall[]>();
    for (const call of this.#calls) {
      const key = `${nameOf(call)} ${call.account} ${call.region}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [call]);
      else group.push(call);
    }
    return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, calls]) => rateOf(calls));
  }
}

function nameOf({ service, operation }: LoggedCall): string {
  return `${service}:${operation}`;
}

function rateOf(calls: readonly LoggedCall[]): CallRate[] {
  const [first] = calls;
  const last = calls.at(-1);
  if (first === undefined || last === undefined) return [];
  const { account, region } = first;
  const seconds = Math.max(1, (last.atMs - first.atMs) / 1000);
  const peakPerSecond = peakOf(calls.map(({ atMs }) => atMs));
  return [
    { call: nameOf(first), account, region, count: calls.length, peakPerSecond, meanPerSecond: calls.length / seconds },
  ];
}

function peakOf(moments: readonly number[]): number {
  let start = 0;
  let peak = 0;
  for (const [end, moment] of moments.entries()) {
    while (moment - (moments[start] ?? moment) >= 1000) start += 1;
    peak = Math.max(peak, end - start + 1);
  }
  return peak;
}
