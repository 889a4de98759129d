import { checkAboutName } from "./about-name.js";
import type { Check } from "./check.js";
import { checkCodeText } from "./code-text.js";
import { checkConstant } from "./constant.js";
import { checkDigest } from "./digest.js";
import { checkExpression } from "./expression.js";
import { checkLength } from "./length.js";
import { checkLocation } from "./location.js";
import { checkPlaceholder } from "./placeholder.js";
import { checkPublicValue } from "./public-value.js";
import { checkReference } from "./reference.js";
import { checkSameAsName } from "./same-as-name.js";
import { checkSentence } from "./sentence.js";
import { checkSequence } from "./sequence.js";
import { checkUuid } from "./uuid.js";
import { checkWords } from "./words.js";

/** What a value may be instead of a secret, the cheapest and surest first. */
export const checks: readonly Check[] = [
  checkLength,
  checkReference,
  checkExpression,
  checkConstant,
  checkSameAsName,
  checkPlaceholder,
  checkSentence,
  checkLocation,
  checkDigest,
  checkPublicValue,
  checkUuid,
  checkAboutName,
  checkCodeText,
  checkSequence,
  checkWords,
];
