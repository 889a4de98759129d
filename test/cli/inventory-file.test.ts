import { describe, expect, it } from "vitest";
import { inventoryFileFor } from "../../src/cli/inventory-file.js";
import { fakeStreet } from "./fake-street.js";

const street = fakeStreet();
const fileFor = (...targets: string[]): string => inventoryFileFor(targets, street);

describe("the usual inventory", () => {
  it("lies in the state folder, named for its target and told apart by a hash", () => {
    expect(fileFor(".")).toMatch(/^\/home\/ann\/\.local\/state\/keycensus\/shop-[0-9a-f]{8}\.duckdb$/);
  });

  it("is the same however the target is written", () => {
    expect(fileFor("../shop/")).toBe(fileFor("."));
  });

  it("is another one for a folder of the same name elsewhere", () => {
    expect(fileFor("/srv/shop")).not.toBe(fileFor("."));
  });

  it("of several targets does not depend on what follows the first one", () => {
    expect(fileFor(".", "../b", "../a")).toBe(fileFor(".", "../a", "../b"));
  });

  it("of the whole machine has a name too", () => {
    expect(fileFor("/")).toMatch(/\/root-[0-9a-f]{8}\.duckdb$/);
  });

  it("never takes a name from the target that could leave the folder", () => {
    expect(fileFor("/srv/..evil name\n$(x)")).toMatch(/\/evil-name-x--[0-9a-f]{8}\.duckdb$/);
  });
});
