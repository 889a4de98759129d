import type { Answer } from "../answer.js";
import type { AwsError } from "../aws-error.js";
import type { Wire } from "../wire.js";
import { readQuery } from "./read-query.js";
import { toXml } from "./to-xml.js";
import type { XmlSpelling } from "./to-xml.js";

/** AWS query (IAM, STS, SNS, RDS): a form goes in, XML comes out. */
export function createQueryWire(namespace: string, spelling: XmlSpelling = {}): Wire {
  return {
    read: (_request, body) => {
      const { Action: operation, Version: _version, ...input } = readQuery(body);
      return typeof operation === "string" ? { operation, input } : null;
    },
    writeOutput: (operation, output) =>
      answer(
        200,
        `<${operation}Response xmlns="${namespace}"><${operation}Result>${toXml(output, spelling)}</${operation}Result>` +
          `<ResponseMetadata><RequestId>${REQUEST}</RequestId></ResponseMetadata></${operation}Response>`,
      ),
    writeError,
    codes: {
      "access-denied": ["AccessDenied", 403],
      throttled: ["Throttling", 400],
      "server-error": ["ServiceFailure", 500],
      unsupported: ["UnsupportedOperation", 400],
      "expired-token": ["ExpiredToken", 403],
      "unknown-key": ["InvalidClientTokenId", 403],
    },
  };
}

const REQUEST = "00000000-0000-0000-0000-000000000000";

function writeError({ code, message, status }: AwsError): Answer {
  const type = status < 500 ? "Sender" : "Receiver";
  const error = toXml({ Error: { Type: type, Code: code, Message: message }, RequestId: REQUEST }, {});
  return answer(status, `<ErrorResponse>${error}</ErrorResponse>`);
}

function answer(status: number, body: string): Answer {
  return { status, headers: { "content-type": "text/xml" }, body };
}
