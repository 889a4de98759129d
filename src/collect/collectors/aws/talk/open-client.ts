import { noteRequest, withQuestion } from "./asking.js";
import type { Call } from "./call.js";
import type { ClientSettings, Credentials } from "./client-settings.js";
import { loadPackage, type PackageName, type Packages } from "./load-package.js";
import type { Talk } from "./open-talk.js";
import { createShortWay, type FoundOut, type Protocol, type ShortWay } from "./short-way.js";
import { hasExpired, toTrouble } from "./to-trouble.js";
import { withRetries } from "./with-retries.js";
import { watchPlace, type PlaceWatch } from "./watch-place.js";
import { watchUnknown, type UnknownWatch } from "./watch-unknown.js";

/** Who talks to which service, where. */
export interface Line {
  readonly talk: Talk;
  /** Id of the account, or "caller-" and the profile before it is known. */
  readonly account: string;
  readonly region: string;
  /** The name of the region under which answers are kept, where that is another: "home" for whatever the settings say. */
  readonly keptAs?: string;
  readonly service: string;
  readonly calls: readonly Call[];
  readonly credentials: () => Promise<Credentials>;
}

/** A client class of the SDK. */
export type ClientClass<Client> = new (settings: ClientSettings) => Client;

/** The middle of the SDK, as far as it is used here. */
interface Args {
  readonly input: unknown;
  readonly request?: unknown;
}
type Next = (args: Args) => Promise<unknown>;
interface Context extends FoundOut {
  readonly commandName?: string;
}
type Middleware = (next: Next, context: Context) => Next;
interface WithStack {
  readonly middlewareStack: {
    remove(name: string): boolean;
    add(
      middleware: Middleware,
      options: {
        readonly step: "initialize" | "finalizeRequest" | "deserialize";
        readonly name: string;
        readonly priority: "high" | "low";
        readonly override?: boolean;
      },
    ): void;
  };
}

/** The settings of a client: what makes its signers, and how it writes and reads. */
interface WithConfig {
  readonly config: { signer?: (scheme: unknown) => Promise<unknown>; readonly protocol?: Protocol };
}

/** A client of the SDK that makes declared calls alone, at their pace, with retries, and from kept answers where there are some. */
export function openClient<Name extends PackageName, Client extends { readonly middlewareStack: object }>(
  line: Line,
  packageName: Name,
  pick: (sdk: Packages[Name]) => ClientClass<Client>,
): Client {
  const Class = pick(loadPackage(packageName));
  const { region, credentials, talk } = line;
  const cacheMiddleware = !ASKED_ELSEWHERE.has(packageName);
  const client = new Class({ region, credentials, maxAttempts: 1, cacheMiddleware, requestHandler: talk.handler });
  // The SDK types its stack by the inputs and outputs of all its commands: here they only pass through.
  const { middlewareStack, config } = client as unknown as WithStack & WithConfig;
  for (const step of NEEDLESS) middlewareStack.remove(step);
  keepSigners(config);
  const way = OFTEN_ASKED.has(packageName) ? createShortWay(config, talk.handler) : null;
  middlewareStack.add(once, { step: "finalizeRequest", name: "retryMiddleware", priority: "high", override: true });
  middlewareStack.add(guard(line, way), { step: "initialize", name: "keycensusGuard", priority: "high" });
  middlewareStack.add(tag(way), { step: "deserialize", name: "keycensusTag", priority: "low" });
  return client;
}

// The SDK makes a signer for each call, with a copy of all its settings.
function keepSigners(config: WithConfig["config"]): void {
  const { signer } = config;
  if (signer === undefined) return;
  const kept = new Map<string, Promise<unknown>>();
  config.signer = (scheme) => {
    const id = JSON.stringify(scheme);
    const known = kept.get(id) ?? signer(scheme);
    kept.set(id, known);
    return known;
  };
}

// The steps of a client are put together once for all calls of a kind, unless a call's own input decides which server is asked.
const ASKED_ELSEWHERE = new Set(["@aws-sdk/client-s3"]);

// Of these every key is asked.
const OFTEN_ASKED = new Set(["@aws-sdk/client-kms"]);

// Logs this collector has none, no function of the provider's calls it, and it says by itself who asks.
const NEEDLESS = ["loggerMiddleware", "recursionDetectionMiddleware", "getUserAgentMiddleware"];

// In the place of the SDK's retries, which stand even where there is one attempt: it marks what came of a request, as they do.
const once: Middleware = (next) => async (args) => {
  try {
    return await next(args);
  } catch (error) {
    if (error instanceof Error && !("$metadata" in error)) Object.assign(error, { $metadata: { attempts: 1 } });
    throw error;
  }
};

// The innermost step: what it passes on is what the handler gets.
function tag(way: ShortWay | null): Middleware {
  return (next, context) => (args) => {
    if (typeof args.request === "object" && args.request !== null) noteRequest(args, args.request);
    way?.learn(context);
    return next(args);
  };
}

function guard(line: Line, way: ShortWay | null): Middleware {
  const place = placeOf(line);
  const watch = watchPlace(place);
  const unknown = new Map(line.calls.map(({ operation }) => [operation, watchUnknown()]));
  return (next, context) => async (args) => {
    const call = findCall(line, (context.commandName ?? "").replace(/Command$/, ""));
    const watches = [watch, unknown.get(call.operation) ?? watchUnknown()] as const;
    try {
      const send: Next = (question) => way?.ask(context, question) ?? next(question);
      const answer = await answerTo(line, call, { next: send, args, watches });
      for (const each of watches) each.answered();
      return answer;
    } catch (error) {
      watches[1].failed(error);
      if (hasExpired(error)) line.talk.endSession();
      throw watch.failed(toTrouble(error, place));
    }
  };
}

async function answerTo(line: Line, call: Call, { next, args, watches: [watch, unknown] }: Passed): Promise<unknown> {
  const { talk, account, service } = line;
  const { operation, isAskedAnew = false } = call;
  const name = { account, region: line.keptAs ?? line.region, service, operation, input: args.input };
  const known = await talk.recall(name, isAskedAnew);
  const ask = (): Promise<unknown> => {
    watch.throwIfOver();
    if (!talk.isRecorded) unknown.throwIfUnknown();
    return next(withQuestion(args, { name, known, isAskedAnew }));
  };
  return known === null ? askAtPace(line, call, ask) : ask();
}

interface Passed {
  readonly next: Next;
  readonly args: Args;
  readonly watches: readonly [PlaceWatch, UnknownWatch];
}

function askAtPace({ talk, account, region }: Line, call: Call, ask: () => Promise<unknown>): Promise<unknown> {
  const pace = talk.paceOf(`${account} ${region} ${call.permission}`, call.perSecond);
  const { stopper } = talk;
  const askInTurn = async (): Promise<unknown> => {
    await pace.turn(stopper);
    return ask();
  };
  return withRetries(askInTurn, { stopper, onThrottled: pace.slower, random: Math.random });
}

// A call that was not declared is a defect of the collector: it is not sent, and nothing hides that.
function findCall({ service, calls }: Line, operation: string): Call {
  const call = calls.find((declared) => declared.operation === operation);
  if (call === undefined) throw new TypeError(`${service} ${operation} is not among the calls that are declared`);
  return call;
}

function placeOf({ service, region, account }: Line): string {
  return `${service} in ${region}${/^\d/.test(account) ? ` of account ${account}` : ""}`;
}
