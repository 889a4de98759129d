import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { plantFiles } from "../helpers/plant-files.js";
import { runCli } from "../helpers/run-cli.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");

/** The pattern and the rule that the README shows, in a folder of their own. */
function shownRules(): string {
  const folder = temporaryFolder();
  for (const [, text = ""] of readme.matchAll(/^```yaml\n(.*?)^```/gms)) {
    const path = /^# ((?:patterns|audit)\/\S+)/.exec(text)?.[1];
    if (path !== undefined) plantFiles(folder, { [path]: text });
  }
  return folder;
}

describe("rules", () => {
  it("of the house and of the README hold what their examples promise", async () => {
    const { code, stdout } = await runCli(["rules", "check", "--rules", shownRules()]);
    expect({ code, last: stdout.trimEnd().split("\n").at(-1) }).toEqual({
      code: 0,
      last: expect.stringMatching(/checked: every example holds$/),
    });
  }, 120_000);

  it("of the user are shown beside those of the house", async () => {
    const { stdout } = await runCli(["rules", "show", "acme-token-in-deploy", "--rules", shownRules()]);
    expect(stdout).toBe(
      "Acme token lies in the deployment folder\n" +
        "  rule acme-token-in-deploy: high, storage, for engineer\n\n" +
        "Why\n  Whoever can read the repository can deploy.\n\n" +
        "What to do\n  Replace the token, and let the pipeline hand it over.\n",
    );
  });

  it("that are not there are named with the ones that were meant", async () => {
    const { code, stderr } = await runCli(["rules", "show", "weak-kye"]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'error: there is no rule or pattern "weak-kye"\nhint: did you mean "weak-key"? keycensus rules list shows all\n',
    });
  });
});
