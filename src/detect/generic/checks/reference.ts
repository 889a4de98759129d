import type { Check } from "./check.js";

const WHOLE =
  /^(?:\$[A-Za-z_{(@]|%[A-Za-z_(][\w.-]{0,60}[%)]|%\{|%env\(|#\{|\{\{|\{%|<[%A-Za-z_/?]|@@?[A-Za-z_.]{1,60}@|&[a-z]|!(?:[A-Z]|vault|ref|secret|env)|__[A-Z]\w{0,60}__$|\*\w{1,60}$|\{[\w.:-]{0,60}\}|\[[\w. -]{1,60}\]$)/;
const STORE =
  /^(?:vault:|vault\s|secret:|secrets?\/|env:|env\.|file:|ssm:|sops:|keyvault|arn:aws|projects\/[\w-]{1,60}\/secrets\/|op:\/\/|ref\+|kms:|ENC\[|ENC\(|pass:|urn:|aws-sm|gcpsm|awssm)/i;
const LOOKUP =
  /process\.env|os\.environ|getenv|env\(|System\.getProperty|secrets\.[A-Za-z]|vars\.[A-Za-z]|ConfigurationManager|import\.meta|Rails\.application|ENV\[|\$\{[\w.:-]|\$\([\w. -]|\{\{|\}\}|<%|%>/;

/** The value stands elsewhere: a variable, a template's hole, a store of secrets. */
export const checkReference: Check = ({ value }) => {
  if (WHOLE.test(value)) return "a reference, filled in elsewhere";
  if (STORE.test(value)) return "a reference to a store of secrets, or encrypted";
  return LOOKUP.test(value) ? "looked up at run time" : null;
};
