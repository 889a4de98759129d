import { deriveAccess } from "./access/aws/derive-access.js";
import { matchEnvironments } from "./match-environments.js";

/** One row of an answer, by column name. */
interface Row {
  readonly [column: string]: unknown;
}

/** The part of an inventory that derivations need: a question, and a table to put in the place of the one before. */
export interface Derivable {
  query(sql: string): Promise<readonly Row[]>;
  replaceDerived(table: string, rows: Iterable<DerivedRow>): Promise<void>;
}

/** A row of a derived table: texts, truth values, lists of texts. */
type DerivedRow = Readonly<Record<string, string | boolean | null | readonly string[]>>;

/** Works out all derived tables anew, each from facts and from those before it. */
export async function derive({ query, replaceDerived }: Derivable): Promise<void> {
  await replaceDerived("location_environments", await matchEnvironments(query));
  // Without a key in a store there is nothing to reach, and a dozen large questions need not be asked.
  const hasManagedKeys = (await query("select 1 as one from managed_keys limit 1")).length > 0;
  await replaceDerived("access", hasManagedKeys ? await deriveAccess(query) : []);
}
