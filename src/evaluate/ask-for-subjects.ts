import type { Rule } from "./rule.js";
import type { Query } from "./run-rule.js";

/** Tells of each rule whether the table it is about holds anything; each table is asked once. */
export function askForSubjects(query: Query): (rule: Rule) => Promise<boolean> {
  const answers = new Map<string, Promise<boolean>>();
  return async ({ about }) => {
    if (about === undefined) return true;
    const answer = answers.get(about) ?? holdsAnything(about, query);
    answers.set(about, answer);
    return answer;
  };
}

// A table that is not there is the rule's own trouble: it is asked, and says so.
async function holdsAnything(table: string, query: Query): Promise<boolean> {
  try {
    return (await query(`select 1 as one from ${table} limit 1`)).length > 0;
  } catch {
    return true;
  }
}
