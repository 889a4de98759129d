import type { IncomingMessage } from "node:http";
import type { Answer } from "../answer.js";
import type { AwsError } from "../aws-error.js";
import type { Trouble, TroubleCode, Wire, WireCall } from "../wire.js";
import { toJson } from "./to-json.js";
import { toXml } from "./to-xml.js";
import type { XmlSpelling } from "./to-xml.js";

/**
 * Operations by method and path: "GET /2015-03-31/functions/{FunctionName}", with "?flag" where a query flag decides.
 * The longest that fits wins.
 */
export type Routes = Readonly<Record<string, string>>;

/** REST with JSON bodies (Lambda, EFS, Backup). */
export function createRestJsonWire(routes: Routes): Wire {
  return {
    read: (request, body) => readRoute(routes, request, body === "" ? {} : (JSON.parse(body) as object)),
    writeOutput: (_operation, output) => answer(200, "application/json", JSON.stringify(toJson(output))),
    writeError: ({ code, message, status }: AwsError) => ({
      ...answer(status, "application/json", JSON.stringify({ message })),
      headers: { "content-type": "application/json", "x-amzn-errortype": code },
    }),
    codes: {
      "access-denied": ["AccessDeniedException", 403],
      throttled: ["TooManyRequestsException", 429],
      "server-error": ["ServiceException", 500],
      unsupported: ["UnsupportedOperationException", 400],
      "expired-token": ["ExpiredTokenException", 403],
      "unknown-key": ["UnrecognizedClientException", 403],
    },
  };
}

/** REST with XML bodies (S3). `roots` names the outermost element by operation. */
export function createRestXmlWire(
  routes: Routes,
  roots: Readonly<Record<string, string>>,
  spelling: XmlSpelling,
): Wire {
  return {
    read: (request) => readRoute(routes, request, {}),
    writeOutput: (operation, output) => {
      const root = roots[operation] ?? `${operation}Result`;
      return answer(200, "application/xml", `<${root}>${toXml(output, spelling)}</${root}>`);
    },
    writeError: ({ code, message, status }: AwsError) =>
      answer(status, "application/xml", `<Error>${toXml({ Code: code, Message: message }, {})}</Error>`),
    codes: S3_CODES,
  };
}

const S3_CODES: Readonly<Record<Trouble, TroubleCode>> = {
  "access-denied": ["AccessDenied", 403],
  throttled: ["SlowDown", 503],
  "server-error": ["InternalError", 500],
  unsupported: ["NotImplemented", 501],
  "expired-token": ["ExpiredToken", 400],
  "unknown-key": ["InvalidAccessKeyId", 403],
};

function readRoute(routes: Routes, request: IncomingMessage, body: object): WireCall | null {
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const query = Object.fromEntries(url.searchParams);
  const fitting = Object.entries(routes).flatMap(([route, operation]) => {
    const members = fit(route, request.method ?? "GET", url);
    return members === null ? [] : [{ route, operation, members }];
  });
  const best = fitting.toSorted((a, b) => b.route.length - a.route.length)[0];
  return best === undefined ? null : { operation: best.operation, input: { ...query, ...body, ...best.members } };
}

function fit(route: string, method: string, url: URL): Record<string, string> | null {
  const [wanted, place = "/"] = route.split(" ");
  const [path = "/", flag] = place.split("?");
  if (wanted !== method || (flag !== undefined && !url.searchParams.has(flag))) return null;
  const pattern = trim(path).replaceAll(/\{(\w+)\}/gu, "(?<$1>[^/]+)");
  const found = new RegExp(`^${pattern}$`, "u").exec(trim(url.pathname));
  if (found === null) return null;
  return Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)]));
}

function trim(path: string): string {
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}

function answer(status: number, type: string, body: string): Answer {
  return { status, headers: { "content-type": type }, body };
}
