import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { preparePatterns } from "#detect/detect";
import { loadRules } from "#evaluate/evaluate";
import { PATTERNS_FILE, TABLES_FILE } from "./prepared-patterns.js";
import { RULES_FILE } from "./prepared-rules.js";
import { resources } from "./resources.js";

// Run by the build: reads the shelves once, so that a scan starts from tables instead of a hundred YAML files.
const { patterns, digest, tables } = await preparePatterns([join(resources.rules, "patterns")]);
mkdirSync(resources.prepared, { recursive: true });
writeFileSync(PATTERNS_FILE, JSON.stringify({ patterns, digest }));
writeFileSync(TABLES_FILE, tables);
writeFileSync(RULES_FILE, JSON.stringify(await loadRules([join(resources.rules, "audit")])));
