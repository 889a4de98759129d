import type { Observation } from "#model/observation";
import type { AwsService, ServiceContext } from "./aws-service.js";
import { readTokenPages } from "./read-token-pages.js";
import { toParameter } from "./secrets/to-parameter.js";
import { getResources } from "./tags/get-resources.js";
import { tagListed } from "./tags/tag-listed.js";

/** Parameters that are kept secret, never their values. No quota is published for listing; the service is slow to forgive. */
export const ssm: AwsService = {
  name: "ssm",
  scope: "region",
  calls: [
    { operation: "DescribeParameters", permission: "ssm:DescribeParameters", resource: "*", perSecond: 1 },
    getResources,
  ],
  collect,
};

async function* collect(context: ServiceContext): AsyncIterable<Observation> {
  const client = context.open("@aws-sdk/client-ssm", ({ SSM }) => SSM);
  const ParameterFilters = [{ Key: "Type", Option: "Equals", Values: ["SecureString"] }];
  const listed = await readTokenPages(
    (NextToken) => client.describeParameters({ ParameterFilters, MaxResults: 50, NextToken }),
    ({ Parameters }) => Parameters?.filter(({ Type = "SecureString" }) => Type === "SecureString"),
  );
  context.troubles.noteCut("parameters", listed);
  const tagged = await tagListed(context, { fact: "parameters", kind: "ssm:parameter", listed });
  for (const parameter of listed.status === "ok" ? listed.value.items : [])
    yield { kind: "estate", noun: "stored-secret", thing: tagged(toParameter(parameter, context)) };
}
