import type { IncomingMessage } from "node:http";
import type { Session } from "./scene.js";

/** Who signed a request, for which service and region. */
export interface Caller {
  readonly accessKey: string;
  readonly region: string;
  readonly service: string;
}

const SCOPE = /Credential=([^/]+)\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request/u;

/** Reads the scope of a Signature Version 4; the signature itself is not checked. Null: not signed. */
export function callerOf(request: IncomingMessage): Caller | null {
  const [, accessKey, region, service] = SCOPE.exec(request.headers.authorization ?? "") ?? [];
  if (accessKey === undefined || region === undefined || service === undefined) return null;
  return { accessKey, region, service };
}

/** Account and ARN of an access key: of a session, else the twelve digits in its name, else the standard account. */
export function identityOf(
  accessKey: string,
  sessions: ReadonlyMap<string, Session>,
  standard: string,
): { readonly account: string; readonly arn: string } {
  const session = sessions.get(accessKey);
  if (session !== undefined) return session;
  const account = /\d{12}/u.exec(accessKey)?.[0] ?? standard;
  return { account, arn: `arn:aws:iam::${account}:user/auditor` };
}
