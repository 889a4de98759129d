import type { CloudTrail } from "@aws-sdk/client-cloudtrail";
import type { Observation } from "#model/observation";
import { ask } from "../../talk/fact.js";
import type { ServiceContext } from "../aws-service.js";
import { inOrder } from "../in-order.js";
import { readTokenPages } from "../read-token-pages.js";
import { fromEventStore, toTrail } from "./to-trail.js";

const AT_ONCE = 4;

/** The trails and stores of events whose home is this region. */
export async function* collectCloudtrail(context: ServiceContext): AsyncIterable<Observation> {
  const client = context.open("@aws-sdk/client-cloudtrail", ({ CloudTrail }) => CloudTrail);
  yield* collectTrails(client, context);
  yield* collectEventStores(client, context);
}

async function* collectTrails(client: CloudTrail, context: ServiceContext): AsyncIterable<Observation> {
  const { troubles } = context;
  // Shadows are asked for, because the trail of an organisation is one in the eyes of a member account.
  const listed = await ask(() => client.describeTrails({ includeShadowTrails: true }));
  troubles.note("trails", listed);
  // A trail of all regions shows in each of them: it is told where it is at home.
  const entries = (listed.status === "ok" ? (listed.value.trailList ?? []) : []).filter(
    ({ HomeRegion = context.region }) => HomeRegion === context.region,
  );
  const looks = inOrder(entries, AT_ONCE, async (entry) => {
    const [status, selectors] = await Promise.all([
      ask(() => client.getTrailStatus({ Name: entry.TrailARN })),
      ask(() => client.getEventSelectors({ TrailName: entry.TrailARN })),
    ]);
    return { entry, status, selectors };
  });
  for await (const look of looks) {
    troubles.note("trails' status", look.status, look.entry.Name);
    troubles.note("trails' selectors", look.selectors, look.entry.Name);
    yield { kind: "estate", noun: "trail", thing: toTrail(look, context) };
  }
}

async function* collectEventStores(client: CloudTrail, context: ServiceContext): AsyncIterable<Observation> {
  const { troubles } = context;
  const listed = await readTokenPages(
    (NextToken) => client.listEventDataStores({ NextToken }),
    ({ EventDataStores }) => EventDataStores,
  );
  troubles.noteCut("event stores", listed);
  const looks = inOrder(listed.status === "ok" ? listed.value.items : [], AT_ONCE, async (entry) => ({
    entry,
    description: await ask(() => client.getEventDataStore({ EventDataStore: entry.EventDataStoreArn })),
  }));
  for await (const look of looks) {
    troubles.note("event stores' description", look.description, look.entry.Name);
    yield { kind: "estate", noun: "trail", thing: fromEventStore(look, context) };
  }
}
