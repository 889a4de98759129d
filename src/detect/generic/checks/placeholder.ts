import type { Check } from "./check.js";

const FILL_IN =
  /^(?:some|the)[-_ ]?\b|\b(?:your|my|insert|enter|replace|changeme|change[-_ ]?(?:me|this|it)|put|fill|add|paste|redacted|removed|masked|hidden|todo|fixme|tbd|placeholder|dummy|fake|example|sample|default)[-_ ]?\b|^(?:(?:your|insert|enter|replace|change)[-_ .]?|(?:my|put|fill|use|a|an|the|some|any)[-_ .])[a-z]{0,24}[-_ .]?(?:pass(?:word|wd|phrase)?|secret|token|key|api|credential|here|value|string|this)/i;
const JOINED =
  /(?:your|insert|enter|replace|change)[-_ .]?(?:me|it|this|own|in|with|the|app|api|access|client|secret|pass|token|key|github|aws|google|slack)|(?:secret|password|passwd|token|key|value|id)[-_ .]?(?:here|goes|value|placeholder|example)\b|place-?holder|example[-_]?(?:key|token|secret|pass)|(?:dummy|fake|mock|sample)[-_ .]?(?:key|token|secret|pass|value|auth|cred)/i;
const MASK =
  /\*{3,}|x{5,}|X{4,}|\.{3,}|…|#{4,}|_{5,}|-{5,}|[a-z]-{3,}[a-z]|\\xx|•|\?{3,}|0{12,}|^(.)\1{3,}$|^<.{1,80}>$|^\[.{1,80}\]$|^\{.{1,80}\}$|^(#+|@+|%+|~+|!+|_+|\^+)\w.{0,60}\w\2$|not[-_ ]?(?:a[-_ ]?)?(?:real|secret|secure|valid|used|set)/i;
const FAMOUS =
  /^(?:foo|bar|baz|qux|foobar|foobarbaz|lorem|ipsum|abc|abcd|xyz|xxx|aaa|bbb|ccc|asdf|blah|bla|something|anything|whatever|stuff|string|value|test|testing|tests?\d{0,2}|abc123|abcdef|somevalue|pwd|psw|my(?:api)?(?:key|token|secret)[a-z\d]?)$/i;

/** A hole to be filled in, a mask, or one of the names that stand for anything. */
export const checkPlaceholder: Check = ({ value }) => {
  const head = value.slice(0, 200);
  if (MASK.test(head)) return "a mask";
  if (FAMOUS.test(head)) return "a name that stands for anything";
  return FILL_IN.test(head) || JOINED.test(head) ? "a placeholder" : null;
};
