import type { AwsCall } from "./aws-call.js";
import type { Behaviour, Fault } from "./fault.js";

/** The faults of a server, in the order they were put in: the first that fits and is not used up happens. */
export class FaultList {
  #faults: { readonly fault: Fault; seen: number }[] = [];

  /** Puts a fault in; the function it gives takes it out. */
  add(fault: Fault): () => void {
    const entry = { fault, seen: 0 };
    this.#faults.push(entry);
    return () => {
      this.#faults = this.#faults.filter((each) => each !== entry);
    };
  }

  clear(): void {
    this.#faults = [];
  }

  /** What is to happen to this call instead of the right answer. */
  take(call: AwsCall): Behaviour | null {
    for (const entry of this.#faults.filter(({ fault }) => doesFit(fault, call))) {
      entry.seen += 1;
      const { after = 0, times = Infinity, behaviour } = entry.fault;
      if (entry.seen > after && entry.seen <= after + times) return behaviour;
    }
    return null;
  }
}

function doesFit(fault: Fault, call: AwsCall): boolean {
  const names = ["service", "operation", "account", "region"] as const;
  if (names.some((name) => fault[name] !== undefined && fault[name] !== call[name])) return false;
  return fault.resource === undefined || (call.resource?.includes(fault.resource) ?? false);
}
