import { AuditError } from "#support/audit-error";
import type { Session } from "../session.js";

/** The answer to a user's own SQL. Throws an AuditError where the SQL cannot be run: it is the user's to mend. */
export async function readTable(session: Session, sql: string): ReturnType<Session["table"]> {
  try {
    return await session.table(sql);
  } catch (cause) {
    if (cause instanceof AuditError || !(cause instanceof Error)) throw cause;
    throw new AuditError(`the question cannot be answered: ${cause.message.trim()}`, {
      hint: 'ask for "show tables" or "describe current_keys" to see what there is; an inventory can only be read',
      cause,
    });
  }
}
