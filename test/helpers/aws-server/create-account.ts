import type { AccountFixture } from "./aws-estate.js";
import { createKmsFixture } from "./create-kms-fixture.js";
import type { IamFixture } from "./iam-fixture.js";
import type { KmsFixture } from "./kms-fixture.js";

/** What is to be said of an account; the rest is empty. */
export interface AccountSpec extends Partial<Omit<AccountFixture, "id" | "iam" | "kms">> {
  readonly id: string;
  readonly iam?: Partial<IamFixture>;
  /** Keys by region. */
  readonly kms?: Readonly<Record<string, KmsFixture>>;
}

const NOBODY: IamFixture = {
  users: [],
  groups: [],
  roles: [],
  policies: [],
  accessKeys: [],
  sshKeys: [],
  signingCertificates: [],
  serverCertificates: [],
  serverCertificateBodies: {},
  serviceCredentials: [],
  credentialReport: null,
};

const EMPTY = createKmsFixture([]);

/** One account of the fixture server. */
export function createAccount({ id, iam, kms = {}, ...rest }: AccountSpec): AccountFixture {
  return {
    id,
    name: `account-${id.slice(-4)}`,
    regions: Object.keys(kms).length > 0 ? Object.keys(kms) : ["eu-west-1"],
    trails: [],
    eventStores: [],
    events: () => [],
    things: () => ({ lists: {}, details: {} }),
    ...rest,
    iam: { ...NOBODY, ...iam },
    kms: (region) => kms[region] ?? EMPTY,
  };
}
