import { devNull } from "node:os";

// Every setting of git that names a command, reaches the network or bends what git shows, answered before the
// repository's own (hostile) settings are read: `git help config` lists them. A commit graph and grafts could lie
// about parents; the delta cache's size could be set to starve the machine. Large blobs that are no deltas are streamed.
const SETTINGS: readonly string[] = [
  "advice.graftFileDeprecated=false",
  "safe.directory=*",
  "core.fsmonitor=false",
  `core.hooksPath=${devNull}`,
  `core.attributesFile=${devNull}`,
  "core.pager=cat",
  "core.editor=false",
  "core.sshCommand=false",
  "core.gitProxy=",
  "core.askPass=",
  "core.alternateRefsCommand=",
  "core.commitGraph=false",
  "core.useReplaceRefs=false",
  "core.deltaBaseCacheLimit=96m",
  "core.bigFileThreshold=16m",
  "core.packedGitLimit=1g",
  "credential.helper=",
  "diff.external=",
  `diff.orderFile=${devNull}`,
  "diff.ignoreSubmodules=none",
  "gc.auto=0",
  "gpg.program=false",
  "log.showSignature=false",
  "maintenance.auto=false",
  "protocol.allow=never",
  "submodule.recurse=false",
  "color.ui=false",
];

/** git's own options before the command's name: no pager, no locks, and the settings that must not be the repository's. */
export function cleanSettings(): readonly string[] {
  return ["--no-pager", "--no-optional-locks", ...SETTINGS.flatMap((setting) => ["-c", setting])];
}
