import { isoOrNull } from "../row.js";
import type { Session } from "../session.js";

/** What a user's settings add to the facts. `leftOn` is YYYY-MM-DD or null; `paths` are globs. */
export interface SettingFacts {
  readonly departed: readonly { readonly email: string; readonly leftOn: string | null }[];
  readonly environments: readonly { readonly name: string; readonly paths: readonly string[] }[];
}

/** Replaces the facts that settings add by today's; to be run inside a transaction. */
export async function recordSettings(session: Session, { departed, environments }: SettingFacts): Promise<void> {
  await session.run("delete from principals");
  await session.run("delete from environments");
  const people = new Map(departed.map(({ email, leftOn }) => [email.trim().toLowerCase(), leftOn]));
  await session.append(
    "principals",
    [...people].map(([email, leftOn]) => [email, true, isoOrNull(leftOn)]),
  );
  const globs = environments.flatMap(({ name, paths }) => paths.map((glob) => [name, glob] as const));
  await session.append(
    "environments",
    globs.map(([name, glob], ordinal) => [ordinal, name, glob]),
  );
}
