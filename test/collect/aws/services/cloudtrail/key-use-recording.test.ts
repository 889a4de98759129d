import { expect, it } from "vitest";
import {
  keyUseRecording,
  type Recording,
  type Selectors,
} from "../../../../../src/collect/collectors/aws/services/cloudtrail/key-use-recording.js";

const SOURCE = "kms.amazonaws.com";
const MANAGEMENT = { Field: "eventCategory", Equals: ["Management"] };
const DATA = { Field: "eventCategory", Equals: ["Data"] };

const everything: Recording = { excludesKeyUse: false, recordsReads: true };
const changesOnly: Recording = { excludesKeyUse: false, recordsReads: false };
const nothing: Recording = { excludesKeyUse: true, recordsReads: false };

const plain = (...EventSelectors: NonNullable<Selectors["EventSelectors"]>): Selectors => ({ EventSelectors });
const advanced = (...fields: { Field: string; Equals?: string[]; NotEquals?: string[] }[][]): Selectors => ({
  AdvancedEventSelectors: fields.map((FieldSelectors) => ({ FieldSelectors })),
});

const cases: readonly (readonly [string, Selectors, Recording])[] = [
  ["nothing at all keeps every management event", {}, everything],
  ["empty lists keep every management event", { EventSelectors: [], AdvancedEventSelectors: [] }, everything],
  ["a plain selector that says nothing has the provider's defaults", plain({}), everything],
  ["a plain selector for all keeps all", plain({ ReadWriteType: "All", IncludeManagementEvents: true }), everything],
  ["a plain selector without management events keeps no key use", plain({ IncludeManagementEvents: false }), nothing],
  [
    "a plain selector that excludes the service keeps none",
    plain({ ExcludeManagementEventSources: [SOURCE] }),
    nothing,
  ],
  [
    "a plain selector that excludes another service keeps it",
    plain({ ExcludeManagementEventSources: ["rdsdata.amazonaws.com"] }),
    everything,
  ],
  ["a plain selector of changes keeps no reads", plain({ ReadWriteType: "WriteOnly" }), changesOnly],
  ["a plain selector of reads keeps reads", plain({ ReadWriteType: "ReadOnly" }), everything],
  [
    "reads that only a selector without key use keeps are no reads of keys",
    plain({ ReadWriteType: "WriteOnly" }, { ExcludeManagementEventSources: [SOURCE] }),
    changesOnly,
  ],
  ["an advanced selector of management events keeps all", advanced([MANAGEMENT]), everything],
  [
    "an advanced selector that refuses the service keeps none",
    advanced([MANAGEMENT, { Field: "eventSource", NotEquals: [SOURCE] }]),
    nothing,
  ],
  [
    "an advanced selector that asks for another service keeps none",
    advanced([MANAGEMENT, { Field: "eventSource", Equals: ["iam.amazonaws.com"] }]),
    nothing,
  ],
  [
    "an advanced selector that asks for this service keeps it",
    advanced([MANAGEMENT, { Field: "eventSource", Equals: [SOURCE] }]),
    everything,
  ],
  [
    "an advanced selector of changes keeps no reads",
    advanced([MANAGEMENT, { Field: "readOnly", Equals: ["false"] }]),
    changesOnly,
  ],
  [
    "an advanced selector of reads keeps reads",
    advanced([MANAGEMENT, { Field: "readOnly", Equals: ["true"] }]),
    everything,
  ],
  ["advanced selectors of data alone keep none", advanced([DATA, { Field: "resources.type", Equals: ["x"] }]), nothing],
  ["one advanced selector of several is enough", advanced([DATA], [MANAGEMENT]), everything],
];

it.each(cases)("%s", (_title, selectors, expected) => {
  expect(keyUseRecording(selectors)).toEqual(expected);
});
