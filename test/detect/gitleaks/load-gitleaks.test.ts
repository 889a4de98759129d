import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadGitleaks } from "#detect/gitleaks/load-gitleaks";
import { AuditError } from "#support/audit-error";
import { plantFiles } from "../../helpers/plant-files.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

const RULE = `[[rules]]
id = "acme-token"
description = "Acme token"
regex = '''acme_[a-f0-9]{8}'''
`;

async function load(files: Readonly<Record<string, string>>): ReturnType<typeof loadGitleaks> {
  const folder = temporaryFolder();
  plantFiles(folder, files);
  return await loadGitleaks(join(folder, "gitleaks.toml"));
}

async function complaint(text: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = temporaryFolder();
  plantFiles(folder, { ...more, "gitleaks.toml": text });
  const error: unknown = await loadGitleaks(join(folder, "gitleaks.toml")).catch((reason: unknown) => reason);
  if (!(error instanceof AuditError)) throw new Error("no AuditError was thrown");
  return error.message.replaceAll(`${folder}/`, "");
}

describe("a file of gitleaks", () => {
  it("gives a pattern for each rule", async () => {
    expect(await load({ "gitleaks.toml": RULE })).toEqual([
      {
        id: "gitleaks:acme-token",
        family: "gitleaks",
        title: "Acme token (gitleaks.toml)",
        kind: "credential",
        form: "plaintext",
        algorithm: "",
        sizeBits: null,
        service: null,
        confidence: "shaped",
        specificity: 50,
        expression: "[a][c][m][e][_][0-9a-f]{8,8}",
        flags: "",
        anchors: [
          { text: "acme_", ignoreCase: false, leastBefore: 0, mostBefore: 0, mostAfter: 13, gate: "alnum", minRun: 8 },
        ],
        checks: [],
        verifier: null,
        conditions: { group: 0, entropy: 0, path: null, keywords: [], allowlists: [] },
      },
    ]);
  });

  it("may write its keys in any case", async () => {
    const [pattern] = await load({ "gitleaks.toml": `${RULE}SecretGroup = 0\nENTROPY = 3.5\n` });
    expect(pattern?.conditions?.entropy).toBe(3.5);
  });

  it("needs no keyword where each match holds one, and keeps the others", async () => {
    const text = `${RULE}keywords = ["ACME_"]\n${RULE.replace("acme-token", "other")}keywords = ["Beyond"]\n`;
    const patterns = await load({ "gitleaks.toml": text });
    expect(patterns.map(({ conditions }) => conditions?.keywords)).toEqual([[], ["beyond"]]);
  });

  it("has allowlists for one rule, for some and for all", async () => {
    const text = `${RULE}
[[rules.allowlists]]
condition = "AND"
paths = ["^test/"]
stopwords = ["FAKE"]
[[rules]]
id = "other"
regex = "other_[0-9]{8}"
[[allowlists]]
targetRules = ["other"]
regexTarget = "line"
regexes = ["ok", "fine"]
[[allowlists]]
paths = ["^vendor/"]
`;
    const everywhere = {
      needsAll: false,
      path: "(?<![^])[v][e][n][d][o][r][\\x2f]",
      expression: null,
      target: "secret",
      stopwords: [],
    };
    const patterns = await load({ "gitleaks.toml": text });
    expect(patterns.map(({ conditions }) => conditions?.allowlists)).toEqual([
      [
        {
          needsAll: true,
          path: "(?<![^])[t][e][s][t][\\x2f]",
          expression: null,
          target: "secret",
          stopwords: ["fake"],
        },
        everywhere,
      ],
      [
        { needsAll: false, path: null, expression: "(?:[o][k]|[f][i][n][e])", target: "line", stopwords: [] },
        everywhere,
      ],
    ]);
  });

  it("is named in one line", async () => {
    const text = RULE.replace('"Acme token"', '"Acme\\ttoken,\\n of \\u0007Acme"');
    expect((await load({ "gitleaks.toml": text })).map(({ title }) => title)).toEqual([
      "Acme token, of Acme (gitleaks.toml)",
    ]);
  });

  it("leaves out what does not report by itself", async () => {
    expect(await load({ "gitleaks.toml": `${RULE}skipReport = true\n` })).toEqual([]);
  });
});

