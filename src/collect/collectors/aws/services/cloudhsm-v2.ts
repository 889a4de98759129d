import type { CloudHSMV2 } from "@aws-sdk/client-cloudhsm-v2";
import type { Observation } from "#model/observation";
import { readEnvironment } from "../talk/environment.js";
import type { AwsService, ServiceContext } from "./aws-service.js";
import { toHsmClusters } from "./cloudhsm/to-hsm-clusters.js";
import { readTokenPages } from "./read-token-pages.js";

/** Clusters of hardware security modules and their backups. No quotas of calls are published; a page holds a hundred. */
export const cloudhsmV2: AwsService = {
  name: "cloudhsm",
  scope: "region",
  calls: [
    { operation: "DescribeClusters", permission: "cloudhsm:DescribeClusters", resource: "*", perSecond: 1 },
    { operation: "DescribeBackups", permission: "cloudhsm:DescribeBackups", resource: "*", perSecond: 1 },
  ],
  collect,
};

async function* collect(context: ServiceContext): AsyncIterable<Observation> {
  const { troubles } = context;
  const client = context.open("@aws-sdk/client-cloudhsm-v2", (sdk) => clientHere(sdk.CloudHSMV2));
  const clusters = await readTokenPages(
    (NextToken) => client.describeClusters({ MaxResults: 25, ...(NextToken === undefined ? {} : { NextToken }) }),
    ({ Clusters }) => Clusters,
  );
  troubles.noteCut("HSM clusters", clusters);
  if (clusters.status !== "ok" || clusters.value.items.length === 0) return;
  const backups = await readTokenPages(
    (NextToken) => client.describeBackups({ MaxResults: 50, ...(NextToken === undefined ? {} : { NextToken }) }),
    ({ Backups }) => Backups,
  );
  troubles.noteCut("HSM backups", backups);
  for (const thing of toHsmClusters(clusters.value.items, backups.status === "ok" ? backups.value.items : [], context))
    yield { kind: "estate", noun: "key-store", thing };
}

// Releases of this client from before the end of 2023 do not read these variables: their questions would go elsewhere.
function clientHere(Client: typeof CloudHSMV2): typeof CloudHSMV2 {
  const endpoint = readEnvironment("AWS_ENDPOINT_URL_CLOUDHSM_V2", "AWS_ENDPOINT_URL");
  return endpoint === null ? Client : clientAt(endpoint, Client);
}

function clientAt(endpoint: string, Client: typeof CloudHSMV2): typeof CloudHSMV2 {
  return class extends Client {
    constructor(settings: ConstructorParameters<typeof CloudHSMV2>[0]) {
      super({ ...settings, endpoint });
    }
  };
}
