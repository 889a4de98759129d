import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { assert, asyncProperty } from "fast-check";
import { describe, expect, it } from "vitest";
import { loadGitleaks } from "#detect/gitleaks/load-gitleaks";
import { AuditError } from "#support/audit-error";
import { damaged } from "../../helpers/damaged.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

const CONFIG = `title = "rules of acme"
[extend]
disabledRules = ["old"]
[[rules]]
id = "acme-token"
description = "Acme token"
regex = '''(?i)acme_(?P<body>[a-f0-9]{8,64})(?:['"]|$)'''
secretGroup = 1
entropy = 3.5
keywords = ["acme_"]
tags = ["key", "acme"]
[[rules.allowlists]]
condition = "AND"
paths = ['''(^|/)test/''']
regexes = ['''acme_0+''']
stopwords = ["example"]
[allowlist]
paths = ['''node_modules''']
`;
/** What becomes of a file: "patterns", or the message of the error. Anything but an AuditError goes through. */
async function outcome(file: string, text: string): Promise<string> {
  writeFileSync(file, text);
  try {
    await loadGitleaks(file);
    return "patterns";
  } catch (error) {
    if (error instanceof AuditError) return error.message;
    throw error;
  }
}

describe("a damaged file of gitleaks", () => {
  it("gives patterns, or an error that begins with the file and says where", async () => {
    const file = join(temporaryFolder(), "gitleaks.toml");
    await assert(
      asyncProperty(damaged(CONFIG), async (text) => {
        const told = await outcome(file, text);
        return told === "patterns" || (told.startsWith(file) && told.length > file.length + 2);
      }),
      { numRuns: 400, seed: 1 },
    );
  }, 120_000);

  it.each([
    ["arrays", `x = ${"[".repeat(100_000)}`],
    ["closed arrays", `x = ${"[".repeat(100_000)}${"]".repeat(100_000)}`],
    ["tables", `x = ${"{a=".repeat(50_000)}1${"}".repeat(50_000)}`],
    ["groups", `[[rules]]\nid = "a"\nregex = '''${"(".repeat(100_000)}acme${")".repeat(100_000)}'''`],
    ["dotted names", `${"a.".repeat(100_000)}b = 1`],
  ])("with %s a hundred thousand deep is refused by name", async (_, text) => {
    const file = join(temporaryFolder(), "gitleaks.toml");
    expect((await outcome(file, text)).startsWith(file)).toBe(true);
  });
});
