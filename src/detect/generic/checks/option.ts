import type { Check } from "./check.js";

// Commands whose -p takes a password without a space; with others such a word is an option that begins with p.
const TAKES_PASSWORD =
  /\b(?:mysql\w*|mariadb[\w-]*|mytop|sshpass|innobackupex|xtrabackup|7z[ar]?|rar|unrar|zip|unzip|mongo\w*)\b/;

/** Right behind `-p` of a command that knows no password there: `-printf`, `-prefix`. */
export const checkOption: Check = ({ reading }) => {
  const { form, line, nameStart, start } = reading;
  if (form !== "flag" || line.charAt(start - 1) !== "p") return null;
  return TAKES_PASSWORD.test(line.slice(0, nameStart)) ? null : "an option that begins with p";
};
