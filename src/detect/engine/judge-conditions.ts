import { shannonEntropy } from "../checks/parts/shannon-entropy.js";
import type { Allowlist, Conditions } from "../pattern.js";
import type { Text } from "../text.js";
import type { Match } from "./match-pattern.js";

/** A match, and what stands around it. */
export interface MatchPlace {
  readonly text: Text;
  readonly match: Match;
  /** Under which the content is known, with `/`. */
  readonly name: string;
}

/** Why a match does not count, without a part of it, or null. */
export type JudgeConditions = (place: MatchPlace) => string | null;

// Results must not depend on where chunks end: so far back and on, the text is always there.
const KEYWORD_REACH = 64 * 1024;
// An expression that is tried at each byte of a long text takes its time: what is longer than this no allowlist takes out.
const LONGEST_SUBJECT = 2048;

/** The judge for what one rule asks for beside its expression. */
export function createConditionsJudge({ entropy, path, keywords, allowlists }: Conditions): JudgeConditions {
  const wantedPath = path === null ? null : new RegExp(path);
  const allowed = allowlists.map(createAllowlist);
  return (place) => {
    const { match, name } = place;
    if (wantedPath?.test(name) === false) return "the rule is about other paths";
    if (keywords.length > 0 && !standsNear(keywords, place)) return "none of the rule's keywords stands near";
    if (entropy > 0 && shannonEntropy(match.value) <= entropy)
      return `not more than ${entropy} bits of entropy a character`;
    return allowed.some((allows) => allows(place)) ? "an allowlist of the rule's file" : null;
  };
}

function standsNear(keywords: readonly string[], { text, match }: MatchPlace): boolean {
  const holdsOne = (piece: string): boolean => {
    const lowered = piece.toLowerCase();
    return keywords.some((keyword) => lowered.includes(keyword));
  };
  return (
    holdsOne(text.slice(match.start, match.end)) ||
    holdsOne(text.slice(match.start - KEYWORD_REACH, match.end + KEYWORD_REACH))
  );
}

function createAllowlist({ needsAll, path, expression, target, stopwords }: Allowlist): (place: MatchPlace) => boolean {
  const tests: ((place: MatchPlace) => boolean)[] = [];
  if (path !== null) {
    const wanted = new RegExp(path);
    tests.push(({ name }) => wanted.test(name));
  }
  if (expression !== null) {
    const wanted = new RegExp(expression);
    tests.push((place) => {
      const subject = targetText(target, place);
      return subject.length <= LONGEST_SUBJECT && wanted.test(subject);
    });
  }
  if (stopwords.length > 0) {
    tests.push(({ match }) => {
      const lowered = match.value.toLowerCase();
      return stopwords.some((word) => lowered.includes(word));
    });
  }
  return (place) => (needsAll ? tests.every((test) => test(place)) : tests.some((test) => test(place)));
}

function targetText(target: Allowlist["target"], { text, match }: MatchPlace): string {
  if (target === "secret") return match.value;
  if (target === "match") return text.slice(match.start, match.end);
  const before = text.slice(match.start - LONGEST_SUBJECT - 1, match.start);
  const after = text.slice(match.end, match.end + LONGEST_SUBJECT + 1);
  const lineEnd = after.indexOf("\n");
  return (
    before.slice(before.lastIndexOf("\n") + 1) +
    text.slice(match.start, match.end) +
    (lineEnd < 0 ? after : after.slice(0, lineEnd))
  );
}
