import type { IAM } from "@aws-sdk/client-iam";
import type { Fact } from "../../talk/fact.js";
import { readPages, type NextPage } from "../../talk/read-pages.js";
import type { AccountDetails } from "./account-details.js";

/** Sweeps over all principals and policies of the account. */
export async function readAccountDetails(iam: IAM): Promise<Fact<AccountDetails>> {
  const swept = await readPages({
    ask: (Marker) => iam.getAccountAuthorizationDetails({ MaxItems: 1000, Marker }),
    items: (page) => [page],
    next: following,
  });
  if (swept.status !== "ok") return swept;
  const { items: pages, cut } = swept.value;
  return {
    status: "ok",
    value: {
      users: pages.flatMap(({ UserDetailList }) => UserDetailList ?? []),
      groups: pages.flatMap(({ GroupDetailList }) => GroupDetailList ?? []),
      roles: pages.flatMap(({ RoleDetailList }) => RoleDetailList ?? []),
      policies: pages.flatMap(({ Policies }) => Policies ?? []),
      cut,
    },
  };
}

/** Where a listing of this service goes on. */
export function following(page: {
  readonly IsTruncated?: boolean | undefined;
  readonly Marker?: string | undefined;
}): NextPage {
  return { hasMore: page.IsTruncated === true, marker: page.Marker };
}
