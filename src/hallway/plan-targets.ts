import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Target } from "#model/collection";
import { AuditError } from "#support/audit-error";
import { listCollectors, loadCollector } from "#collect/collect";

// "aws://...": the collector is named by what stands before.
const URI = /^([a-z][a-z0-9+.-]*):\/\//u;

/** What to look at for each path: its files, and its history where it is a repository; a URI goes to the collector of its scheme. */
export async function planTargets(paths: readonly string[], options: { readonly history: boolean }): Promise<Target[]> {
  const targets: Target[] = [];
  for (const path of paths) {
    const scheme = URI.exec(path)?.[1];
    targets.push(...(scheme === undefined ? planTarget(path, options.history) : [await planUri(path, scheme)]));
  }
  return targets;
}

async function planUri(uri: string, collector: string): Promise<Target> {
  const isKnown = listCollectors().includes(collector);
  const { checkTarget } = isKnown ? await loadCollector(collector) : {};
  if (checkTarget === undefined) {
    throw new AuditError(`nothing here can look at ${uri}`, {
      hint: "targets are paths, or begin with aws://",
    });
  }
  checkTarget(uri);
  return { collector, at: uri, label: uri };
}

function planTarget(path: string, history: boolean): Target[] {
  const at = resolve(path);
  // Behind a file there is nothing either; to ask for its state would throw.
  const stats = existsSync(at) ? statSync(at) : undefined;
  if (stats === undefined) {
    throw new AuditError(`there is nothing at ${path}`, {
      hint: "name a folder, a file or a git repository that exists and that you may enter",
    });
  }
  const label = path;
  if (isBareRepository(at)) return history ? [{ collector: "git", at, label }] : [];
  const files: Target = { collector: "files", at, label };
  const isRepository = stats.isDirectory() && existsSync(join(at, ".git"));
  return isRepository && history ? [files, { collector: "git", at, label }] : [files];
}

// A bare repository has no work tree: its folder is the object store itself.
function isBareRepository(at: string): boolean {
  return ["HEAD", "objects", "refs"].every((entry) => existsSync(join(at, entry))) && !existsSync(join(at, ".git"));
}
