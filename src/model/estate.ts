import type { Grant, KeyStore, KeyUse, KeyVersion, ManagedKey } from "./managed-key.js";
import type { Credential, Guardrail, Principal, Tenant } from "./principal.js";
import type { DataStore, ManagedCertificate, StoredSecret, Trail } from "./store.js";

/** What is known of a provider's account, by noun. Each look at a target gives its estate whole. */
export interface Estate {
  readonly "managed-key": ManagedKey;
  readonly "key-version": KeyVersion;
  readonly grant: Grant;
  readonly "key-use": KeyUse;
  readonly "key-store": KeyStore;
  readonly tenant: Tenant;
  readonly principal: Principal;
  readonly guardrail: Guardrail;
  readonly credential: Credential;
  readonly "stored-secret": StoredSecret;
  readonly "managed-certificate": ManagedCertificate;
  readonly "data-store": DataStore;
  readonly trail: Trail;
}

/** One thing of an estate. */
export type EstateObservation = {
  readonly [Noun in keyof Estate]: { readonly kind: "estate"; readonly noun: Noun; readonly thing: Estate[Noun] };
}[keyof Estate];
