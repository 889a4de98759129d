import { createRecall } from "../recall.js";
import type { Check } from "./check.js";

const ABOUT =
  /(?:^|[_.\-a-z])(?:[_.-]|(?=[A-Z]))(?:label|hint|title|text|message|msg|error|err|placeholder|tooltip|help|description|desc|field|column|input|prompt|policy|length|min|max|size|count|limit|type|format|pattern|regex|strength|expiry|expires?(?:_?in|_?at)?|ttl|lifetime|timeout|time|timestamp|date|duration|url|uri|endpoint|path|file|filename|dir|host|port|page|view|route|link|header|prefix|suffix|scheme|provider|strategy|method|class|enabled|required|valid(?:ator|ation)?|reset|changed|icon|image|css|style|mode|version|status|state|event|action|name|id)$/i;

const TEXT_OF =
  /^(?:label|lbl|msg|message|title|text|placeholder|hint|tooltip|error|err|btn|button|validation|translate|i18n)[_.-]?/i;

const isAbout = createRecall((name: string) => ABOUT.test(name) || TEXT_OF.test(name));

/** The name is about a secret and does not hold it: `passwordLabel`, `token_url`, `secretName`. */
export const checkAboutName: Check = ({ reading, value }) => {
  if (!isAbout(reading.name)) return null;
  const looksRandom = value.length >= 16 && /\d/.test(value) && /[a-z]/i.test(value) && !/\s/.test(value);
  return looksRandom ? null : "its name is about a secret, it does not hold one";
};
