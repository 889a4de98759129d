/** Bit sets of the bytes for the gates; the kernel imports them, too. `[A-Za-z0-9_+/=.-]` */
export const TOKEN = 1;
/** `[ \t\w.-]`: what may stand between a name's anchor and the end of the name. */
export const NAME = 2;
/** `[\s'"`\])]`: what may close a name. */
export const CLOSING = 4;
/** `[=>:|?,(]`: what assigns. */
export const OPERATOR = 8;
/** `` [`'"\s=>:|?,(\[{@$-] ``: what may stand between the operator and the value. */
export const SEPARATOR = 16;
/** What a value may be made of: no control, no space, no quote. */
export const VALUE = 32;
/** `[A-Za-z0-9]` */
export const ALNUM = 64;
/** ``[^\n-\r \t"'<>`/\\]``: what user and password in an address are made of, and the colon between. */
export const USER_INFO = 128;
