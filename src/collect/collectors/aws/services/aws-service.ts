import type { Observation } from "#model/observation";
import type { Call } from "../talk/call.js";
import type { PackageName, Packages } from "../talk/load-package.js";
import type { ClientClass } from "../talk/open-client.js";
import type { Troubles } from "./create-troubles.js";

/** One service of the provider's: what it is asked, and what becomes of the answers. */
export interface AwsService {
  /** As its endpoint calls it: "kms". */
  readonly name: string;
  /** account: looked at once an account; region: in each region. */
  readonly scope: "account" | "region";
  /** Every call it makes; no other is sent. */
  readonly calls: readonly Call[];
  collect(context: ServiceContext): AsyncIterable<Observation>;
}

/** Where a service is looked at, and with what. */
export interface ServiceContext {
  readonly partition: string;
  /** Id of the account. */
  readonly account: string;
  readonly region: string;
  /** Gathers what could not be seen; told as problems when the service is done. */
  readonly troubles: Troubles;
  /** A client of the SDK that can make the declared calls; throws an AuditError where its package is missing. */
  open<Name extends PackageName, Client extends { readonly middlewareStack: object }>(
    packageName: Name,
    pick: (sdk: Packages[Name]) => ClientClass<Client>,
  ): Client;
  /** Says which part of the work is done, 0 to 1. */
  progress(share: number): void;
}
