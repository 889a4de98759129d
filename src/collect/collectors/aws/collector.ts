import { defineCollector } from "#collect/collector";
import { listPermissions } from "./permissions/list-permissions.js";
import { parseTarget } from "./plan/parse-target.js";
import { scan } from "./scan.js";
import { survey } from "./survey.js";

export default defineCollector({
  title: "Accounts of AWS",
  needs: ["network", "credentials"],
  checkTarget: parseTarget,
  listPermissions,
  survey,
  scan,
  complete: async (_target, seen) => seen,
});
