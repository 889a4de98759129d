import { describe, expect, it } from "vitest";
import { toAuthority } from "../../../../src/collect/collectors/aws/services/certificates/to-authority.js";
import { toCertificate } from "../../../../src/collect/collectors/aws/services/certificates/to-certificate.js";
import { toHsmClusters } from "../../../../src/collect/collectors/aws/services/cloudhsm/to-hsm-clusters.js";
import { toParameter } from "../../../../src/collect/collectors/aws/services/secrets/to-parameter.js";
import { toSecret } from "../../../../src/collect/collectors/aws/services/secrets/to-secret.js";
import { toIso } from "../../../../src/collect/collectors/aws/services/to-iso.js";
import { toTags } from "../../../../src/collect/collectors/aws/services/to-tags.js";

const place = { partition: "aws", account: "111111111111", region: "eu-west-1" };
const WHERE = { tenant: "111111111111", region: "eu-west-1" };
const AT = new Date("2026-03-01T00:00:00.000Z");
const ISO = AT.toISOString();
const denied = { status: "denied", said: "AccessDeniedException" } as const;
const ok = <Value>(value: Value): { readonly status: "ok"; readonly value: Value } => ({ status: "ok", value });

describe("A certificate", () => {
  const listed = { CertificateArn: "arn:c", DomainName: "a.example", KeyAlgorithm: "RSA_2048" as const, NotAfter: AT };

  it("is told as its description has it, and by the listing where that says more", () => {
    const detail = {
      Status: "ISSUED" as const,
      Type: "IMPORTED" as const,
      KeyAlgorithm: "RSA-4096" as never, // as the description writes it, whatever the client's type says
      SignatureAlgorithm: "SHA256WITHRSA",
      NotBefore: AT,
      RenewalEligibility: "INELIGIBLE" as const,
      InUseBy: ["arn:z", "arn:b"],
    };
    expect(toCertificate(listed, ok(detail), place)).toEqual({
      ...WHERE,
      resource: "arn:c",
      subject: "a.example",
      providerState: "ISSUED",
      origin: "imported",
      isAuthority: false,
      spec: "RSA_4096",
      signatureAlgorithm: "SHA256WITHRSA",
      notBefore: ISO,
      notAfter: ISO,
      renewsItself: false,
      usedBy: ["arn:b", "arn:z"],
      facts: { description: "ok" },
    });
  });

  it("whose description is refused is told as the listing has it", () => {
    const told = toCertificate(listed, denied, place);
    expect(told).toMatchObject({ spec: "RSA_2048", notAfter: ISO, origin: null, renewsItself: null, usedBy: [] });
    expect(told.facts).toEqual({ description: "denied" });
  });
});

describe("A certificate authority", () => {
  const subject = { CommonName: "Root", Organization: "Acme", Country: "" };
  const configuration = { KeyAlgorithm: "EC_prime256v1" as const, SigningAlgorithm: "SHA256WITHECDSA" as const };

  it("is named from its own name outwards", () => {
    const detail = {
      CertificateAuthorityConfiguration: { ...configuration, Subject: subject },
      Status: "ACTIVE" as const,
    };
    expect(toAuthority({ Arn: "arn:ca" }, ok(detail), place)).toMatchObject({
      ...WHERE,
      resource: "arn:ca",
      subject: "CN=Root, O=Acme",
      providerState: "ACTIVE",
      isAuthority: true,
      spec: "EC_prime256v1",
      renewsItself: false,
      facts: { description: "ok" },
    });
  });

  it("without a subject is named by its ARN", () => {
    expect(toAuthority({ Arn: "arn:ca" }, denied, place)).toMatchObject({
      subject: "arn:ca",
      facts: { description: "denied" },
    });
  });
});

