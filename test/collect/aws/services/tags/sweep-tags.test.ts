import { expect, it } from "vitest";
import { AuditError } from "#support/audit-error";
import type { ServiceContext } from "../../../../../src/collect/collectors/aws/services/aws-service.js";
import { createTroubles } from "../../../../../src/collect/collectors/aws/services/create-troubles.js";
import { sweepTags } from "../../../../../src/collect/collectors/aws/services/tags/sweep-tags.js";

/** A place where the client of the list is what is given. */
function placeWith(open: () => object): ServiceContext {
  return {
    partition: "aws",
    account: "111111111111",
    region: "eu-west-1",
    troubles: createTroubles("here"),
    progress: () => undefined,
    open: open as ServiceContext["open"],
  };
}

const refusing = (name: string): ServiceContext =>
  placeWith(() => ({
    getResources: () => Promise.reject(Object.assign(new Error("no"), { name, $metadata: { httpStatusCode: 400 } })),
  }));

it.each([
  ["AccessDeniedException", "denied"],
  ["ThrottledException", "throttled"],
  ["UnknownOperationException", "unsupported"],
  ["InternalServiceException", "error"],
  ["PaginationTokenExpiredException", "error"],
] as const)("%s is the fact of the list alone: %s.", async (name, status) => {
  expect(await sweepTags(refusing(name), "kms:key")).toEqual({ status, said: `${name}: no` });
});

it("A package that is not installed is such a fact as well, with what to do about it.", async () => {
  const missing = placeWith(() => {
    throw new AuditError("it is not installed", { hint: "npm install it" });
  });
  expect(await sweepTags(missing, "kms:key")).toEqual({
    status: "error",
    said: "it is not installed (npm install it)",
  });
});

it("The user's wish to stop is not taken for a refusal.", async () => {
  const stopped = placeWith(() => ({ getResources: () => Promise.reject(new Error("stopped")) }));
  await expect(sweepTags(stopped, "kms:key")).rejects.toThrow("stopped");
});

it("Pages are read until the token is empty, also past one that has no resources.", async () => {
  const asked: unknown[] = [];
  const pages = [
    { ResourceTagMappingList: [{ ResourceARN: "arn:a" }], PaginationToken: "1" },
    { ResourceTagMappingList: [], PaginationToken: "2" },
    { ResourceTagMappingList: [{ ResourceARN: "arn:b" }], PaginationToken: "" },
  ];
  const getResources = async (input: object): Promise<object | undefined> => pages[asked.push(input) - 1];
  const swept = await sweepTags(
    placeWith(() => ({ getResources })),
    "sqs",
  );
  expect(swept).toEqual({
    status: "ok",
    value: { items: [{ ResourceARN: "arn:a" }, { ResourceARN: "arn:b" }], cut: null },
  });
  const question = { ResourceTypeFilters: ["sqs"], ResourcesPerPage: 100 };
  expect(asked).toEqual([undefined, "1", "2"].map((PaginationToken) => ({ ...question, PaginationToken })));
});
