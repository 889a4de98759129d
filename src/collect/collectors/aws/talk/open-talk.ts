import { existsSync, readdirSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AskedCall } from "#model/asked-call";
import { questionOf, type Asking } from "./asking.js";
import type { HttpMessage } from "./http-message.js";
import { openAnswerFolder } from "./answer-folder.js";
import type { Answer, AnswerName, AnswerStore } from "./answer.js";
import { toReply, type Handler } from "./client-settings.js";
import { createMeter } from "./create-meter.js";
import { createPace, type Pace } from "./create-pace.js";
import { createStopper, type Stopper } from "./create-stopper.js";
import { openJournal } from "./open-journal.js";
import { openRoute } from "./open-route.js";
import { refusePage } from "./refuse-page.js";
import { sendRequest } from "./send-request.js";
import { withoutCredentials } from "./without-credentials.js";

/** Where answers are kept and found besides the provider. */
export interface AnswerPlaces {
  readonly record: string | null;
  readonly replay: string | null;
  readonly journal: string | null;
}

/** All that a collection says to the provider goes through here. */
export interface Talk {
  readonly stopper: Stopper;
  readonly isReplay: boolean;
  /** Whether each answer goes into a recording: a replay asks for all of them. */
  readonly isRecorded: boolean;
  /** Whether a journal of an unfinished look was found: what it holds is not asked again. */
  readonly isResumed: () => boolean;
  readonly handler: Handler;
  /** An answer that needs no asking, or null. Throws in a replay where the recording lacks it. */
  recall(name: AnswerName, isAskedAnew: boolean): Promise<Answer | null>;
  /** The pace of one call in one account and region. */
  paceOf(line: string, perSecond: number): Pace;
  /** What was really asked until now, by call. */
  asked(): readonly AskedCall[];
  /** Notes that the session has come to its end: what is left can be seen only with new credentials. */
  endSession(): void;
  /** Notes in the journal that all was seen, unless the session ended before. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

const JOURNAL_HOURS = 24;

/** Opens the talk of one collection. */
export function openTalk(places: AnswerPlaces, signal: AbortSignal, clock: () => Date): Talk {
  const route = openRoute();
  let hasEnded = false;
  const stopper = createStopper(signal);
  const isResumed = hasAnswers(places.journal);
  const stores = openStores(places, clock);
  const paces = new Map<string, Pace>();
  const meter = createMeter();
  const send = (message: HttpMessage): Promise<Answer> => sendRequest(message, route, stopper);
  return {
    stopper,
    isReplay: stores.replay !== null,
    isRecorded: places.record !== null,
    isResumed: () => isResumed,
    recall: (name, isAskedAnew) => recall(stores, name, isAskedAnew),
    handler: createHandler(stores, send),
    paceOf(line, perSecond) {
      // "111122223333 eu-west-1 kms:ListKeys"
      const call = line.slice(line.lastIndexOf(" ") + 1);
      const pace = paces.get(line) ?? meter.count(call, perSecond, createPace(perSecond));
      paces.set(line, pace);
      return pace;
    },
    asked: meter.asked,
    endSession: () => void (hasEnded = true),
    finish: async () => (hasEnded ? undefined : markFinished(places.journal)),
    async close() {
      stopper.close();
      route.close();
      await stores.journal?.close();
    },
  };
}

function createHandler(stores: Stores, send: (message: HttpMessage) => Promise<Answer>): Handler {
  return {
    async handle(message) {
      const question = questionOf(message);
      if (question === null) return toReply(await sendForItself(stores, message, send));
      const answer = question.known ?? (await send(message));
      if (question.known === null || stores.replay === null) await keep(stores, question, answer);
      refusePage(answer);
      return toReply(answer);
    },
    updateHttpClientConfig: () => {},
    httpHandlerConfigs: () => ({}),
    destroy: () => {},
  };
}

// The SDK asks for credentials by itself. A replay never talks, whatever may be the reason.
async function sendForItself(
  { replay }: Stores,
  message: HttpMessage,
  send: (message: HttpMessage) => Promise<Answer>,
): Promise<Answer> {
  if (replay !== null) throw new TypeError(`a replay was about to ask ${message.hostname}`);
  return send(message);
}

function hasAnswers(journal: string | null): boolean {
  return journal !== null && existsSync(journal) && readdirSync(journal).some((file) => file.endsWith(".jsonl"));
}

async function markFinished(journal: string | null): Promise<void> {
  if (journal === null) return;
  await mkdir(journal, { recursive: true, mode: 0o700 });
  await writeFile(join(journal, "finished"), "", { mode: 0o600 });
}

interface Stores {
  readonly record: AnswerStore | null;
  readonly replay: AnswerStore | null;
  readonly journal: AnswerStore | null;
}

function openStores({ record, replay, journal }: AnswerPlaces, clock: () => Date): Stores {
  const freshSince = new Date(clock().getTime() - JOURNAL_HOURS * 3_600_000).toISOString();
  return {
    record: record === null ? null : openAnswerFolder(record, clock),
    replay: replay === null ? null : openAnswerFolder(replay, clock),
    journal: journal === null ? null : openJournal(journal, clock, freshSince),
  };
}

async function recall({ replay, journal }: Stores, name: AnswerName, isAskedAnew: boolean): Promise<Answer | null> {
  if (replay === null) return isAskedAnew ? null : ((await journal?.find(name)) ?? null);
  const answer = await replay.find(name);
  if (answer !== null) return answer;
  const missing = new Error(`the recording has no answer to ${name.service} ${name.operation}`);
  missing.name = "NotRecorded";
  throw missing;
}

// A journal keeps what need not be asked again: answers that succeeded. A recording keeps whatever was said.
async function keep({ record, journal }: Stores, { name, known, isAskedAnew }: Asking, answer: Answer): Promise<void> {
  const kept = isAskedAnew ? withoutCredentials(answer) : answer;
  await record?.keep(name, kept);
  if (known === null && !isAskedAnew && answer.status < 300) await journal?.keep(name, kept);
}
