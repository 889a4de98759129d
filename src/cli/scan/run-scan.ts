import { audit, planTargets, type Audit } from "#index";
import { exitCodeFor, exitCodes, type ExitCode } from "../exit-code.js";
import { makeFolderFor } from "../inventory-file.js";
import type { Output } from "../outputs.js";
import { createProgressLine } from "../progress-line.js";
import { loadSettings } from "../settings/load-settings.js";
import type { Street } from "../street.js";
import { renderSummary } from "../summary/render-summary.js";
import { writeOut, writeReports } from "../write-reports.js";
import { checkRuleNames } from "./check-rule-names.js";
import { explainScan } from "./explain-scan.js";
import { inlineLittle } from "./inline-little.js";
import { keepHeapLean } from "./keep-heap-lean.js";
import { keepNurserySmall } from "./keep-nursery-small.js";
import { planScan, type ScanPlan } from "./plan-scan.js";
import { returnMemoryAtOnce } from "./return-memory-at-once.js";
import type { ScanFlags } from "./scan-flags.js";
import { widenNursery } from "./widen-nursery.js";

/** keycensus scan: look, record, judge, report. */
export async function runScan(flags: ScanFlags, street: Street): Promise<ExitCode> {
  keepNurserySmall();
  inlineLittle();
  const settings = await loadSettings({ cwd: street.cwd, config: flags.config, target: flags.targets[0] ?? "." });
  const plan = planScan(flags, settings, street);
  await checkRuleNames(settings, plan.rulesFolders);
  const result = await auditWithProgress(plan, flags.quiet === true, street);
  await writeReports(result, plan.outputs, street);
  const code = exitCodeFor(result, plan.failOn);
  if (flags.quiet !== true) await tell(result, { plan, code, isExplained: flags.explain === true }, street);
  return code;
}

async function auditWithProgress(plan: ScanPlan, isQuiet: boolean, street: Street): Promise<Audit> {
  const { inventoryFile, rulesFolders, settings, jobs } = plan;
  const targets = await planTargets(plan.targets, { history: plan.history });
  const onStage = targets.some(({ at }) => at.includes("://")) ? prepareForAccounts() : () => {};
  makeFolderFor(inventoryFile);
  const progress = createProgressLine(street, isQuiet);
  // The inventory is for its owner alone, wherever it lies.
  const usual = process.umask(0o077);
  try {
    return await audit({
      targets,
      inventoryFile,
      rulesFolders,
      settings,
      jobs,
      at: new Date(),
      signal: street.signal,
      onProgress: (news) => {
        onStage(news.stage);
        progress.show(news);
      },
      onThread: keepNurserySmall,
    });
  } finally {
    process.umask(usual);
    progress.clear();
  }
}

function prepareForAccounts(): (stage: string) => void {
  widenNursery();
  returnMemoryAtOnce(process.env);
  return keepHeapLean();
}

interface Telling {
  readonly plan: ScanPlan;
  readonly code: ExitCode;
  readonly isExplained: boolean;
}

// The summary is the product where no report was asked for; beside reports it is a word to the person watching.
async function tell(result: Audit, { plan, code, isExplained }: Telling, street: Street): Promise<void> {
  const { inventoryFile, outputs } = plan;
  const isProduct = outputs.length === 0;
  const { hasColour } = isProduct ? street.out : street.err;
  const summary = renderSummary(result, { hasColour, inventoryFile, written: describeWritten(outputs) });
  const explanation = isExplained ? `\n${await explainScan(result, inventoryFile)}` : "";
  const text = summary + explanation + describeExit(code, plan.failOn);
  await (isProduct ? writeOut(text, street) : street.err.write(text));
}

function describeExit(code: ExitCode, failOn: string): string {
  if (code === exitCodes.findings) return `Exit code  1: findings at or over ${failOn} (--fail-on)\n`;
  return code === exitCodes.incomplete ? "Exit code  3: something could not be seen\n" : "";
}

/** "html /home/ann/report.html", one a report that went into a file. */
export function describeWritten(outputs: readonly Output[]): string[] {
  return outputs.flatMap(({ format, file }) => (file === null ? [] : [`${format} ${file}`]));
}
