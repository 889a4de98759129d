import type { KMS } from "@aws-sdk/client-kms";
import type { Observation } from "#model/observation";
import { readPages } from "../../talk/read-pages.js";
import type { ServiceContext } from "../aws-service.js";
import type { Troubles } from "../create-troubles.js";
import { inOrder } from "../in-order.js";
import { mergeAll } from "../merge-all.js";
import { toManagedSighting } from "../to-managed-sighting.js";
import { following } from "./following.js";
import type { KeyLook } from "./key-look.js";
import { openKeyTags, type KeyTags } from "./key-tags.js";
import { listAliases } from "./list-aliases.js";
import { describeKey, type DescribedKey } from "./describe-key.js";
import { lookAtKey } from "./look-at-key.js";
import { toGrants } from "./to-grants.js";
import { toKeyStores } from "./to-key-stores.js";
import { toKeyVersions } from "./to-key-versions.js";
import { toManagedKey, type KeyPlace } from "./to-managed-key.js";
import { askUses, MOST_KEYS, withoutUses } from "./uses/ask-uses.js";
import { hangsOnUses, mayHangOnUses, URGENCIES, type KeyNames } from "./uses/hangs-on-uses.js";
import { keepUrgent, type Urgent } from "./uses/keep-urgent.js";
import { toKeyUses } from "./uses/to-key-uses.js";
import { urgentFirst } from "./uses/urgent-first.js";

// Enough to keep the slowest call at its pace (ListGrants, 20 a second) with answers that take a second.
const KEYS_AT_ONCE = 32;
// So that the looks wait for none, and have the line for themselves nearly.
const DESCRIBED_AT_ONCE = 8;
// A kilobyte each.
const DESCRIBED_AHEAD = 4000;

/** Everything that the key management service knows of its keys in one account and region. */
export async function* collectKms(context: ServiceContext): AsyncIterable<Observation> {
  const { troubles } = context;
  const kms = context.open("@aws-sdk/client-kms", ({ KMS }) => KMS);
  const listed = await readPages({
    ask: (Marker) => kms.listKeys({ Limit: 1000, Marker }),
    items: ({ Keys }) => (Keys ?? []).flatMap(({ KeyArn }) => KeyArn ?? []),
    next: following,
  });
  troubles.noteCut("keys", listed);
  yield* collectStores(kms, context);
  if (listed.status !== "ok") return;
  const arns = listed.value.items.toSorted();
  const [aliases, tagsOf] = await Promise.all([listAliases(kms, troubles), openKeyTags(kms, arns, context)]);
  const place = { ...context, aliases };
  const waiting = keepUrgent<KeyLook>(MOST_KEYS);
  // The log takes minutes at its pace: it is asked while keys are still looked at.
  const streams = [lookAtKeys(kms, arns, { ...place, tagsOf, waiting }), askUses(waiting.settled(), context)];
  for await (const look of mergeAll(streams, streams.length, (looks) => looks))
    yield* toObservations(look, place, troubles);
}

interface Sweep extends KeyPlace {
  readonly tagsOf: KeyTags;
  readonly waiting: Urgent<KeyLook>;
  readonly progress: ServiceContext["progress"];
}

/** Looks at all keys; gives those that need not wait for what the log has of them. */
async function* lookAtKeys(kms: KMS, arns: readonly string[], sweep: Sweep): AsyncIterable<KeyLook> {
  try {
    yield* sortLooks(kms, arns, sweep);
  } finally {
    // Also where this is broken off: nobody may wait for what no longer comes.
    sweep.waiting.settle(Infinity);
  }
}

async function* sortLooks(
  kms: KMS,
  arns: readonly string[],
  { aliases, tagsOf, waiting, progress }: Sweep,
): AsyncIterable<KeyLook> {
  const namesOf = ({ arn }: DescribedKey): KeyNames => ({
    hasAlias: aliases.byKey.has(arn.slice(arn.lastIndexOf("/") + 1)),
  });
  // Which of the keys are the most urgent is known as soon as all are described, which goes twenty times as fast as the looks.
  const keys = urgentFirst(describeAll(kms, arns), {
    urgencyOf: (key) => mayHangOnUses(key, namesOf(key)),
    levels: URGENCIES,
    most: DESCRIBED_AHEAD,
  });
  let done = 0;
  for await (const look of inOrder(keys, KEYS_AT_ONCE, (key) => lookAtKey(kms, key, tagsOf))) {
    const urgency = hangsOnUses(look, namesOf(look));
    if (urgency === null) yield look;
    const crowdedOut = urgency === null ? null : waiting.offer(look, urgency);
    if (crowdedOut !== null) yield withoutUses(crowdedOut);
    keys.done(look);
    waiting.settle(keys.floor());
    done += 1;
    progress(done / arns.length);
  }
}

async function* describeAll(kms: KMS, arns: readonly string[]): AsyncIterable<DescribedKey> {
  for await (const key of inOrder(arns, DESCRIBED_AT_ONCE, (arn) => describeKey(kms, arn))) if (key !== null) yield key;
}

async function* collectStores(kms: KMS, { account, region, troubles }: ServiceContext): AsyncIterable<Observation> {
  const listed = await readPages({
    ask: (Marker) => kms.describeCustomKeyStores({ Limit: 100, Marker }),
    items: ({ CustomKeyStores }) => CustomKeyStores ?? [],
    next: following,
  });
  troubles.noteCut("custom key stores", listed);
  if (listed.status !== "ok") return;
  for (const thing of toKeyStores(listed.value.items, { account, region }))
    yield { kind: "estate", noun: "key-store", thing };
}

function* toObservations(look: KeyLook, place: KeyPlace, troubles: Troubles): Iterable<Observation> {
  const key = toManagedKey(look, place);
  yield { kind: "estate", noun: "managed-key", thing: key };
  yield toManagedSighting({ ...key, pattern: "aws-kms-key", form: "managed" });
  for (const thing of toKeyVersions(look)) yield { kind: "estate", noun: "key-version", thing };
  const grants = look.grants.status === "ok" ? toGrants(look.arn, look.grants.value.items) : [];
  for (const thing of grants) yield { kind: "estate", noun: "grant", thing };
  const uses = look.uses?.status === "ok" ? toKeyUses(look.arn, look.uses.value.items) : [];
  for (const thing of uses) yield { kind: "estate", noun: "key-use", thing };
  noteTroubles(look, troubles);
}

function noteTroubles(look: KeyLook, troubles: Troubles): void {
  const of = look.arn;
  troubles.note("description", look.description, of);
  troubles.note("key policy", look.policy, of);
  troubles.note("rotation", look.rotation, of);
  troubles.noteCut("versions", look.versions, of);
  troubles.noteCut("grants", look.grants, of);
  troubles.noteCut("tags", look.tags, of);
  troubles.note("last use", look.usage, of);
  troubles.note("public key", look.publicKey, of);
  if (look.uses !== null) troubles.noteCut("uses in the log", look.uses, of);
}
