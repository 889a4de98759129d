import { resolve } from "node:path";
import { AuditError, gate, type GateRequest } from "#index";
import { exitCodes, type ExitCode } from "../exit-code.js";
import { gitRoot } from "../settings/find-settings.js";
import { loadSettings } from "../settings/load-settings.js";
import type { Settings } from "../settings/settings.js";
import type { Street } from "../street.js";
import { writeOut } from "../write-reports.js";
import { chooseScope } from "./choose-scope.js";
import type { GateFlags } from "./gate-flags.js";
import { renderGate } from "./render-gate.js";

/** keycensus gate: a quick verdict by pattern and confidence alone. */
export async function runGate(flags: GateFlags, street: Street): Promise<ExitCode> {
  const { cwd, signal } = street;
  const scope = chooseScope(flags, street);
  const settings = await loadSettings({ cwd, config: flags.config, target: "." });
  const result = await gate({
    scope,
    repository: repositoryFor(scope, cwd),
    rulesFolders: [...settings.rules, ...flags.rules.map((folder) => resolve(cwd, folder))],
    collect: collectOptions(flags, settings),
    minConfidence: flags.failOnConfidence ?? "likely",
    signal,
  });
  signal.throwIfAborted();
  if (flags.quiet !== true) {
    const { out, err } = renderGate(result, {
      format: flags.format,
      isWatched: street.err.isTerminal,
      hasColour: street.out.hasColour,
    });
    await writeOut(out, street);
    await street.err.write(err);
  }
  if (result.sightings.length > 0) return exitCodes.findings;
  return result.problems.length > 0 ? exitCodes.incomplete : exitCodes.clean;
}

function repositoryFor({ kind }: GateRequest["scope"], cwd: string): string {
  const root = gitRoot(cwd);
  if (root !== null || kind === "paths" || kind === "stdin") return root ?? cwd;
  throw new AuditError(`${cwd} is not in a git repository`, { hint: "go into one, or name the paths to look at" });
}

function collectOptions(flags: GateFlags, settings: Settings): GateRequest["collect"] {
  return {
    useIgnoreFiles: settings.ignoreFiles,
    include: settings.include,
    exclude: [...settings.exclude, ...flags.exclude],
    since: null,
    includeUnreachable: false,
    includeSubmodules: false,
    explain: flags.explain ?? false,
    answers: { record: null, replay: null, journal: null },
  };
}
