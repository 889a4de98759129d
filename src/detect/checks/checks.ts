import { base58check } from "./base58check.js";
import { base64Json } from "./base64-json.js";
import { base64Jwt } from "./base64-jwt.js";
import { base64Length } from "./base64-length.js";
import { base64Secret } from "./base64-secret.js";
import { base64Starts } from "./base64-starts.js";
import { basicCredentials } from "./basic-credentials.js";
import { bech32 } from "./bech32.js";
import { bitlocker } from "./bitlocker.js";
import { crc32Base36 } from "./crc32-base36.js";
import { crc32Base62 } from "./crc32-base62.js";
import { hasDigit } from "./has-digit.js";
import { jwt } from "./jwt.js";
import { maxRepeat } from "./max-repeat.js";
import { minEntropy } from "./min-entropy.js";
import { mixedCase } from "./mixed-case.js";
import { nkey } from "./nkey.js";
import { noDictionaryWord } from "./no-dictionary-word.js";
import { noPlaceholder } from "./no-placeholder.js";
import { notHexOnly } from "./not-hex-only.js";
import { notReference } from "./not-reference.js";
import { notStandIn } from "./not-stand-in.js";
import { secp256k1Scalar } from "./secp256k1-scalar.js";
import { uuid } from "./uuid.js";

/** Looks at a value (latin1): true, or why it is no secret, without a part of it. */
export type Check = (value: string, argument: string) => true | string;

/** The checks by the names that patterns give them; the shelf test holds this list to the files beside it. */
export const checks: Readonly<Record<string, Check | undefined>> = {
  base58check,
  "base64-json": base64Json,
  "base64-jwt": base64Jwt,
  "base64-length": base64Length,
  "base64-secret": base64Secret,
  "base64-starts": base64Starts,
  "basic-credentials": basicCredentials,
  bech32,
  bitlocker,
  "crc32-base36": crc32Base36,
  "crc32-base62": crc32Base62,
  "has-digit": hasDigit,
  jwt,
  "max-repeat": maxRepeat,
  "min-entropy": minEntropy,
  "mixed-case": mixedCase,
  nkey,
  "no-dictionary-word": noDictionaryWord,
  "no-placeholder": noPlaceholder,
  "not-hex-only": notHexOnly,
  "not-reference": notReference,
  "not-stand-in": notStandIn,
  "secp256k1-scalar": secp256k1Scalar,
  uuid,
};
