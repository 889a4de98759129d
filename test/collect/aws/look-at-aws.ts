import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import type { CollectOptions } from "#collect/collector";
import type { AskedCall } from "#model/asked-call";
import type { Estate } from "#model/estate";
import type { Observation } from "#model/observation";
import type { Problem } from "#model/problem";
import collector from "../../../src/collect/collectors/aws/collector.js";
import { collectAll } from "../../helpers/collect-all.js";

/** What a look at accounts saw. */
export interface AwsLook {
  readonly scope: string;
  /** All but what was asked, which a replay does not do. */
  readonly observations: readonly Observation[];
  readonly asked: readonly AskedCall[];
  readonly problems: readonly Problem[];
  /** The things of one noun. */
  readonly all: <Noun extends keyof Estate>(noun: Noun) => readonly Estate[Noun][];
}

const NO_FOLDERS: CollectOptions["answers"] = { record: null, replay: null, journal: null };

/** Runs the collector against a server, as the account whose number is in the access key; nothing of this machine's own settings is read. */
export async function lookAtAws(
  endpoint: string,
  target: string,
  answers: Partial<CollectOptions["answers"]> = {},
): Promise<AwsLook> {
  return look(endpoint, target, { options: { answers: { ...NO_FOLDERS, ...answers } } });
}

/** The same, broken off at the first key of a store. */
export async function breakOffAws(endpoint: string, target: string): Promise<AwsLook> {
  return look(endpoint, target, { options: { answers: NO_FOLDERS }, until: isKey });
}

function isKey(observation: Observation): boolean {
  return "noun" in observation && observation.noun === "managed-key";
}

async function look(endpoint: string, target: string, how: Parameters<typeof collectAll>[2]): Promise<AwsLook> {
  const nowhere = join(mkdtempSync(join(tmpdir(), "keycensus-aws-")), "config");
  const environment = {
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: "AKIA111111111111TEST",
    AWS_SECRET_ACCESS_KEY: "x",
    AWS_REGION: "eu-west-1",
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_CONFIG_FILE: nowhere,
    AWS_SHARED_CREDENTIALS_FILE: nowhere,
    AWS_PROFILE: "",
    HTTP_PROXY: "",
    http_proxy: "",
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  try {
    const { observations, scope } = await collectAll(collector, target, how);
    return toLook(scope, observations);
  } finally {
    vi.unstubAllEnvs();
  }
}

function toLook(scope: string, observations: readonly Observation[]): AwsLook {
  const problems = observations.flatMap((observation) => (observation.kind === "problem" ? [observation.problem] : []));
  return {
    scope,
    observations: observations.filter(({ kind }) => kind !== "asked"),
    asked: observations.flatMap((observation) => (observation.kind === "asked" ? [observation.call] : [])),
    problems,
    all: <Noun extends keyof Estate>(noun: Noun) =>
      observations.flatMap((observation) =>
        // The thing of an observation is that of its noun.
        observation.kind === "estate" && observation.noun === noun ? [observation.thing as Estate[Noun]] : [],
      ),
  };
}
