import { describe, expect, it } from "vitest";
import { join } from "node:path";
import { gate } from "../../src/hallway/gate.js";
import { DEFAULT_OPTIONS } from "../helpers/collect-all.js";
import { plantFiles } from "../helpers/plant-files.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const TOKEN = "token = xoxb-739184620571-204857193648-Zk81hVq2mXw9Lp4TcRn7Bd3s\n";

async function placesIn(paths: readonly string[], rulesFolders: readonly string[] = []): Promise<string[]> {
  const { sightings } = await gate({
    scope: { kind: "paths", paths },
    repository: ".",
    rulesFolders,
    collect: DEFAULT_OPTIONS,
    minConfidence: "likely",
    signal: new AbortController().signal,
  });
  return sightings.map(({ place }) => place.path).toSorted();
}

describe("the gate on paths", () => {
  it("says a place below a folder as the user would reach it", async () => {
    const folder = temporaryFolder();
    plantFiles(folder, { "a/config/app.env": TOKEN, "b/config/app.env": TOKEN });
    const paths = [join(folder, "a"), join(folder, "b/config")];
    expect(await placesIn(paths)).toEqual([join(folder, "a/config/app.env"), join(folder, "b/config/app.env")]);
  });

  it("says a file as it was named", async () => {
    const folder = temporaryFolder();
    plantFiles(folder, { "app.env": TOKEN });
    expect(await placesIn([join(folder, "app.env")])).toEqual([join(folder, "app.env")]);
  });

  it("takes the rules of a file of gitleaks beside its own patterns", async () => {
    const folder = temporaryFolder();
    const rules = "[[rules]]\nid = 'acme'\nregex = 'acme_[0-9]{4}'\n";
    plantFiles(folder, { "gitleaks.toml": rules, "a.txt": "acme_0815\n", "b.env": TOKEN });
    const places = await placesIn([folder], [join(folder, "gitleaks.toml")]);
    expect(places).toEqual([join(folder, "a.txt"), join(folder, "b.env")]);
  });
});
