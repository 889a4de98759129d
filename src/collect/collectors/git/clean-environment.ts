import { devNull } from "node:os";
import { join } from "node:path";
import type { Repository } from "./repository.js";
// The one place outside of cli that reads the environment: a program is found by PATH alone, and on Windows needs
// SystemRoot to start. Everything else of the caller's environment is kept from git.
import { env } from "node:process";

/**
 * The environment git runs in: nothing of the caller's but where programs are found. No user or system settings, no
 * network, no prompts, no locks, no replaced or grafted objects. An explicit git folder and work tree keep git from
 * searching, from asking who owns the folder, and from following core.worktree.
 */
export function cleanEnvironment({ gitDir, commonDir, indexFile, waiting }: Repository): Record<string, string> {
  return {
    PATH: env["PATH"] ?? "",
    ...(env["SystemRoot"] === undefined ? {} : { SystemRoot: env["SystemRoot"] }),
    HOME: devNull,
    LC_ALL: "C",
    GIT_DIR: gitDir,
    GIT_WORK_TREE: gitDir,
    ...(indexFile === undefined ? {} : { GIT_INDEX_FILE: indexFile }),
    ...(waiting === undefined ? {} : waitingObjects(commonDir, waiting)),
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_SYSTEM: devNull,
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: "1",
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_GRAFT_FILE: devNull,
  };
}

function waitingObjects(commonDir: string, waiting: string): Record<string, string> {
  return { GIT_OBJECT_DIRECTORY: waiting, GIT_ALTERNATE_OBJECT_DIRECTORIES: join(commonDir, "objects") };
}
