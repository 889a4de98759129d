import type { IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Answer } from "./answer.js";
import type { AwsCall } from "./aws-call.js";
import { AwsError } from "./aws-error.js";
import type { AwsEstate } from "./aws-estate.js";
import { SERVICES } from "./built-in-services.js";
import { callerOf, identityOf } from "./caller-of.js";
import { FaultList } from "./fault-list.js";
import type { Behaviour } from "./fault.js";
import { RateLimits } from "./rate-limits.js";
import { RequestLog } from "./request-log.js";
import { resourceOf } from "./resource-of.js";
import type { Scene, Session } from "./scene.js";
import type { Service } from "./service.js";
import { withPageSize } from "./with-page-size.js";
import { withMarker, withoutMarker } from "./spoil-page.js";
import type { AwsServerOptions } from "./start-aws-server.js";
import type { Trouble, Wire } from "./wire.js";

/** What the server is to do with one request. */
export type DeskAnswer = "hang" | "reset" | (Answer & { readonly isCutOff: boolean });

/** Takes a request, decides what goes wrong with it, and answers. */
export class AwsDesk {
  readonly log = new RequestLog();
  readonly faults = new FaultList();
  readonly #limits: RateLimits;
  readonly #services: Readonly<Record<string, Service>>;
  readonly #now: () => Date;
  readonly #pageSize: number | null;
  readonly #sessions = new Map<string, Session>();
  readonly #start = performance.now();
  #estate: AwsEstate;

  constructor({ estate, limits = [], now = () => new Date(), services = {}, pageSize }: AwsServerOptions) {
    this.#estate = estate;
    this.#limits = new RateLimits(limits, () => performance.now());
    this.#now = now;
    this.#pageSize = pageSize ?? null;
    this.#services = { ...SERVICES, ...services };
  }

  setEstate(estate: AwsEstate): void {
    this.#estate = estate;
  }

  async answer(request: IncomingMessage, body: string): Promise<DeskAnswer> {
    const caller = callerOf(request);
    const service = caller === null ? undefined : this.#services[caller.service];
    const call = caller === null || service === undefined ? null : service.wire.read(request, body);
    if (caller === null || service === undefined || call === null) return this.#turnAway(request, caller?.service);
    const { account } = identityOf(caller.accessKey, this.#sessions, this.#estate.accounts[0]?.id ?? "000000000000");
    const resource = resourceOf(call.input);
    return this.#decide({ ...caller, ...call, account, resource }, service);
  }

  #turnAway(request: IncomingMessage, service = "unsigned"): DeskAnswer {
    const operation = String(request.headers["x-amz-target"] ?? `${request.method} ${request.url}`);
    const unknown = { service, operation, account: "", region: "", accessKey: "", resource: null };
    this.log.add({ ...unknown, atMs: this.#elapsed(), outcome: "unknown" });
    return page(501);
  }

  async #decide(call: AwsCall, service: Service): Promise<DeskAnswer> {
    const { input: _input, ...entry } = call;
    const atMs = this.#elapsed();
    const done = (outcome: string, answer: DeskAnswer): DeskAnswer => {
      this.log.add({ ...entry, atMs, outcome });
      return answer;
    };
    const behaviour = this.faults.take(call);
    switch (behaviour?.kind) {
      case "hang":
      case "reset":
        return done(behaviour.kind, behaviour.kind);
      case "html":
        return done("html", page(behaviour.status ?? 500));
      default:
    }
    try {
      const output = await this.#outputOf(call, service, behaviour);
      const answer = service.wire.writeOutput(call.operation, output);
      return done("ok", { ...answer, isCutOff: behaviour?.kind === "cut-off" });
    } catch (cause) {
      if (!(cause instanceof AwsError)) throw cause;
      return done(cause.code, { ...service.wire.writeError(cause), isCutOff: false });
    }
  }

  async #outputOf(call: AwsCall, { wire, operations }: Service, behaviour: Behaviour | null): Promise<object> {
    if (!this.#limits.mayPass(call)) throw troubleOf(wire, "throttled", "Rate exceeded");
    const scene = this.#sceneOf(call, wire);
    if (behaviour !== null) throwIfFault(behaviour, wire, call);
    if (behaviour?.kind === "delay") await sleep(behaviour.ms);
    if (behaviour?.kind === "replace") return behaviour.output;
    const input = this.#pageSize === null ? call.input : withPageSize(call.input, this.#pageSize);
    return spoil(compute({ ...call, input }, operations, scene), behaviour, call);
  }

  #sceneOf({ operation, region, accessKey, account: id }: AwsCall, wire: Wire): Scene {
    const now = this.#now();
    const session = this.#sessions.get(accessKey);
    if (session !== undefined && session.expiresAt <= now)
      throw troubleOf(wire, "expired-token", "The security token included in the request is expired");
    const account = this.#estate.accounts.find((each) => each.id === id);
    if (account === undefined)
      throw troubleOf(wire, "unknown-key", "The security token included in the request is invalid.");
    const caller = session?.arn ?? `arn:aws:iam::${id}:user/auditor`;
    const openSession = (opened: Session): string => this.#openSession(opened);
    return { operation, region, account, estate: this.#estate, now, caller, openSession };
  }

  #openSession(session: Session): string {
    const accessKey = `ASIA${session.account}${String(this.#sessions.size).padStart(4, "0")}`;
    this.#sessions.set(accessKey, session);
    return accessKey;
  }

  #elapsed(): number {
    return performance.now() - this.#start;
  }
}

function compute(call: AwsCall, operations: Service["operations"], scene: Scene): object {
  const operation = operations[call.operation];
  if (operation === undefined) throw new AwsError("UnknownOperationException", `No ${call.operation} here.`);
  // The rim: the client's own types are what its operations are written for.
  return operation(call.input as never, scene);
}

function spoil(output: object, behaviour: Behaviour | null, call: AwsCall): object {
  if (behaviour?.kind === "no-marker") return withoutMarker(output);
  return behaviour?.kind === "same-marker" ? withMarker(output, markerOf(call)) : output;
}

function throwIfFault(behaviour: Behaviour, wire: Wire, { service, operation }: AwsCall): void {
  if (behaviour.kind === "error")
    throw new AwsError(behaviour.code, behaviour.message ?? "An error put in by the test.", behaviour.status);
  if (!(behaviour.kind in wire.codes)) return;
  // The line above makes it one of the protocol's troubles.
  const kind = behaviour.kind as Trouble;
  const message = "message" in behaviour ? behaviour.message : undefined;
  throw troubleOf(wire, kind, message ?? `${kind}: ${service}:${operation}`);
}

function troubleOf({ codes }: Wire, kind: Trouble, message: string): AwsError {
  const [code, status] = codes[kind];
  return new AwsError(code, message, status);
}

function markerOf({ input }: AwsCall): string {
  const given = input["Marker"] ?? input["NextToken"] ?? input["PaginationToken"];
  return typeof given === "string" ? given : "again";
}

function page(status: number): DeskAnswer {
  const body = "<!doctype html><title>Error</title><p>The server has a problem.</p>";
  return { status, headers: { "content-type": "text/html" }, body, isCutOff: false };
}
