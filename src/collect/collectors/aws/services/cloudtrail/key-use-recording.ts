import type { AdvancedEventSelector, AdvancedFieldSelector, EventSelector } from "@aws-sdk/client-cloudtrail";
import type { Trail } from "#model/store";

/** What a log keeps of the use of keys. */
export type Recording = Pick<Trail, "excludesKeyUse" | "recordsReads">;

/** What selects the events of a log. */
export interface Selectors {
  readonly EventSelectors?: readonly EventSelector[] | undefined;
  readonly AdvancedEventSelectors?: readonly AdvancedEventSelector[] | undefined;
}

const SOURCE = "kms.amazonaws.com";

/** What a log keeps of the use of keys: using one is a management event, and decrypting counts as reading. */
export function keyUseRecording({ EventSelectors = [], AdvancedEventSelectors = [] }: Selectors): Recording {
  // A trail that nobody gave selectors keeps all management events.
  if (EventSelectors.length + AdvancedEventSelectors.length === 0) return { excludesKeyUse: false, recordsReads: true };
  const keeping = [...EventSelectors.map(ofPlain), ...AdvancedEventSelectors.map(ofAdvanced)];
  const kept = keeping.filter(({ keepsKeyUse }) => keepsKeyUse);
  return { excludesKeyUse: kept.length === 0, recordsReads: kept.some(({ keepsReads }) => keepsReads) };
}

interface Kept {
  readonly keepsKeyUse: boolean;
  readonly keepsReads: boolean;
}

function ofPlain({
  IncludeManagementEvents = true,
  ExcludeManagementEventSources = [],
  ReadWriteType = "All",
}: EventSelector): Kept {
  return {
    keepsKeyUse: IncludeManagementEvents && !ExcludeManagementEventSources.includes(SOURCE),
    keepsReads: ReadWriteType !== "WriteOnly",
  };
}

function ofAdvanced({ FieldSelectors = [] }: AdvancedEventSelector): Kept {
  const admitsAll = (field: string, value: string): boolean =>
    FieldSelectors.filter(({ Field }) => Field === field).every((selector) => admits(selector, value));
  return {
    keepsKeyUse: admitsAll("eventCategory", "Management") && admitsAll("eventSource", SOURCE),
    keepsReads: admitsAll("readOnly", "true"),
  };
}

// One of what is asked for must fit, where something is asked for, and nothing of what is refused.
function admits(selector: AdvancedFieldSelector, value: string): boolean {
  const { Equals = [], StartsWith = [], EndsWith = [] } = selector;
  const { NotEquals = [], NotStartsWith = [], NotEndsWith = [] } = selector;
  const asked = Equals.length + StartsWith.length + EndsWith.length;
  return (
    (asked === 0 || fits(value, Equals, StartsWith, EndsWith)) && !fits(value, NotEquals, NotStartsWith, NotEndsWith)
  );
}

function fits(value: string, ...[wholes, starts, ends]: readonly [string[], string[], string[]]): boolean {
  return (
    wholes.includes(value) || starts.some((start) => value.startsWith(start)) || ends.some((end) => value.endsWith(end))
  );
}
