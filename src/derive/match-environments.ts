import { globToRegExp } from "./glob-to-reg-exp.js";

type Query = (sql: string) => Promise<readonly { readonly [column: string]: unknown }[]>;

/** Which environments each standing location lies in, by the globs of the settings: rows of `location_environments`. */
export async function matchEnvironments(query: Query): Promise<{ location_id: string; environment: string }[]> {
  const environments = await query("select name, path_glob from environments order by ordinal");
  if (environments.length === 0) return [];
  const tests = environments.map((row) => ({
    name: String(row["name"]),
    test: globToRegExp(String(row["path_glob"])),
  }));
  const places = await query("select location_id, target, path from current_locations order by location_id");
  return places.flatMap((place) => {
    const path = String(place["path"]);
    const whole = `${String(place["target"]).replace(/\/+$/, "")}/${path}`;
    const names = tests.filter(({ test }) => test.test(path) || test.test(whole)).map(({ name }) => name);
    return [...new Set(names)].map((environment) => ({ location_id: String(place["location_id"]), environment }));
  });
}
