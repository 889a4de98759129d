import type { Audit } from "#model/audit";
import type { Severity } from "#model/severity";
import { severities } from "../severities.js";
import type { Summary } from "../summarise.js";
import { countOf, formatCount } from "../words/format-number.js";
import { nameSeverity } from "../words/names.js";

/** The headline of a report. `tone` names the colours: a severity, "unseen" or "ok". */
export interface VerdictView {
  readonly tone: Severity | "unseen" | "ok";
  readonly headline: string;
  readonly detail: string;
  readonly severities: readonly SeverityView[];
  /** The line below the counts: what was accepted, allowed, not judged. */
  readonly asides: readonly string[];
}

/** How many open findings of one severity there are; the bar's place and width are percents of all. */
interface SeverityView {
  readonly severity: Severity;
  readonly name: string;
  readonly count: string;
  readonly isNone: boolean;
  readonly barFrom: string;
  readonly barWidth: string;
}

/** Says in a sentence how things are, without ever taking what was not seen for good. */
export function viewVerdict(audit: Audit, summary: Summary): VerdictView {
  const total = severities.reduce((sum, severity) => sum + summary.open[severity], 0);
  return {
    ...judge(audit, summary, total),
    severities: viewSeverities(summary, total),
    asides: asidesOf(summary, total),
  };
}

function judge(audit: Audit, summary: Summary, total: number): Pick<VerdictView, "tone" | "headline" | "detail"> {
  const incomplete = summary.isComplete ? "" : " The look was incomplete: there may be more.";
  if (summary.worst !== null) {
    const worst = nameSeverity(summary.worst).toLowerCase();
    const count = summary.open[summary.worst];
    const rest = total === count ? "" : `, of ${countOf(total, "open finding")} in all`;
    const headline = `${countOf(count, `${worst} finding`)}${rest}`;
    return { tone: summary.worst, headline, detail: `${countKeys(summary)}${incomplete}` };
  }
  if (audit.collections.length === 0) {
    return { tone: "unseen", headline: "Nothing was looked at", detail: "This report says nothing about any key." };
  }
  if (!summary.isComplete) {
    const detail = `${countKeys(summary)} What was not seen is listed below; this is not a pass.`;
    return { tone: "unseen", headline: "Nothing was disproved in what was seen, but not everything was seen", detail };
  }
  return judgeWhole(audit, summary);
}

function judgeWhole(audit: Audit, summary: Summary): Pick<VerdictView, "tone" | "headline" | "detail"> {
  if (audit.evaluation.outcomes.length === 0) {
    return { tone: "unseen", headline: "No rule was applied", detail: `${countKeys(summary)} Nothing was judged.` };
  }
  if (summary.unknown > 0) {
    const headline = `No open findings, but ${countOf(summary.unknown, "resource")} could not be judged`;
    return { tone: "unseen", headline, detail: `${countKeys(summary)} What could not be judged needs a person.` };
  }
  const rules = countOf(audit.evaluation.outcomes.length, "rule");
  return { tone: "ok", headline: "No open findings", detail: `${countKeys(summary)} ${rules} disproved nothing else.` };
}

function countKeys({ keys, locations }: Summary): string {
  if (keys === 0) return "No key was found.";
  return `${countOf(keys, "key")} in the inventory, ${countOf(locations, "sighting")} of ${keys === 1 ? "it" : "them"}.`;
}

function viewSeverities({ open }: Summary, total: number): readonly SeverityView[] {
  let from = 0;
  return severities.map((severity) => {
    const width = total === 0 ? 0 : (open[severity] * 100) / total;
    const barFrom = from.toFixed(2);
    from += width;
    const count = formatCount(open[severity]);
    return {
      severity,
      name: nameSeverity(severity),
      count,
      isNone: open[severity] === 0,
      barFrom,
      barWidth: width.toFixed(2),
    };
  });
}

function asidesOf({ waived, allowed, unknown, fresh }: Summary, total: number): readonly string[] {
  return [
    ...(fresh > 0 && fresh < total ? [`${formatCount(fresh)} of them new since the last scan`] : []),
    ...(waived > 0 ? [`${countOf(waived, "finding")} accepted by a person`] : []),
    ...(allowed > 0 ? [`${countOf(allowed, "finding")} allowed by an inline comment`] : []),
    ...(unknown > 0 ? [`${countOf(unknown, "resource")} not judged`] : []),
  ];
}
