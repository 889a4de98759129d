import type { Call } from "../../talk/call.js";

/**
 * Lists the tags of all resources of a kind in a region, a hundred a page. Fifteen a second are allowed, shared with production (Tag
 * Editor User Guide, "Service quotas"). Its tokens end after fifteen minutes: a look that is resumed begins the list anew.
 */
export const getResources: Call = {
  operation: "GetResources",
  permission: "tag:GetResources",
  resource: "*",
  perSecond: 3,
  isAskedAnew: true,
};
