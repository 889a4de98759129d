import { createRecall } from "../recall.js";
import type { Check } from "./check.js";

const ASKS =
  /(?:^|[.>:$])(?:get|has|have|contains?|find|remove|delete|unset|exists?|lookup|is|fetch|load|read|list|show|describe|require|foreign|primary|array)(?=[A-Z_])\w*$|(?:exists|_keys)$/;

// `key = env.GetOrFile("SHOP_KEY")`: the call stands around the value.
const ASKED = /(?:^|[.>:])(?:[gG]et(?:[A-Z]|_|OrFile)\w*(?<!Bytes)|[lL]ookup\w*|[gG]etenv|env)\(\s*$/;

const isAsking = createRecall((name: string) => ASKS.test(name));

/** Handed to a call that looks something up: `containsKey("sorted")`, `get_secret("db")`. It is a name, not what lies under it. */
export const checkLookup: Check = ({ reading }) => {
  const { form, operator, name, wrapper } = reading;
  const isAsked = ASKED.test(wrapper) || (form === "call" && operator === "(" && isAsking(name));
  return isAsked ? "the name that something is looked up by" : null;
};