describe("A secret", () => {
  const entry = { ARN: "arn:s", Name: "db", KmsKeyId: "alias/app", CreatedDate: AT, LastAccessedDate: AT, Tags: [] };

  it("is told without its value", () => {
    expect(toSecret({ ...entry, RotationEnabled: true }, ok("{}"), place)).toEqual({
      ...WHERE,
      resource: "arn:s",
      name: "db",
      service: "secrets-manager",
      keyReference: "alias/app",
      createdAt: ISO,
      lastRotatedAt: null,
      isRotationOn: true,
      rotationPeriodDays: null,
      nextRotationAt: null,
      lastAccessedAt: ISO,
      policy: "{}",
      tags: {},
      facts: { description: "ok", policy: "ok" },
    });
  });

  it.each([
    [{ AutomaticallyAfterDays: 30 }, 30],
    [{ ScheduleExpression: "rate(10 days)" }, 10],
    [{ ScheduleExpression: "rate(48 hours)" }, 2],
    [{ ScheduleExpression: "rate(4 hours)" }, 1],
    [{ ScheduleExpression: "cron(0 8 1 * ? *)" }, null],
  ])("with the rule %j rotates every so many days: %s", (RotationRules, days) => {
    expect(toSecret({ ...entry, RotationRules }, ok(null), place).rotationPeriodDays).toBe(days);
  });

  it("whose policy is refused has none that is known", () => {
    expect(toSecret(entry, denied, place)).toMatchObject({ policy: null, facts: { policy: "denied" } });
  });
});

it.each([
  ["its ARN", { ARN: "arn:p", Name: "/app/p" }, "arn:p"],
  ["its path", { Name: "/app/p" }, "arn:aws:ssm:eu-west-1:111111111111:parameter/app/p"],
  ["its plain name", { Name: "p" }, "arn:aws:ssm:eu-west-1:111111111111:parameter/p"],
])("A parameter is known by %s, and has no policy of its own.", (_title, entry, resource) => {
  expect(toParameter({ ...entry, KeyId: "alias/aws/ssm" }, place)).toMatchObject({
    resource,
    keyReference: "alias/aws/ssm",
    tags: null,
    facts: { description: "ok", policy: "not-applicable" },
  });
});

const backup = (day: number, BackupState: "READY" | "DELETED"): object => ({
  BackupId: `b${day}`,
  ClusterId: "cluster-1",
  BackupState,
  CreateTimestamp: new Date(`2026-03-0${day}T00:00:00Z`),
});

describe("A cluster of hardware modules", () => {
  const cluster = {
    ClusterId: "cluster-1",
    State: "ACTIVE" as const,
    Hsms: [{ HsmId: "h", State: "ACTIVE" as const }],
  };
  it("has the moment of its newest whole backup", () => {
    const backups = [backup(2, "READY"), backup(5, "DELETED"), backup(3, "READY")] as never[];
    const [told] = toHsmClusters([{ ...cluster, TagList: [{ Key: "Name", Value: "vault" }] }], backups, place);
    expect(told).toEqual({
      ...WHERE,
      resource: "cluster-1",
      name: "vault",
      kind: "cloudhsm-cluster",
      providerState: "ACTIVE",
      isConnected: true,
      trouble: null,
      cluster: "cluster-1",
      lastBackupAt: "2026-03-03T00:00:00.000Z",
    });
  });

  it("without a working module is not connected", () => {
    expect(toHsmClusters([{ ...cluster, Hsms: [] }], [], place)[0]).toMatchObject({
      isConnected: false,
      lastBackupAt: null,
    });
  });

  it("without an id is none", () => {
    expect(toHsmClusters([{ State: "ACTIVE" }], [], place)).toEqual([]);
  });
});

it("Tags come in the order of their names; one without a value has an empty one, one without a name is none.", () => {
  const tags = toTags([{ Key: "b", Value: "2" }, { Key: "a" }, { Value: "x" }]);
  expect(Object.entries(tags)).toEqual([
    ["a", ""],
    ["b", "2"],
  ]);
});

it.each([
  [AT, ISO],
  [undefined, null],
])("The moment %s is written %s.", (moment, written) => {
  expect(toIso(moment)).toBe(written);
});
