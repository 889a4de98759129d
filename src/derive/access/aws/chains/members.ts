/** Some of the identities of an estate, by their numbers. */
export type Members = Uint32Array;

/** None of so many identities. */
export function noMembers(count: number): Members {
  return new Uint32Array(Math.ceil(count / 32));
}

/** Puts one more in. */
export function addMember(members: Members, number: number): void {
  const word = number >>> 5;
  members[word] = (members[word] ?? 0) | (1 << (number & 31));
}

/** Takes from some all that were taken before, and notes them as taken: their numbers, rising. */
export function takeNew(members: Members, taken: Members): number[] {
  const fresh: number[] = [];
  for (let word = 0; word < members.length; word++) {
    let bits = (members[word] ?? 0) & ~(taken[word] ?? 0);
    if (bits === 0) continue;
    taken[word] = (taken[word] ?? 0) | bits;
    for (; bits !== 0; bits &= bits - 1) fresh.push(word * 32 + (31 - Math.clz32(bits & -bits)));
  }
  return fresh;
}

/** Their numbers, rising. */
export function listMembers(members: Members): number[] {
  return takeNew(members, new Uint32Array(members.length));
}

/** Puts others in, too. */
export function addMembers(members: Members, others: Members): void {
  for (let word = 0; word < members.length; word++) members[word] = (members[word] ?? 0) | (others[word] ?? 0);
}

/** Whether one is in. */
export function hasMember(members: Members, number: number): boolean {
  return (((members[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
}
