import { checkAboutName } from "./about-name.js";
import type { Check } from "./check.js";
import { checkCodeText } from "./code-text.js";
import { checkConstant } from "./constant.js";
import { checkDigest } from "./digest.js";
import { checkExpression } from "./expression.js";
import { checkLength } from "./length.js";
import { checkLocation } from "./location.js";
import { checkLookup } from "./lookup.js";
import { checkOption } from "./option.js";
import { checkOtherWord } from "./other-word.js";
import { checkPlaceholder } from "./placeholder.js";
import { checkProse } from "./prose.js";
import { checkPublicValue } from "./public-value.js";
import { checkReference } from "./reference.js";
import { checkSameAsName } from "./same-as-name.js";
import { checkSentence } from "./sentence.js";
import { checkSequence } from "./sequence.js";
import { checkUuid } from "./uuid.js";
import { checkWords } from "./words.js";

/** What a value may be instead of a secret, the surest first: the first that refuses gives the reason. */
export const checks: readonly Check[] = [
  checkLength,
  checkOtherWord,
  checkOption,
  checkLookup,
  checkReference,
  checkExpression,
  checkConstant,
  checkSameAsName,
  checkPlaceholder,
  checkSentence,
  checkProse,
  checkLocation,
  checkDigest,
  checkPublicValue,
  checkUuid,
  checkAboutName,
  checkCodeText,
  checkSequence,
  checkWords,
];

/** The same, those first that refuse most for the least work: for where the reason is not asked for. */
export const cheapestFirst: readonly Check[] = [
  checkLength,
  checkExpression,
  checkAboutName,
  checkWords,
  checkSameAsName,
  checkPublicValue,
  checkReference,
  checkSentence,
  checkConstant,
  checkUuid,
  checkDigest,
  checkCodeText,
  checkOtherWord,
  checkProse,
  checkLookup,
  checkOption,
  checkSequence,
  checkLocation,
  checkPlaceholder,
];
