import { defineCollector } from "#collect/collector";
import { complete } from "./complete.js";
import { scan } from "./scan.js";
import { survey } from "./survey.js";

export default defineCollector({ title: "History of a git repository", needs: ["git"], survey, scan, complete });
