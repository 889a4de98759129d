import { setMaxListeners } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { asking } from "./asking.js";
import { openAnswerFolder } from "./answer-folder.js";
import type { Answer, AnswerName, AnswerStore } from "./answer.js";
import { toReply, type Handler } from "./client-settings.js";
import { createPace, type Pace } from "./create-pace.js";
import { openRoute } from "./open-route.js";
import { refusePage } from "./refuse-page.js";
import { sendRequest } from "./send-request.js";
import { withTimeLimit } from "./with-time-limit.js";
import { withoutCredentials } from "./without-credentials.js";

/** Where answers are kept and found besides the provider. */
export interface AnswerPlaces {
  readonly record: string | null;
  readonly replay: string | null;
  readonly journal: string | null;
}

/** All that a collection says to the provider goes through here. */
export interface Talk {
  readonly signal: AbortSignal;
  readonly isReplay: boolean;
  readonly handler: Handler;
  /** An answer that needs no asking, or null. Throws in a replay where the recording lacks it. */
  recall(name: AnswerName, isAskedAnew: boolean): Promise<Answer | null>;
  /** The pace of one call in one account and region. */
  paceOf(line: string, perSecond: number): Pace;
  /** Notes that the session has come to its end: what is left can be seen only with new credentials. */
  endSession(): void;
  /** Notes in the journal that all was seen, unless the session ended before. */
  finish(): Promise<void>;
  close(): void;
}

const TIME_LIMIT_MS = 30_000;
const JOURNAL_HOURS = 24;

/** Opens the talk of one collection. */
export function openTalk(places: AnswerPlaces, signal: AbortSignal, clock: () => Date): Talk {
  const route = openRoute();
  // Every call that waits for its turn listens for the user's wish to stop: many listeners are meant.
  setMaxListeners(0, signal);
  let hasEnded = false;
  const stores = openStores(places, clock);
  const paces = new Map<string, Pace>();
  const ask = (message: Parameters<Handler["handle"]>[0]): Promise<Answer> =>
    withTimeLimit(TIME_LIMIT_MS, signal, (limited) => sendRequest(message, route, limited));
  return {
    signal,
    isReplay: stores.replay !== null,
    recall: (name, isAskedAnew) => recall(stores, name, isAskedAnew),
    handler: {
      async handle(message) {
        const question = asking.getStore() ?? null;
        if (question === null) return toReply(await ask(message));
        const answer = question.known ?? (await ask(message));
        if (question.known === null || stores.replay === null) await keep(stores, question, answer);
        refusePage(answer);
        return toReply(answer);
      },
      updateHttpClientConfig: () => {},
      httpHandlerConfigs: () => ({}),
      destroy: () => {},
    },
    paceOf(line, perSecond) {
      const pace = paces.get(line) ?? createPace(perSecond);
      paces.set(line, pace);
      return pace;
    },
    endSession: () => void (hasEnded = true),
    async finish() {
      if (places.journal === null || hasEnded) return;
      await mkdir(places.journal, { recursive: true, mode: 0o700 });
      await writeFile(join(places.journal, "finished"), "", { mode: 0o600 });
    },
    close: route.close,
  };
}

interface Stores {
  readonly record: AnswerStore | null;
  readonly replay: AnswerStore | null;
  readonly journal: AnswerStore | null;
}

function openStores({ record, replay, journal }: AnswerPlaces, clock: () => Date): Stores {
  const freshSince = new Date(clock().getTime() - JOURNAL_HOURS * 3_600_000).toISOString();
  const open = (folder: string | null, since: string | null): AnswerStore | null =>
    folder === null ? null : openAnswerFolder(folder, clock, since);
  return { record: open(record, null), replay: open(replay, null), journal: open(journal, freshSince) };
}

async function recall({ replay, journal }: Stores, name: AnswerName, isAskedAnew: boolean): Promise<Answer | null> {
  if (replay === null) return isAskedAnew ? null : ((await journal?.find(name)) ?? null);
  const answer = await replay.find(name);
  if (answer !== null) return answer;
  const missing = new Error(`the recording has no answer to ${name.service} ${name.operation}`);
  missing.name = "NotRecorded";
  throw missing;
}

type Question = NonNullable<ReturnType<typeof asking.getStore>>;

// A journal keeps what need not be asked again: answers that succeeded. A recording keeps whatever was said.
async function keep(
  { record, journal }: Stores,
  { name, known, isAskedAnew }: Question,
  answer: Answer,
): Promise<void> {
  const kept = isAskedAnew ? withoutCredentials(answer) : answer;
  await record?.keep(name, kept);
  if (known === null && !isAskedAnew && answer.status < 300) await journal?.keep(name, kept);
}
