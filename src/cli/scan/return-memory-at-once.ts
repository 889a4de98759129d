/**
 * Has the database's allocator (jemalloc) give memory back to the system as soon as it is free, in place of some seconds later: of a
 * large question after the other, what each took would add up. To be called before a database is opened; what the user has set stays.
 * https://jemalloc.net/jemalloc.3.html#opt.dirty_decay_ms
 */
export function returnMemoryAtOnce(environment: NodeJS.ProcessEnv): void {
  environment["DUCKDB_JE_MALLOC_CONF"] ??= "dirty_decay_ms:0,muzzy_decay_ms:0";
}
