import type { Check } from "./check.js";

const FORMAT =
  /^%[-+ 0#]*[\d.]*[sdvqxfi@]$|%[sdv]\b.*%[sdv]|^\{\d?\}$|^:[a-z_]{1,40}$|\{\w{0,30}\}|(?:%[A-Za-z][^%]{0,3}){3}/;
const REGEX =
  /\\[dwsbDWS][+*{]?|\[\^?[\w]-[\w]|\[\^[^\]\s]{1,12}\][+*{]|\(\?[:=!]|\.\*|^\^.*\$$|^\/\^|\[\w.{0,30}\][+*{]/;
const MARKUP = /<\/?[a-z][^>]{0,200}>|&(?:lt|gt|nbsp|amp);/i;

/** A format string, a regular expression, markup, a selector. */
export const checkCodeText: Check = ({ value, reading }) => {
  if (FORMAT.test(value)) return "a format string";
  if (REGEX.test(value) && value.length > 4) return "a regular expression";
  if (MARKUP.test(value)) return "markup";
  if (/^[#.][a-z][a-z0-9_-]{2,40}$/i.test(value) && reading.quote !== "") return "a selector";
  return /^[,:;=+(){}[\]|&]/.test(value) && value.length < 8 ? "punctuation" : null;
};
