import type { Session } from "./session.js";

// In the order in which they read each other.
const VIEWS = ["current_locations", "current_certificates", "current_keys"];
// Half of the rules about stores stand on it, and without a key in one it is not worth its while.
const STORE_VIEW = "current_store_keys";

/** The views that rules stand on, kept as tables of this session: worked out once for many questions. */
export interface HeldViews {
  /** Works them out, unless they still hold. */
  hold(): Promise<void>;
  /** To be called when facts change: the next question works them out anew. */
  release(): void;
  /** Gives their memory back; to be called inside a transaction. */
  drop(): Promise<void>;
}

/** A temporary table of the same name goes before a view, so the questions need not know. */
export function holdViews(session: Session): HeldViews {
  let held: Promise<void> | null = null;
  return {
    hold: async () => {
      held ??= session.transaction(() => makeTables(session));
      try {
        await held;
      } catch (error) {
        held = null;
        throw error;
      }
    },
    release: () => {
      held = null;
    },
    drop: async () => {
      held = null;
      await dropTables(session);
    },
  };
}

async function makeTables(session: Session): Promise<void> {
  const [row] = await session.rows("select current_database() as name");
  const house = `"${String(row?.["name"]).replaceAll('"', '""')}".main`;
  await dropTables(session);
  const hasStoreKeys = (await session.rows("select 1 as one from managed_keys limit 1")).length > 0;
  for (const view of hasStoreKeys ? [...VIEWS, STORE_VIEW] : VIEWS)
    await session.run(`create temp table ${view} as from ${house}.${view}`);
}

async function dropTables(session: Session): Promise<void> {
  for (const view of [...VIEWS, STORE_VIEW]) await session.run(`drop table if exists temp.main.${view}`);
}
