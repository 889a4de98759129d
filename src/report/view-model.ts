import type { Audit } from "#model/audit";
import { viewAccepted, type AcceptedView } from "./html/accepted-view.js";
import { viewCensus, type CensusView } from "./html/census-view.js";
import { chartAlgorithms, chartYears, type ChartView } from "./html/chart-view.js";
import { viewCollections, type CollectionView } from "./html/collections-view.js";
import { viewFrameworks, type FrameworkView } from "./html/controls-view.js";
import { viewRules, type RuleView } from "./html/findings-view.js";
import { viewManagedKeys, type ManagedKeysView } from "./html/managed-view.js";
import { viewPhases, type PhasesView } from "./html/phases-view.js";
import { viewQuietRules, type RuleRowView } from "./html/rule-rows-view.js";
import { viewUnseen, type UnseenView } from "./html/unseen-view.js";
import { viewVerdict, type VerdictView } from "./html/verdict-view.js";
import { resolveFindings } from "./resolve-findings.js";
import { summarise } from "./summarise.js";
import { formatMinute } from "./words/format-date.js";
import { countOf, formatDuration } from "./words/format-number.js";
import { nameTarget } from "./words/name-target.js";
import { visible } from "./words/visible.js";

/** Targets named in the title; the others are counted. */
const TITLED = 3;

/** Everything the template needs: texts ready to print (but for HTML escaping), lists in order, and flags for what is there. */
export interface AuditView {
  readonly title: string;
  readonly scan: {
    readonly id: string;
    readonly tool: string;
    readonly digest: string;
    readonly started: string;
    readonly duration: string;
    readonly judged: string;
  };
  readonly verdict: VerdictView;
  readonly unseen: UnseenView;
  readonly phases: PhasesView;
  readonly rules: readonly RuleView[];
  readonly accepted: AcceptedView;
  readonly census: CensusView;
  readonly managed: ManagedKeysView;
  readonly charts: readonly ChartView[];
  readonly quietRules: readonly RuleRowView[];
  readonly frameworks: readonly FrameworkView[];
  readonly collections: readonly CollectionView[];
}

/** Computes what a report shows; the same audit always gives the same view. */
export function viewOf(audit: Audit): AuditView {
  const findings = resolveFindings(audit);
  return {
    title: titleOf(audit),
    scan: viewScan(audit),
    verdict: viewVerdict(audit, summarise(audit)),
    unseen: viewUnseen(audit),
    phases: viewPhases(audit, findings),
    rules: viewRules(audit, findings),
    accepted: viewAccepted(audit, findings),
    census: viewCensus(audit, findings),
    managed: viewManagedKeys(audit.managedKeys, findings),
    charts: [chartAlgorithms(audit.census), chartYears(audit.census)].filter(({ bars }) => bars.length > 1),
    quietRules: viewQuietRules(audit, findings),
    frameworks: viewFrameworks(audit, findings),
    collections: viewCollections(audit),
  };
}

function titleOf({ collections }: Audit): string {
  const labels = [...new Set(collections.map(({ target }) => nameTarget(target)))];
  const named = labels.slice(0, TITLED);
  const rest = labels.length > TITLED ? [countOf(labels.length - TITLED, "further target")] : [];
  return labels.length === 0 ? "nothing" : [...named, ...rest].join(", ");
}

function viewScan({ scan, evaluation }: Audit): AuditView["scan"] {
  return {
    id: String(scan.id),
    tool: visible(scan.toolVersion),
    digest: visible(scan.rulesDigest),
    started: formatMinute(scan.startedAt),
    duration: formatDuration(scan.startedAt, scan.finishedAt),
    judged: formatMinute(evaluation.at),
  };
}
