import type { Rule } from "./rule.js";
import type { Ask } from "./run-rule.js";

/** Tells of each rule whether the table it is about holds anything; each table is asked once. */
export function askForSubjects(ask: Ask): (rule: Rule) => Promise<boolean> {
  const answers = new Map<string, Promise<boolean>>();
  return async ({ about }) => {
    if (about === undefined) return true;
    const answer = answers.get(about) ?? holdsAnything(about, ask);
    answers.set(about, answer);
    return answer;
  };
}

// A table that is not there is the rule's own trouble: it is asked, and says so.
async function holdsAnything(table: string, ask: Ask): Promise<boolean> {
  try {
    return (await ask({ sql: `select 1 as one from ${table} limit 1` }, () => true)).length > 0;
  } catch {
    return true;
  }
}
