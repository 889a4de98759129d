import { defineCollector } from "#collect/collector";
import { scanShard } from "./scan-shard.js";
import { sortByPath } from "./sort-by-path.js";
import { surveyFiles } from "./survey-files.js";

export default defineCollector({
  title: "Files below a folder",
  needs: [],
  survey: surveyFiles,
  scan: scanShard,
  complete: async (_target, seen) => sortByPath(seen),
});
