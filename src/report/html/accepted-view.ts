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

/** Accepted findings shown; the JSON report has all. */
const SHOWN = 300;

/** Findings that a person or an inline comment took out of the count. */
export interface AcceptedView {
  readonly isAny: boolean;
  readonly waived: readonly (FindingView & { readonly rule: string; readonly waiver: WaiverView })[];
  readonly more: string | null;
  /** "2 findings" that a comment allows at every place, or null. */
  readonly allowed: string | null;
  readonly markers: readonly { readonly marker: string; readonly count: string }[];
}

interface WaiverView {
  readonly reason: string;
  readonly approver: string;
  readonly until: string;
}

/** Lists what was accepted, by whom and until when, and counts what inline comments allow. */
export function viewAccepted(audit: Audit, findings: readonly ResolvedFinding[]): AcceptedView {
  const names = namesOfTargets(audit);
  const waived = findings.flatMap((found) => {
    const { waiver } = found.finding;
    return waiver === null
      ? []
      : [{ ...viewFinding(found, names), rule: prose(found.rule.title), waiver: viewWaiver(waiver) }];
  });
  const commented = findings.filter(({ state }) => state === "allowed").length;
  const markers = Object.entries(audit.allowed).toSorted(([one], [other]) => compare(one, other));
  return {
    isAny: waived.length > 0 || commented > 0 || markers.length > 0,
    waived: waived.slice(0, SHOWN),
    more:
      waived.length > SHOWN
        ? `${countOf(waived.length - SHOWN, "further one", "further ones")} in the JSON report.`
        : null,
    allowed: commented === 0 ? null : countOf(commented, "finding"),
    markers: markers.map(([marker, count]) => ({ marker: visible(marker), count: formatCount(count) })),
  };
}

function viewWaiver({ reason, approver, until }: Waiver): WaiverView {
  return { reason: prose(reason), approver: visible(approver), until: formatDay(until) };
}
