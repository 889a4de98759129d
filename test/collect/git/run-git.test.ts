import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { findRepository } from "../../../src/collect/collectors/git/find-repository.js";
import { runGit } from "../../../src/collect/collectors/git/run-git.js";
import { withHook } from "../../../src/collect/collectors/git/with-hook.js";
import { listStaged } from "../../../src/collect/collectors/git/list-staged.js";
import { createFolder, createRepository, removeRepositories } from "./create-repository.js";
import { lookAt } from "./look-at.js";

afterAll(removeRepositories);

const { PATH } = process.env;
afterEach(() => {
  process.env["PATH"] = PATH;
  delete process.env["GIT_INDEX_FILE"];
  delete process.env["GIT_DIR"];
});

function never(): AbortSignal {
  return new AbortController().signal;
}

// Processes named git whose parent is this one; /proc is Linux's.
function childrenNamedGit(): string[] {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return processes.filter((id) => {
    try {
      return readFileSync(`/proc/${id}/stat`, "latin1").includes(`(git) `) && parentOf(id) === process.pid;
    } catch {
      return false;
    }
  });
}

function parentOf(id: string): number {
  return Number(readFileSync(`/proc/${id}/stat`, "latin1").split(") ")[1]?.split(" ")[1]);
}

test("Where git is not installed, the error says so and what to do.", async () => {
  const { at } = createRepository();
  process.env["PATH"] = "/nowhere";
  await expect(lookAt(at)).rejects.toMatchObject({ name: "AuditError", message: "git was not found" });
});

test("A git that is too old is refused by its version.", async () => {
  const { at } = createRepository();
  const folder = createFolder();
  writeFileSync(join(folder, "git"), "#!/bin/sh\necho git version 2.20.1\nexit 0\n", { mode: 0o755 });
  process.env["PATH"] = folder;
  await expect(lookAt(at)).rejects.toMatchObject({ name: "AuditError", message: "git version 2.20.1 is too old" });
});

test("An abort ends a running git and leaves no process behind.", async () => {
  const repository = createRepository();
  const controller = new AbortController();
  // Waits for ids on its standard input; an input that is too large for the pipe keeps it alive.
  const command = {
    repository: findRepository(repository.at),
    args: ["cat-file", "--batch"],
    input: Buffer.alloc(5e7, "x\n"),
  };
  const reason = new Error("stopped by the user");
  const run = runGit(command, controller.signal, () => controller.abort(reason));
  await expect(run).rejects.toBe(reason);
  expect(childrenNamedGit()).toEqual([]);
});

test("A signal that has fired already starts nothing.", async () => {
  const repository = findRepository(createRepository().at);
  const reason = new Error("too late");
  await expect(runGit({ repository, args: ["version"] }, AbortSignal.abort(reason), () => {})).rejects.toBe(reason);
});

test("An error of the taker ends git and comes back as it is.", async () => {
  const repository = findRepository(createRepository().at);
  const error = new Error("a bug");
  const run = runGit({ repository, args: ["version"] }, never(), () => {
    throw error;
  });
  await expect(run).rejects.toBe(error);
});

test("What git complains of is kept, and bounded.", async () => {
  const repository = findRepository(createRepository().at);
  const exit = await runGit({ repository, args: ["cat-file", `--${"x".repeat(9000)}`] }, never(), () => {});
  expect([exit.code, exit.complaint.length <= 4096, exit.complaint.startsWith("error: unknown option")]).toEqual([
    129,
    true,
    true,
  ]);
});

test("The caller's GIT_ variables do not reach git.", async () => {
  const repository = createRepository();
  repository.commit("add", { "key.txt": "SECRET\n" });
  process.env["GIT_DIR"] = createRepository().at;
  const { places } = await lookAt(repository.at);
  expect(places.length).toBe(1);
});

test("A hook's own index is read in place of the repository's.", async () => {
  const repository = createRepository();
  repository.commit("add", { "a.txt": "a\n" });
  repository.write("a.txt", "b\n");
  repository.git("-c", "alias.x-stage=!GIT_INDEX_FILE=.git/next-index git read-tree HEAD", "x-stage");
  repository.git("-c", "alias.x-stage=!GIT_INDEX_FILE=.git/next-index git add a.txt", "x-stage");
  process.env["GIT_INDEX_FILE"] = ".git/next-index";
  const found = findRepository(repository.at);
  const own = await listStaged(found, never());
  const hooks = await listStaged(withHook(found, repository.at), never());
  expect([own.length, hooks.map(({ path }) => path)]).toEqual([0, ["a.txt"]]);
});

test("An index that belongs to another repository is not read.", () => {
  const repository = findRepository(createRepository().at);
  process.env["GIT_INDEX_FILE"] = "/elsewhere/.git/index";
  expect(withHook(repository, "/elsewhere")).toEqual(repository);
});
