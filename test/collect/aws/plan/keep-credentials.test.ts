import { expect, it } from "vitest";
import { keepCredentials } from "../../../../src/collect/collectors/aws/plan/keep-credentials.js";

const MINUTE = 60_000;
const credentials = { accessKeyId: "id", secretAccessKey: "made up" };

it("Credentials are loaded once for all who ask at the same time, and for those who ask later.", async () => {
  let loads = 0;
  const ask = keepCredentials(async () => ({ ...credentials, sessionToken: String((loads += 1)) }));
  await Promise.all([ask(), ask(), ask()]);
  await ask();
  expect(loads).toBe(1);
});

it("Credentials are loaded anew shortly before they expire.", async () => {
  let now = 0;
  let loads = 0;
  const load = async (): Promise<typeof credentials & { expiration: Date }> => {
    loads += 1;
    return { ...credentials, expiration: new Date(now + 60 * MINUTE) };
  };
  const ask = keepCredentials(load, () => now);
  const loadsAt: number[] = [];
  for (now of [0, 54 * MINUTE, 56 * MINUTE]) {
    await ask();
    loadsAt.push(loads);
  }
  expect(loadsAt).toEqual([1, 1, 2]);
});

it("Credentials that could not be loaded are loaded when somebody asks again.", async () => {
  let loads = 0;
  const ask = keepCredentials(async () => {
    loads += 1;
    if (loads === 1) throw new Error("not now");
    return credentials;
  });
  await expect(ask()).rejects.toThrow("not now");
  expect(await ask()).toBe(credentials);
});
