import type { Answer } from "../answer.js";
import type { AwsError } from "../aws-error.js";
import type { Wire } from "../wire.js";
import { readQuery } from "./read-query.js";
import { toXml } from "./to-xml.js";

/** EC2's query: as the other, with small first letters, <item>, and names of its own for some lists. */
export function createEc2Wire(names: Readonly<Record<string, string>>): Wire {
  return {
    read: (_request, body) => {
      const { Action: operation, Version: _version, ...input } = readQuery(body);
      return typeof operation === "string" ? { operation, input } : null;
    },
    writeOutput: (operation, output) => {
      const members = toXml(output, { names, standardItem: "item", isLowered: true });
      return answer(200, `<${operation}Response>${members}<requestId>0</requestId></${operation}Response>`);
    },
    writeError,
    codes: {
      "access-denied": ["UnauthorizedOperation", 403],
      throttled: ["RequestLimitExceeded", 503],
      "server-error": ["InternalError", 500],
      unsupported: ["UnsupportedOperation", 400],
      "expired-token": ["RequestExpired", 400],
      "unknown-key": ["AuthFailure", 401],
    },
  };
}

function writeError({ code, message, status }: AwsError): Answer {
  const error = toXml({ Errors: { Error: { Code: code, Message: message } }, RequestID: "0" }, {});
  return answer(status, `<Response>${error}</Response>`);
}

function answer(status: number, body: string): Answer {
  return { status, headers: { "content-type": "text/xml" }, body };
}
