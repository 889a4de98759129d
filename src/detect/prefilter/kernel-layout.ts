// Where everything lies in the kernel's memory; the kernel itself imports this file, so the two cannot differ.
// From 0x1000 up to STEP the kernel keeps its own notes.

/** Two numbers that a scan leaves: how many hits, and where to resume. */
export const RESULT = 0x0400;
/** The image made from the anchors begins here, with STEP: 4 for each hash (17 bits) of a folded trigram that some anchor has, else 0. */
export const STEP = 0x10000;
export const STEP_BYTES = 0x20000;
/** 2^20 bits: the hashes of the folded four bytes that may stand there. */
export const BLOOM = 0x30000;
/** For each hash (16 bits) of a folded trigram the address of its chain: addresses of nodes, up to a zero. */
export const HEAD = 0x50000;
/** The classes of each byte, as in byte-classes. */
export const CLASSES = 0x90000;
/** The multiplier of the trigrams' hash, chosen for the anchors. */
export const MULTIPLIER = 0x90100;
/** For each byte, in four of its own, the classes it belongs to as in look-classes. */
export const LOOKS = 0x90140;
/** An empty chain; the nodes, members and other chains follow. */
export const NODES = 0x90540;

/** A node: u8 length (with CASELESS), i8 offset of its window, u16 number of members, u32 their address, u64 mask, u64 value, 40 bytes of text. */
export const NODE_BYTES = 64;
export const CASELESS = 0x80;
export const NODE_OFFSET = 1;
export const NODE_COUNT = 2;
export const NODE_MEMBERS = 4;
export const NODE_MASK = 8;
export const NODE_VALUE = 16;
export const NODE_TEXT = 24;
/** The text that the masked comparison covers. */
export const MASKED_BYTES = 8;

/** A member: u16 anchor id, u8 gate and look, u8 least run. */
export const MEMBER_BYTES = 4;
export const GATE_TOKEN = 1;
export const GATE_ASSIGNMENT = 2;
export const GATE_ALNUM = 3;
export const GATE_DIGITS = 4;
export const GATE_USER_INFO = 5;
export const GATE_LINE_END = 6;
/** The look stands above the gate's bits. */
export const LOOK_SHIFT = 4;
export const GATE_BITS = 15;
export const LOOK_LINE = 1;
export const LOOK_NAME = 2;
export const LOOK_NEXT_LINE = 3;
/** How a scan looks at hits: not at all, or as in a program's text; else as in any other. */
export const NO_LOOK = 0;
export const LOOK_IN_TEXT = 1;
export const LOOK_IN_PROGRAM = 2;

/** Clears the bit that tells the cases of a letter apart in each byte of a trigram; merges some other bytes, too. */
export const FOLD = 0x00dfdfdf;
/** The same for four bytes. */
export const FOLD_WINDOW = 0xdfdfdfdf;
/** Multiplier of the hash of four folded bytes: 2^32 divided by the golden ratio. */
export const SPREAD = 0x9e3779b1;

/** No window reaches further behind its anchor's start than this; what a full output leaves to the next scan. */
export const LOOK_BACK = 40;

/** Bounds of the assignment gate: name, closing, separators. */
export const MOST_NAME = 20;
export const MOST_CLOSING = 3;
export const MOST_SEPARATORS = 8;
/** Of the user-info gate: the longest user name with its colon and password. */
export const MOST_USER_INFO = 281;
/** Of the line-end gate: what may stand before the newline. */
export const MOST_TRAILING = 3;
