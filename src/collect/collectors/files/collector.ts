import { defineCollector } from "#collect/collector";
import { scanShard } from "./scan-shard.js";
import { surveyFiles } from "./survey-files.js";

export default defineCollector({
  title: "Files below a folder",
  needs: [],
  survey: surveyFiles,
  scan: scanShard,
  complete: async (_target, seen) => seen,
});
