import { AuditError } from "#support/audit-error";
import { errorName } from "./error-name.js";

interface Trouble {
  readonly names: RegExp;
  readonly what: string;
  readonly hint: string;
}

// What no retry and no other call mends: each ends the look at that place, and says what to do.
const EXPIRED = /^(?:ExpiredToken\w*|RequestExpired|TokenRefreshRequired)$/;
const TROUBLES: readonly Trouble[] = [
  {
    names: EXPIRED,
    what: "the session has expired",
    hint: "sign in again (aws sso login, or new temporary credentials) and scan again: what was read already is not asked for again",
  },
  {
    names:
      /^(?:UnrecognizedClientException|InvalidClientTokenId|AuthFailure|InvalidAccessKeyId|NotSignedUp|InvalidToken)$/,
    what: "the credentials are not accepted",
    hint: "check them with: aws sts get-caller-identity; where only one region says so, it is not enabled for the account: leave it out with regions=",
  },
  {
    names: /^(?:SignatureDoesNotMatch|InvalidSignatureException|IncompleteSignature\w*)$/,
    what: "the signature is not accepted",
    hint: "the secret access key does not belong to the access key id, or this machine's clock is wrong",
  },
  {
    names: /^(?:RequestTimeTooSkewed|RequestInTheFuture)$/,
    what: "this machine's clock is wrong",
    hint: "set the clock (timedatectl status): requests are accepted only within five minutes of the true time",
  },
  {
    names: /^(?:CredentialsProviderError|ProviderError|TokenProviderError)$/,
    what: "there are none",
    hint: "sign in (aws sso login --profile NAME), name a profile that exists (aws://NAME@; aws configure list-profiles prints them), or set AWS_PROFILE or AWS_ACCESS_KEY_ID",
  },
  {
    names: /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENETDOWN|ETIMEDOUT|EPROTO|EPIPE|ECONNRESET)$/,
    what: "the provider can't be reached",
    hint: "check the network, the name of the region, AWS_ENDPOINT_URL and, behind a proxy, HTTPS_PROXY",
  },
  {
    names: /^(?:CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|ERR_TLS_\w+)$/,
    what: "the provider's certificate is not accepted",
    hint: "where a proxy opens the traffic, name its authority with NODE_EXTRA_CA_CERTS=FILE",
  },
];

/** An error that ends the look at a place ("kms in eu-west-1") as an AuditError which says what to do; any other as it is. */
export function toTrouble(error: unknown, place: string): unknown {
  const name = errorName(error);
  const trouble = TROUBLES.find(({ names }) => names.test(name));
  if (trouble === undefined || !(error instanceof Error)) return error;
  const said = error.message === "" ? name : error.message.split("\n")[0];
  return new AuditError(`${place}: ${trouble.what}: ${said}`, { hint: trouble.hint, cause: error });
}

/** Whether an error says that the session has come to its end. */
export function hasExpired(error: unknown): boolean {
  return EXPIRED.test(errorName(error));
}
