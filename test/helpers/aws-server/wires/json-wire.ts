import type { Answer } from "../answer.js";
import type { AwsError } from "../aws-error.js";
import type { Wire } from "../wire.js";
import { toJson } from "./to-json.js";

/** AWS JSON 1.0 and 1.1: the operation in a header, JSON both ways, moments as seconds, bytes as base64. */
export const jsonWire: Wire = {
  read: (request, body) => {
    const target = request.headers["x-amz-target"];
    if (typeof target !== "string") return null;
    // The rim: a client's body is an object, and whatever is in it is looked at member by member.
    const input = JSON.parse(body === "" ? "{}" : body) as Record<string, unknown>;
    return { operation: target.slice(target.lastIndexOf(".") + 1), input };
  },
  writeOutput: (_operation, output) => answer(200, toJson(output)),
  writeError,
  codes: {
    "access-denied": ["AccessDeniedException", 400],
    throttled: ["ThrottlingException", 400],
    "server-error": ["InternalFailure", 500],
    unsupported: ["UnsupportedOperationException", 400],
    "expired-token": ["ExpiredTokenException", 400],
    "unknown-key": ["UnrecognizedClientException", 400],
  },
};

function writeError({ code, message, status }: AwsError): Answer {
  return answer(status, { __type: code, message });
}

function answer(status: number, body: unknown): Answer {
  return { status, headers: { "content-type": "application/x-amz-json-1.1" }, body: JSON.stringify(body) };
}
