import type { Verify } from "../verifier.js";
import { verify as age } from "./age.js";
import { verify as ageRecipient } from "./age-recipient.js";
import { verify as base64Der } from "./base64-der.js";
import { verify as base64Pem } from "./base64-pem.js";
import { verify as dnssec } from "./dnssec.js";
import { verify as jwk } from "./jwk.js";
import { verify as kmsName } from "./kms-name.js";
import { verify as minisign } from "./minisign.js";
import { verify as opensshPublic } from "./openssh-public.js";
import { verify as pem } from "./pem.js";
import { verify as pgp } from "./pgp.js";
import { verify as putty } from "./putty.js";
import { verify as ssh2Public } from "./ssh2-public.js";
import { verify as wireguard } from "./wireguard.js";
import { verify as xmlRsa } from "./xml-rsa.js";

/** The verifiers by the names that patterns give them; the shelf test holds this list to the files beside it. */
export const verifiers: Readonly<Record<string, Verify | undefined>> = {
  age,
  "age-recipient": ageRecipient,
  "base64-der": base64Der,
  "base64-pem": base64Pem,
  dnssec,
  jwk,
  "kms-name": kmsName,
  minisign,
  "openssh-public": opensshPublic,
  pem,
  pgp,
  putty,
  "ssh2-public": ssh2Public,
  wireguard,
  "xml-rsa": xmlRsa,
};