describe("what a file extends", () => {
  const BASE = `${RULE}[[rules]]\nid = "zeta"\nregex = "zeta_[0-9]{8}"\n`;

  it("is there unless it is switched off, and the file's own word wins", async () => {
    const text = `[extend]\npath = "base.toml"\ndisabledRules = ["zeta"]\n[[rules]]\nid = "acme-token"\ndescription = "Ours"\n`;
    const patterns = await load({ "gitleaks.toml": text, "base.toml": BASE });
    expect(patterns.map(({ id, title, expression }) => [id, title, expression])).toEqual([
      ["gitleaks:acme-token", "Ours (gitleaks.toml)", "[a][c][m][e][_][0-9a-f]{8,8}"],
    ]);
  });

  it("is not what gitleaks brings along: the built-in patterns stand for that", async () => {
    const text = `${RULE}[extend]\nuseDefault = true\ndisabledRules = ["generic-api-key"]\n`;
    expect((await load({ "gitleaks.toml": text })).map(({ id }) => id)).toEqual(["gitleaks:acme-token"]);
  });

  it("may not name a rule that there is not", async () => {
    const text = `[extend]\npath = "base.toml"\ndisabledRules = ["zetta"]\n`;
    expect(await complaint(text, { "base.toml": BASE })).toBe(
      'gitleaks.toml: extend: disabledRules names "zetta", which base.toml has not',
    );
  });

  it("goes two deep and no deeper", async () => {
    expect(await complaint('[extend]\npath = "gitleaks.toml"\n')).toBe(
      "gitleaks.toml: extend: files extend each other more than 2 deep",
    );
  });
});

describe("what can't be carried over is told with file, rule and reason", () => {
  it.each([
    ['[[rules]]\nid = "a"\npath = "p12$"\n', "rule a: it is about paths alone: there is no content to look for"],
    ['[[rules]]\nid = "a"\n', "rule a: it has no regex, and the rule of gitleaks that it changes is not here"],
    [RULE.replace("acme_[", "[^x](?=y)["), 'rule acme-token: regex: "(?=y" is no group of RE2'],
    [
      RULE.replace("acme_", ""),
      "rule acme-token: regex: no text of three characters stands in every match: nothing to look for",
    ],
    [`${RULE}secretGroup = 2\n`, "rule acme-token: secretGroup is 2, the regex has 0 groups"],
    [`${RULE}filter = "true"\n`, 'rule acme-token: "filter" can\'t be carried over'],
    [`${RULE}[[rules.required]]\nid = "b"\n`, 'rule acme-token: "required" can\'t be carried over'],
    [`${RULE}shape = "x"\n`, 'rule acme-token: "shape" can\'t be carried over'],
    [`${RULE}entropy = "high"\n`, "rule acme-token: entropy: Invalid input: expected number, received string"],
    [
      `${RULE}[[rules.allowlists]]\ncondition = "NOR"\nstopwords = ["x"]\n`,
      "rule acme-token: allowlists: 0: condition: must be OR or AND",
    ],
    [
      `${RULE}[[rules.allowlists]]\ncommits = ["0123"]\n`,
      "rule acme-token: allowlist: commits can't be carried over: content is judged, whichever commit brought it",
    ],
    [`${RULE}[[rules.allowlists]]\ndescription = "x"\n`, "rule acme-token: allowlist: it holds nothing"],
    ["title = 'x'\nprefilter = 'true'\n", '"prefilter" can\'t be carried over'],
    [
      `${RULE}[[allowlists]]\ntargetRules = ["b"]\nstopwords = ["x"]\n`,
      'allowlists: targetRules names "b", a rule that there is not',
    ],
    [
      "[allowlist]\npaths = ['a']\n[[allowlists]]\npaths = ['b']\n",
      "[allowlist] and [[allowlists]] exclude each other",
    ],
  ])("%j", async (text, message) => {
    expect(await complaint(text)).toBe(`gitleaks.toml: ${message}`);
  });

  it("names every rule that is refused", async () => {
    expect(await complaint('[[rules]]\nid = "a"\nregex = "a"\n[[rules]]\nid = "b"\nregex = "b"\n')).toMatch(
      /rule a: .*\n.*rule b: /u,
    );
  });

  it("tells the line of what is no TOML, and does not quote it", async () => {
    expect(await complaint("[[rules]]\nid = = 'hidden'\n")).toBe("gitleaks.toml:2:6: this is no TOML");
  });
});
