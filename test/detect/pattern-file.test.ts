import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadPatternProofs, loadPatterns } from "#detect/pattern-file";
import { AuditError } from "#support/audit-error";

const GOOD = `title: Acme token
kind: credential
service: Acme
shape: acme_{hex:8}
checks: [min-entropy(2), no-placeholder]
finds: ['acme_0a1b2c3d', { text: 'acme_ffeeddcc', name: a.txt }]
ignores: ['acme_0a1b']
`;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "patterns-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function complaint(text: string): Promise<{ message: string; hint: string }> {
  write("acme/acme-token.yaml", text);
  const error: unknown = await loadPatterns([folder]).catch((reason: unknown) => reason);
  if (!(error instanceof AuditError)) throw new Error("no AuditError was thrown");
  return { message: error.message.replace(`${folder}/`, ""), hint: error.hint };
}

describe("loadPatterns", () => {
  it("makes a pattern file ready to run", async () => {
    write("acme/acme-token.yaml", GOOD);
    expect(await loadPatterns([folder])).toEqual([
      {
        id: "acme-token",
        family: "acme",
        title: "Acme token",
        kind: "credential",
        form: "plaintext",
        algorithm: "",
        sizeBits: null,
        service: "Acme",
        confidence: "shaped",
        specificity: 50,
        expression:
          "(?:(?<![A-Za-z0-9_\\-]|[A-Za-z0-9/+]\\+)|(?<=\\\\[nrt])|(?<=%[0-9A-Fa-f]{2}))acme_[0-9a-f]{8}(?![A-Za-z0-9_\\-])",
        flags: "",
        anchors: [
          { text: "acme_", ignoreCase: false, leastBefore: 0, mostBefore: 0, mostAfter: 13, gate: "alnum", minRun: 8 },
        ],
        checks: [
          { name: "min-entropy", argument: "2" },
          { name: "no-placeholder", argument: "" },
        ],
        verifier: null,
      },
    ]);
  });

  it("reads folders in folders, sorted by id, and takes a folder that is not there for empty", async () => {
    write("a/zebra.yaml", GOOD);
    write("b/deep/ant.yaml", GOOD);
    const patterns = await loadPatterns([join(folder, "b"), join(folder, "a"), join(folder, "nowhere")]);
    expect(patterns.map(({ id, family }) => [id, family])).toEqual([
      ["ant", "deep"],
      ["zebra", "a"],
    ]);
  });

  it("runs shapes that mark no secret as one expression, and others one by one under the same id", async () => {
    write("a/one.yaml", GOOD.replace("acme_{hex:8}", "['acme_{hex:8}', 'acme-{hex:9}']"));
    write("a/two.yaml", GOOD.replace("acme_{hex:8}", "['acme_<{hex:8}>', 'acme-<{hex:9}>']"));
    expect((await loadPatterns([folder])).map(({ id, anchors }) => [id, anchors.map(({ text }) => text)])).toEqual([
      ["one", ["acme_", "acme-"]],
      ["two", ["acme_"]],
      ["two", ["acme-"]],
    ]);
  });

  it("takes a free expression with anchors and reach", async () => {
    write(
      "a/free.yaml",
      GOOD.replace(
        "shape: acme_{hex:8}",
        "regex: 'x{0,3}acme[0-9]{4}'\nanchors: [acme]\nreach: { before: 3, after: 8 }",
      ),
    );
    expect((await loadPatterns([folder])).map(({ expression, anchors }) => ({ expression, anchors }))).toEqual([
      {
        expression: "x{0,3}acme[0-9]{4}",
        anchors: [
          { text: "acme", ignoreCase: false, leastBefore: 0, mostBefore: 3, mostAfter: 8, gate: "none", minRun: 0 },
        ],
      },
    ]);
  });

  it("refuses an id that stands twice", async () => {
    write("a/acme-token.yaml", GOOD);
    const { message } = await complaint(GOOD);
    expect(message).toMatch(/: the pattern id "acme-token" is taken by .*acme-token\.yaml$/u);
  });
});

describe("a broken pattern file is named with its line", () => {
  it("for an unknown field", async () => {
    expect(await complaint(`${GOOD}colour: red\n`)).toEqual({
      message: 'acme/acme-token.yaml:8: unknown field "colour"',
      hint: expect.stringMatching(/^Fields are title, kind, form, .*ignores\.$/u),
    });
  });

  it("for a value that is not allowed", async () => {
    expect(await complaint(GOOD.replace("kind: credential", "kind: secret"))).toEqual({
      message: expect.stringMatching(/^acme\/acme-token\.yaml:2: kind: /u),
      hint: "Allowed: asymmetric, symmetric, credential, password, container, unknown.",
    });
  });

  it("for text that is no YAML", async () => {
    expect((await complaint("title: [a\nkind")).message).toMatch(/^acme\/acme-token\.yaml:2: /u);
  });

  it("for a shape that can't be read", async () => {
    expect(await complaint(GOOD.replace("{hex:8}", "{hexx:8}"))).toEqual({
      message: 'acme/acme-token.yaml:4: an unknown class "hexx" at character 6 of "acme_{hexx:8}"',
      hint: expect.stringMatching(/^classes are digit, /u),
    });
  });

  it("for a check that is not there", async () => {
    expect(await complaint(GOOD.replace("no-placeholder", "no-such"))).toEqual({
      message: 'acme/acme-token.yaml:5: unknown check "no-such"',
      hint: expect.stringMatching(/^Checks are base58check, /u),
    });
  });

  it("for a verifier that is not there", async () => {
    expect((await complaint(`${GOOD}verifier: nosuch\n`)).message).toBe(
      'acme/acme-token.yaml:8: unknown verifier "nosuch"',
    );
  });

  it("for examples that are missing", async () => {
    expect((await complaint(GOOD.replace("ignores: ['acme_0a1b']", "ignores: []"))).message).toMatch(
      /^acme\/acme-token\.yaml:7: ignores: /u,
    );
  });

  it("for an expression that could be slow", async () => {
    const free = GOOD.replace(
      "shape: acme_{hex:8}",
      "regex: 'acme.*'\nanchors: [acme]\nreach: { before: 0, after: 8 }",
    );
    expect((await complaint(free)).message).toBe("acme/acme-token.yaml:4: a repeat without an upper bound");
  });

  it("for a pattern that says nothing to look for", async () => {
    expect((await complaint(GOOD.replace("shape: acme_{hex:8}\n", ""))).message).toBe(
      "acme/acme-token.yaml:1: what to look for is not clear",
    );
  });
});

describe("loadPatternProofs", () => {
  it("yields the examples with the names they are seen under", async () => {
    write("acme/acme-token.yaml", GOOD);
    expect(await loadPatternProofs(folder)).toEqual([
      {
        id: "acme-token",
        finds: [
          { text: "acme_0a1b2c3d", name: "" },
          { text: "acme_ffeeddcc", name: "a.txt" },
        ],
        ignores: [{ text: "acme_0a1b", name: "" }],
      },
    ]);
  });
});
