import type { Ask } from "./ask.js";
import { deriveAccess } from "./access/aws/derive-access.js";
import { matchEnvironments } from "./match-environments.js";

/** The part of an inventory that derivations need: a question, and a table to put in the place of the one before. */
export interface Derivable {
  ask: Ask;
  replaceDerived(table: string, rows: Iterable<DerivedRow>): Promise<void>;
}

/** A row of a derived table: texts, truth values, lists of texts. */
type DerivedRow = Readonly<Record<string, string | boolean | null | readonly string[]>>;

/** Works out all derived tables anew, each from facts and from those before it. */
export async function derive({ ask, replaceDerived }: Derivable): Promise<void> {
  await replaceDerived("location_environments", await matchEnvironments(ask));
  // Without a key in a store there is nothing to reach, and a dozen large questions need not be asked.
  const hasManagedKeys = (await ask({ sql: "select 1 as one from managed_keys limit 1" }, () => true)).length > 0;
  await replaceDerived("access", hasManagedKeys ? await deriveAccess(ask) : []);
}
