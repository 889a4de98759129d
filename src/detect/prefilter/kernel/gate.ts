import { CLOSING, NAME, OPERATOR, SEPARATOR, TOKEN, VALUE } from "../class-bits";
import { CLASSES, GATE_ASSIGNMENT, GATE_TOKEN, MOST_CLOSING, MOST_NAME, MOST_SEPARATORS } from "../kernel-layout";

/** Whether what follows at `at`, before `end`, has the form that the gate asks for; see passes-gate. */
export function passes(gate: u8, at: usize, end: usize, minRun: usize): bool {
  if (gate === GATE_TOKEN) return run(at, end, TOKEN, minRun) === minRun;
  return gate !== GATE_ASSIGNMENT || isAssignment(at, end, minRun);
}

function isAssignment(at: usize, end: usize, minRun: usize): bool {
  at += run(at, end, NAME, MOST_NAME);
  at += run(at, end, CLOSING, MOST_CLOSING);
  if (at >= end || !isOf(at, OPERATOR)) return false;
  at++;
  const lastStart = at + run(at, end, SEPARATOR, MOST_SEPARATORS);
  // One walk for all starts: a run that is broken off lets no start before the break succeed.
  for (let start = at; start <= lastStart; ) {
    const length = run(start, end, VALUE, minRun);
    if (length === minRun) return true;
    start += length + 1;
  }
  return false;
}

function run(from: usize, end: usize, classes: i32, most: usize): usize {
  const limit = min(from + most, end);
  let at = from;
  while (at < limit && isOf(at, classes)) at++;
  return at - from;
}

// @ts-ignore: decorator
@inline
function isOf(at: usize, bits: i32): bool {
  return (<i32>load<u8>(<usize>load<u8>(at), CLASSES) & bits) !== 0;
}
