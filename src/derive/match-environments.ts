import type { Ask } from "./ask.js";
import { globToRegExp } from "./glob-to-reg-exp.js";

/** Which environments each standing location lies in, by the globs of the settings: rows of `location_environments`. */
export async function matchEnvironments(ask: Ask): Promise<{ location_id: string; environment: string }[]> {
  const tests = await ask({ sql: "select name, path_glob from environments order by ordinal" }, (row) => ({
    name: String(row["name"]),
    test: globToRegExp(String(row["path_glob"])),
  }));
  if (tests.length === 0) return [];
  const places = { sql: "select location_id, target, path from current_locations order by location_id" };
  const matches = await ask(places, (place) => {
    const path = String(place["path"]);
    const whole = `${String(place["target"]).replace(/\/+$/, "")}/${path}`;
    const names = tests.filter(({ test }) => test.test(path) || test.test(whole)).map(({ name }) => name);
    return [...new Set(names)].map((environment) => ({ location_id: String(place["location_id"]), environment }));
  });
  return matches.flat();
}
