import type { Check } from "./check.js";

const URL = /^(?:[a-z][a-z0-9+.-]{1,20}:)?\/\/[^\s]{1,400}$/i;
const PATH =
  /^(?:\.{0,2}|~|[A-Za-z]:)?[\\/][\w.@ -]{1,80}(?:[\\/][\w.@ -]{0,80})*$|^[\w.-]{1,60}(?:\/[\w.-]{1,60}){1,12}\.[a-z]{1,6}$|^[A-Z]:\\/;
const FILE =
  /^[\w./\\ -]{1,120}\.(?:pem|key|crt|cer|der|p12|pfx|jks|pub|json|ya?ml|xml|txt|properties|conf|cfg|ini|env|js|ts|py|rb|go|java|cs|php|html?|css|png|svg|jpe?g|gif|md|dll|exe|so|sh|log|db|sqlite|asc|gpg)$/i;
const MAIL = /^[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}$/;
const HOST =
  /^(?:[a-z0-9-]{1,40}\.){1,5}(?:com|org|net|io|dev|local|internal|example|test|de|edu|gov)(?::\d{2,5})?(?:\/\S{0,200})?$/i;

/** A file, a folder, an address. */
export const checkLocation: Check = ({ value }) => {
  if (URL.test(value)) return /\/\/[^/@\s]{0,80}:[^/@\s]{2,80}@/.test(value) ? null : "an address without credentials";
  if (FILE.test(value)) return "the name of a file";
  if (isPath(value)) return "a path";
  if (MAIL.test(value)) return "a mail address";
  return HOST.test(value) ? "the name of a host" : null;
};

// Base64 holds slashes too: a path is one whose parts are short or wordy.
function isPath(value: string): boolean {
  if (!PATH.test(value)) return false;
  return value.length < 24 || value.split(/[\\/]/).every((part) => part.length < 20);
}
