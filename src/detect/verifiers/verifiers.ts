import type { Verify } from "../verifier.js";
import { verify as opensshPublic } from "./openssh-public.js";
import { verify as pem } from "./pem.js";

/** The verifiers by the names that patterns give them; the shelf test holds this list to the files beside it. */
export const verifiers: Readonly<Record<string, Verify | undefined>> = {
  "openssh-public": opensshPublic,
  pem,
};
