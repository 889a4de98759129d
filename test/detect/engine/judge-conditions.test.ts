import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createDetect, preparePatterns } from "#detect/detect";
import { plantFiles } from "../../helpers/plant-files.js";
import { scanText } from "../../helpers/scan-text.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

const TOKEN = "acme_0a1b2c3d";
const REGEX = "regex = '''acme_([a-f0-9]{8})'''\n";

/** What a rule with these lines finds in a text, as the text of its secrets. */
async function findIn(text: string, lines: string, name = "src/a.txt"): Promise<string[]> {
  const folder = temporaryFolder();
  plantFiles(folder, { "r.toml": `[[rules]]\nid = "acme"\n${lines.startsWith("regex =") ? "" : REGEX}${lines}` });
  const prepared = await preparePatterns([], [join(folder, "r.toml")]);
  const detect = createDetect({ ...prepared, module: null, salt: new Uint8Array(32), explain: false });
  return scanText(detect, text, { name })
    .sightings.filter(({ pattern }) => pattern === "gitleaks:acme")
    .map(({ span }) => text.slice(span.start, span.end));
}

describe("a rule of gitleaks finds", () => {
  it.each([
    ["its first group", "", ["0a1b2c3d"]],
    ["the first group that holds something", "regex = '''(acme_z)?acme_()([a-f0-9]{8})'''", ["0a1b2c3d"]],
    ["the whole where there is no group", "regex = '''acme_[a-f0-9]{8}'''", [TOKEN]],
    ["the group it names", "secretGroup = 1", ["0a1b2c3d"]],
    ["what has more entropy than it asks for", "entropy = 2.9", ["0a1b2c3d"]],
    ["not what has as much", "entropy = 3", []],
    ["what lies at its paths", "path = '''^src/'''", ["0a1b2c3d"]],
    ["nothing elsewhere", "path = '''^lib/'''", []],
    ["what has a keyword somewhere near", "keywords = ['Beside']", ["0a1b2c3d"]],
    ["nothing without", "keywords = ['nowhere']", []],
  ])("%s", async (_, lines, expected) => {
    expect(await findIn(`beside\n\nx = ${TOKEN}\n`, lines)).toEqual(expected);
  });
});

describe("an allowlist takes a match out", () => {
  it.each([
    ["by its path", "paths = ['''src/''']", []],
    ["by the secret", "regexes = ['''^0a1b''']", []],
    ["not by what stands beside the secret", "regexes = ['''acme''']", ["0a1b2c3d"]],
    ["by the match", "regexTarget = 'match'\nregexes = ['''^acme''']", []],
    ["by the line", "regexTarget = 'line'\nregexes = ['''^x = ''']", []],
    ["not by the line before", "regexTarget = 'line'\nregexes = ['''beside''']", ["0a1b2c3d"]],
    ["by a word of the secret in any case", "stopwords = ['2C3D']", []],
    ["by one of two things", "paths = ['''lib/''']\nstopwords = ['2c3d']", []],
    ["by all where all are asked for", "condition = 'AND'\npaths = ['''src/''']\nstopwords = ['2c3d']", []],
    ["not by one of these", "condition = 'AND'\npaths = ['''lib/''']\nstopwords = ['2c3d']", ["0a1b2c3d"]],
  ])("%s", async (_, lines, expected) => {
    expect(await findIn(`beside\nx = ${TOKEN}\n`, `[[rules.allowlists]]\n${lines}`)).toEqual(expected);
  });
});

it("A line too long to be tried in time takes nothing out.", async () => {
  const lines = "[[rules.allowlists]]\nregexTarget = 'line'\nregexes = ['acme']";
  const long = "-".repeat(1500);
  expect([
    await findIn(`${long} ${TOKEN}\n`, lines),
    await findIn(`${long} ${TOKEN} ${long}\n`, lines),
    await findIn(`${long}${long} ${TOKEN}\n`, lines),
  ]).toEqual([[], ["0a1b2c3d"], ["0a1b2c3d"]]);
});

it("What a rule of gitleaks drops hides nothing that a general pattern finds.", async () => {
  const folder = temporaryFolder();
  const text = 'api_key = "acme_0a1b2c3d4e5f60718293a4b5c6d7e8f9"\n';
  plantFiles(folder, {
    "r.toml":
      "[[rules]]\nid = 'acme'\nregex = '''acme_[a-f0-9]{32}'''\n[[rules.allowlists]]\nstopwords = ['0a1b2c3d']\n",
  });
  const countWith = async (files: readonly string[]): Promise<number> => {
    const prepared = await preparePatterns([], files);
    const detect = createDetect({ ...prepared, module: null, salt: new Uint8Array(32), explain: true });
    return scanText(detect, text).sightings.length;
  };
  expect([await countWith([]), await countWith([join(folder, "r.toml")])]).toEqual([1, 1]);
});
