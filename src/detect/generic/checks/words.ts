import { mayBeChosen } from "../is-chosen.js";
import type { Check } from "./check.js";

/** Words and nothing else, where neither name nor place says that somebody chose them as a password. */
export const checkWords: Check = (seen) =>
  seen.wordShare >= 0.7 && !/\d/.test(seen.value) && !mayBeChosen(seen) ? "made of words" : null;
