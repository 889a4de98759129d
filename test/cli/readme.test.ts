import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { createProgram } from "../../src/cli/create-program.js";
import { parseSettings } from "../../src/cli/settings/parse-settings.js";
import { plantFiles } from "../helpers/plant-files.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";
import { fakeStreet } from "./fake-street.js";

const root = join(import.meta.dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const blocks = [...readme.matchAll(/^```(\w+)\n(.*?)^```/gms)].map(([, language = "", text = ""]) => ({
  language,
  text,
}));
const yaml = blocks.filter(({ language }) => language === "yaml").map(({ text }) => text);

function count(shelf: string): number {
  const names = readdirSync(join(root, "rules", shelf), { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".yaml")).length;
}

describe("the README", () => {
  it("names only commands and options that there are", () => {
    const program = createProgram({ street: fakeStreet(), conclude: () => {} }, () => {});
    const unknown = blocks
      .flatMap(({ text }) => [...text.matchAll(/keycensus ([a-z]+)([^#|\n]*)/g)])
      .flatMap(([, name = "", rest = ""]) => {
        const command = program.commands.find((one) => one.name() === name);
        const options = command?.options.flatMap(({ long, short }) => [long, short]) ?? [];
        const missing = (rest.match(/(?<=\s)--?[a-z][a-z-]*/g) ?? []).filter((option) => !options.includes(option));
        return command === undefined ? [name] : missing;
      });
    expect(unknown).toEqual([]);
  });

  it("shows settings that are valid", () => {
    const text = yaml.find((block) => block.startsWith("exclude:")) ?? "fail-on: none";
    const file = join(temporaryFolder(), "keycensus.yaml");
    plantFiles(dirname(file), {
      "security/departed.csv": "ben@example.org,2025-12-31\n",
      ".gitleaksignore": "a.env:acme:3\n",
    });
    expect(parseSettings(text, { file, isForeign: false, cwd: "/" })).toMatchObject({
      failOn: "medium",
      exclude: ["vendor/**"],
    });
  });

  it("claims no more patterns and rules than there are", () => {
    const [, patterns, rules] = /more than (\d+) patterns and (\d+) rules/.exec(readme) ?? [];
    expect({ enough: count("patterns") > Number(patterns), rules: count("audit") }).toEqual({
      enough: true,
      rules: Number(rules),
    });
  });
});
