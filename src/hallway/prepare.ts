import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { preparePatterns } from "#detect/detect";
import { loadRules } from "#evaluate/evaluate";
import { digestFolder } from "./digest-folder.js";
import { storePatterns } from "./prepared-patterns.js";
import { RULES_FILE } from "./prepared-rules.js";
import { resources } from "./resources.js";

// Run by the build: reads the shelves once, so that a scan starts from tables instead of some hundred YAML files.
const prepared = await preparePatterns([join(resources.rules, "patterns")]);
// Another detector finds other things with the same patterns: what was scanned by an older one is scanned again.
const codeDigest = digestFolder(join(resources.root, "src", "detect"));
mkdirSync(resources.prepared, { recursive: true });
storePatterns(prepared, codeDigest);
writeFileSync(RULES_FILE, JSON.stringify(await loadRules([join(resources.rules, "audit")])));
