import { unseen, type Clause } from "../policy/clause.js";
import type { Compile } from "../policy/create-compiler.js";
import { EMPTY_LAYER, joinLayers } from "../policy/layers.js";
import type { Layer } from "../subjects/subject.js";
import type { Account } from "./account.js";
import { groupBy } from "./group-by.js";
import type { EstateFacts, GuardrailFact, TenantFact } from "./facts.js";
import { partitionsOf } from "./partitions.js";

/** Finds an account by its id, also one that nothing is known of. */
export type Accounts = (tenant: string) => Account;

/** The accounts of an estate with the policies their organisation lays on them. */
export function toAccounts(estate: EstateFacts, compile: Compile): Accounts {
  const { tenants, guardrails, principals } = estate;
  const partitionOf = partitionsOf(estate);
  const facts = new Map(tenants.map((fact) => [fact.tenant, fact]));
  const seen = new Set(principals.map(({ tenant }) => tenant));
  const byTenant = groupBy(guardrails, ({ tenant }) => tenant);
  const made = new Map<string, Account>();
  return (tenant) => {
    const kept = made.get(tenant);
    if (kept) return kept;
    const fact = facts.get(tenant) ?? null;
    const limits = fact?.isManagement ? NO_LIMITS : toLimits(byTenant.get(tenant) ?? [], compile);
    const doubts = fact?.isManagement || fact?.areGuardrailsSeen ? [] : NOT_SEEN(tenant);
    const account = {
      tenant,
      partition: partitionOf(tenant),
      fact,
      isSeen: seen.has(tenant),
      ...limits,
      levelRiders: [...limits.levelRiders, ...doubts.slice(0, 1)],
      controlRiders: [...limits.controlRiders, ...doubts.slice(1)],
    };
    made.set(tenant, account);
    return account;
  };
}

type Limits = Pick<Account, "levels" | "levelRiders" | "controls" | "controlRiders">;

// The policies of an organisation bind neither the identities nor the resources of the account that manages it.
const NO_LIMITS: Limits = { levels: [], levelRiders: [], controls: EMPTY_LAYER, controlRiders: [] };

const NOT_SEEN = (tenant: string): readonly Clause[] => [
  unseen(`unless service control policies of account ${tenant}, which were not seen, forbid it`),
  unseen(`unless resource control policies of account ${tenant}, which were not seen, forbid it`),
];

function toLimits(guardrails: readonly GuardrailFact[], compile: Compile): Limits {
  const services = guardrails.filter(({ kind }) => kind === "service-control");
  const controls = guardrails.filter(({ kind }) => kind === "resource-control");
  const depths = [...new Set(services.map(({ depth }) => depth))].toSorted((a, b) => a - b);
  return {
    levels: depths.map((depth) =>
      toLayer(
        services.filter((one) => one.depth === depth),
        compile,
      ),
    ),
    levelRiders: unreadable(services, compile, "service control"),
    controls: toLayer(controls, compile),
    controlRiders: unreadable(controls, compile, "resource control"),
  };
}

// One that cannot be read could allow as well as forbid: let through here, and told by a rider.
function toLayer(guardrails: readonly GuardrailFact[], compile: Compile): Layer {
  const layers = guardrails.map(({ policy }) => compile(policy));
  const all = layers.includes(null) ? [compile(ALLOW_ALL)] : [];
  return joinLayers([...layers, ...all].filter((layer) => layer !== null));
}

const ALLOW_ALL = {
  id: "not readable",
  document: '{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
} as const;

function unreadable(guardrails: readonly GuardrailFact[], compile: Compile, kind: string): Clause[] {
  return guardrails
    .filter(({ policy }) => compile(policy) === null)
    .map(({ policy }) => unseen(`unless the ${kind} policy ${policy.id}, which could not be read, forbids it`));
}

/** An account's organisation as `aws:PrincipalOrgID` and `aws:ResourceOrgID` know it, null where it is in none: undefined where it was not seen. */
export function organisationOf(fact: TenantFact | null): string | null | undefined {
  // A member may know its organisation, and not where in it it lies.
  return fact?.isOrganisationSeen ? fact.organisation : (fact?.organisation ?? undefined);
}
