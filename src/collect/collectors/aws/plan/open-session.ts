import { AuditError } from "#support/audit-error";
import type { Credentials } from "../talk/client-settings.js";
import { ask } from "../talk/fact.js";
import { openClient } from "../talk/open-client.js";
import type { Talk } from "../talk/open-talk.js";
import { keepCredentials } from "./keep-credentials.js";
import { sessionCalls } from "./session-calls.js";

/** Who talks, before any account is known. */
export interface Caller {
  readonly talk: Talk;
  /** "caller-" and the profile: under this name answers are kept. */
  readonly account: string;
  readonly region: string;
  /** Answers of the plan are kept without the region: a replay elsewhere has other settings. */
  readonly keptAs: "home";
  readonly credentials: () => Promise<Credentials>;
}

/** The role of one account to take on. */
export interface RoleWanted {
  readonly id: string;
  readonly role: string | null;
}

/** The credentials in an account: the caller's own, or those of the role. Throws an AuditError where the role can't be taken on. */
export function openSession(caller: Caller, { id, role }: RoleWanted): () => Promise<Credentials> {
  return role === null ? caller.credentials : keepCredentials(() => assumeRole(caller, id, role));
}

async function assumeRole(caller: Caller, id: string, role: string): Promise<Credentials> {
  const line = { ...caller, service: "sts", calls: sessionCalls };
  const sts = openClient(line, "@aws-sdk/client-sts", ({ STS }) => STS);
  const taken = await ask(() => sts.assumeRole({ RoleArn: role, RoleSessionName: "keycensus" }));
  if (taken.status !== "ok") {
    throw new AuditError(`the role ${role} can't be taken on: ${taken.said}`, {
      hint: `check that it exists in account ${id}, that it trusts whoever runs keycensus, and that they may sts:AssumeRole it`,
    });
  }
  const given = taken.value.Credentials;
  if (given?.AccessKeyId === undefined || given.SecretAccessKey === undefined)
    throw new AuditError(`the role ${role} was taken on without credentials`, { hint: "scan again" });
  return {
    accessKeyId: given.AccessKeyId,
    secretAccessKey: given.SecretAccessKey,
    ...(given.SessionToken === undefined ? {} : { sessionToken: given.SessionToken }),
    // A replay's sessions have no end: nothing is sent with them.
    ...(given.Expiration === undefined || caller.talk.isReplay ? {} : { expiration: given.Expiration }),
  };
}
