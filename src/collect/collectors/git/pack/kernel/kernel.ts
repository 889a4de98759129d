// The kernel of reading packs: it inflates and patches inside one memory that the caller lays out (memory-layout).
// What it means is said by its plain twin, plain-unpacker.
export { inflate } from "./inflate";
export { patch } from "./patch";
