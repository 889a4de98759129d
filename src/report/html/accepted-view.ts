import type { Audit } from "#model/audit";
import type { Waiver } from "#model/finding";
import { compare } from "../compare.js";
import type { ResolvedFinding } from "../resolve-findings.js";
import { formatDay } from "../words/format-date.js";
import { countOf, formatCount } from "../words/format-number.js";
import { visible } from "../words/visible.js";
import { viewFinding, type FindingView } from "./findings-view.js";
import { namesOfTargets } from "../target-names.js";
import { prose } from "../words/prose.js";

/** Findings shown of each of the two lists; the JSON report has all. */
const SHOWN = 300;

/** Findings that a person or an inline comment took out of the count. */
export interface AcceptedView {
  readonly isAny: boolean;
  readonly waived: readonly WaivedView[];
  readonly moreWaived: string | null;
  readonly commented: readonly NamedView[];
  readonly moreCommented: string | null;
  readonly markers: readonly { readonly marker: string; readonly count: string }[];
}

/** A finding with the title of its rule. */
type NamedView = FindingView & { readonly rule: string };

type WaivedView = NamedView & { readonly waiver: WaiverView };

interface WaiverView {
  readonly reason: string;
  readonly approver: string;
  readonly until: string;
}

/** Lists what was accepted, by whom and until when, and what inline comments allow: somebody should look through both. */
export function viewAccepted(audit: Audit, findings: readonly ResolvedFinding[]): AcceptedView {
  const names = namesOfTargets(audit);
  const viewNamed = (found: ResolvedFinding) => ({ ...viewFinding(found, names), rule: prose(found.rule.title) });
  const waived = findings.flatMap((found): readonly WaivedView[] => {
    const { waiver } = found.finding;
    return waiver === null ? [] : [{ ...viewNamed(found), waiver: viewWaiver(waiver) }];
  });
  const commented = findings.filter(({ state }) => state === "allowed").map(viewNamed);
  const markers = Object.entries(audit.allowed).toSorted(([one], [other]) => compare(one, other));
  return {
    isAny: waived.length > 0 || commented.length > 0 || markers.length > 0,
    waived: waived.slice(0, SHOWN),
    moreWaived: moreThanShown(waived.length),
    commented: commented.slice(0, SHOWN),
    moreCommented: moreThanShown(commented.length),
    markers: markers.map(([marker, count]) => ({ marker: visible(marker), count: formatCount(count) })),
  };
}

function moreThanShown(count: number): string | null {
  return count > SHOWN ? `${countOf(count - SHOWN, "further one", "further ones")} in the JSON report.` : null;
}

function viewWaiver({ reason, approver, until }: Waiver): WaiverView {
  return { reason: prose(reason), approver: visible(approver), until: formatDay(until) };
}
