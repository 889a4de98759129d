import { byteAt } from "./look-bytes";

const BANG: u8 = 0x21;
const COMMA: u8 = 0x2c;
const DASH: u8 = 0x2d;
const COLON: u8 = 0x3a;
const EQUALS: u8 = 0x3d;
const MORE: u8 = 0x3e;
const QUESTION: u8 = 0x3f;
const PIPE: u8 = 0x7c;

/** See look/operator-length. */
export function operatorLength(at: usize): usize {
  const one = byteAt(at);
  const isAlone = one === EQUALS || one === COLON || one === PIPE || one === COMMA || one === MORE;
  if (!isAlone && one !== BANG && one !== DASH && one !== QUESTION) return 0;
  const two = byteAt(at + 1);
  if (byteAt(at + 2) === EQUALS && isTripled(one, two)) return 3;
  return isDoubled(one, two) ? 2 : isAlone ? 1 : 0;
}

function isTripled(one: u8, two: u8): bool {
  return one === PIPE ? two === PIPE : two === EQUALS && (one === EQUALS || one === BANG);
}

function isDoubled(one: u8, two: u8): bool {
  if (two === EQUALS) return one !== PIPE && one !== COMMA && one !== MORE && one !== DASH;
  if (two === MORE) return one === EQUALS || one === DASH;
  return one === COLON && two === COLON;
}
