import { createRecall } from "../recall.js";
import type { Check } from "./check.js";

const ASKS =
  /(?:^|[.>:$])(?:get|has|have|contains?|find|remove|delete|unset|exists?|lookup|is|fetch|load|read|list|show|describe|require|foreign|primary|array)(?=[A-Z_])\w*$|(?:exists|_keys)$/;

const isAsking = createRecall((name: string) => ASKS.test(name));

/** Handed to a call that looks something up: `containsKey("sorted")`, `get_secret("db")`. It is a name, not what lies under it. */
export const checkLookup: Check = ({ reading }) =>
  reading.form === "call" && reading.operator === "(" && isAsking(reading.name)
    ? "the name that something is looked up by"
    : null;
