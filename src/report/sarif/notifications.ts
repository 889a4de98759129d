import type { Audit } from "#model/audit";
import { limits } from "./limits.js";
import { messageOf } from "./message.js";
import type { Results } from "./results.js";
import { prose } from "../words/prose.js";

/** `toolExecutionNotifications`: what was not seen, not judged, or cut off by the limits. */
export function writeNotifications(audit: Audit, cut: Results): readonly unknown[] {
  const all = [...cutNotes(cut), ...problemNotes(audit), ...unknownNotes(audit)];
  if (all.length <= limits.notifications) return all;
  const rest = all.length - limits.notifications + 1;
  const more = note("error", "notifications-left-out", `${String(rest)} further notifications are in the JSON report`);
  return [more, ...all.slice(0, limits.notifications - 1)];
}

function note(level: "error" | "warning" | "note", id: string, text: string): Record<string, unknown> {
  return { descriptor: { id }, level, message: messageOf(text) };
}

function cutNotes({ resultsLeftOut, locationsLeftOut }: Results): readonly unknown[] {
  const results = `${String(resultsLeftOut)} further findings, none worse than those here, are in the JSON report: SARIF uploads have limits`;
  const places = `${String(locationsLeftOut)} further places of findings are in the JSON report: SARIF uploads have limits`;
  return [
    ...(resultsLeftOut > 0 ? [note("warning", "findings-left-out", results)] : []),
    ...(locationsLeftOut > 0 ? [note("note", "places-left-out", places)] : []),
  ];
}

function problemNotes({ collections }: Audit): readonly unknown[] {
  if (collections.length === 0) return [note("error", "nothing-looked-at", "Nothing was looked at")];
  return collections.flatMap(({ target, outcome, problems }) => {
    const who = `${target.collector} on ${target.label}`;
    const whole =
      outcome === "complete" ? [] : [note("error", `collection-${outcome}`, `${who}: the look was ${outcome}`)];
    return [
      ...whole,
      ...problems.map((one) =>
        note("error", one.reason, `${who}: ${one.scope}: ${one.fact} not known: ${prose(one.message)}`),
      ),
    ];
  });
}

function unknownNotes({ evaluation }: Audit): readonly unknown[] {
  return evaluation.outcomes.flatMap(({ rule, counts, unknown }, index) => {
    if (counts.unknown === 0) return [];
    const first = unknown.slice(0, 3).map(({ resource, reason }) => `${resource}: ${prose(reason)}`);
    const text = `${prose(rule.title)}: ${String(counts.unknown)} could not be judged. ${first.join("; ")}`;
    return [{ ...note("warning", "not-judged", text), associatedRule: { id: rule.id, index } }];
  });
}
