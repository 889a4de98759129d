import { expect, test } from "vitest";
import { openInventory } from "#inventory/inventory";
import { collection, entry, filePlace, privateKey, REPO, SCAN, seen, sighting } from "./samples.js";

const half = { encryption: null, allowedBy: null } as const;

test("A private key, its certificate and its public half are one key with three locations", async () => {
  const inventory = await openInventory(":memory:");
  const scan = await inventory.beginScan(SCAN);
  await inventory.record(
    entry(scan, [
      seen(filePlace("tls.key"), privateKey()),
      seen(filePlace("tls.crt"), sighting({ ...half, form: "certificate" })),
      seen(filePlace("tls.pub"), sighting({ ...half, form: "public", certificate: null })),
    ]),
  );
  const { keys } = await inventory.census(scan);
  expect(keys.map(({ id, locations }) => [id, locations.map(({ place, form }) => `${place.path} ${form}`)])).toEqual([
    [`spki:${"5e".repeat(32)}`, ["tls.crt certificate", "tls.key plaintext", "tls.pub public"]],
  ]);
  await inventory.close();
});

test("Secrets and containers are known by their own kinds of identity", async () => {
  const inventory = await openInventory(":memory:");
  const scan = await inventory.beginScan(SCAN);
  const secret = privateKey("01", { identity: { scheme: "keyed-hmac-sha256", value: "01".repeat(32) } });
  const store = privateKey("02", {
    identity: { scheme: "container-sha256", value: "02".repeat(32) },
    form: "container",
  });
  await inventory.record(entry(scan, [seen(filePlace("a"), secret), seen(filePlace("b"), store)]));
  expect(await inventory.query("select key_id, scheme from key_identities order by key_id")).toEqual([
    { key_id: `container:${"02".repeat(32)}`, scheme: "container-sha256" },
    { key_id: `hmac:${"01".repeat(32)}`, scheme: "keyed-hmac-sha256" },
  ]);
  await inventory.close();
});

test("A later place adds what the first did not know of the key, and takes nothing away", async () => {
  const inventory = await openInventory(":memory:");
  const scan = await inventory.beginScan(SCAN);
  const bare = {
    kind: "asymmetric",
    algorithm: "",
    sizeBits: null,
    curve: null,
    service: null,
    createdAt: null,
    expiresAt: null,
  } as const;
  await inventory.record(entry(scan, [seen(filePlace("a"), privateKey("5e", { key: bare }))]));
  await inventory.record(entry(scan, [seen(filePlace("b"), privateKey())], { collection: collection(REPO) }));
  const { keys } = await inventory.census(scan);
  expect(keys.map(({ facts }) => facts)).toEqual([sighting().key]);
  await inventory.close();
});

/** Which service a key is said to be for, after its places named theirs in this order. */
async function serviceAfter(paths: readonly string[]): Promise<unknown> {
  const inventory = await openInventory(":memory:");
  const scan = await inventory.beginScan(SCAN);
  const places = paths.map((path) =>
    seen(filePlace(path), privateKey("5e", { key: { ...sighting().key, service: path } })),
  );
  await inventory.record(entry(scan, places));
  const [key] = await inventory.query("select service from keys");
  await inventory.close();
  return key?.["service"];
}

test("Which of two places was told first does not matter to what is known of their key", async () => {
  expect([await serviceAfter(["a", "b"]), await serviceAfter(["b", "a"])]).toEqual(["a", "a"]);
});

test("A date nobody can read is no date", async () => {
  const inventory = await openInventory(":memory:");
  const scan = await inventory.beginScan(SCAN);
  const odd = privateKey("5e", {
    key: { ...sighting().key, createdAt: "yesterday", expiresAt: "+275000-01-01T00:00:00Z" },
  });
  await inventory.record(entry(scan, [seen(filePlace("a"), odd)]));
  expect(await inventory.query("select created_at, expires_at from keys")).toEqual([
    { created_at: null, expires_at: null },
  ]);
  await inventory.close();
});

test("Names from outside are data, whatever is in them", async () => {
  const inventory = await openInventory(":memory:");
  const scan = await inventory.beginScan(SCAN);
  const path = "'); drop table keys; --\u0000\"$1 \\x80.key";
  await inventory.record(entry(scan, [seen(filePlace(path), privateKey())]));
  const { keys } = await inventory.census(scan);
  expect(keys[0]?.locations.map(({ place }) => place.path)).toEqual([path]);
  await inventory.close();
});

test("A number that is none, or too large to be one, is no number", async () => {
  const inventory = await openInventory(":memory:");
  const scan = await inventory.beginScan(SCAN);
  const odd = sighting({
    key: { ...sighting().key, sizeBits: Number.NaN },
    encryption: { kdf: "PBKDF2-HMAC-SHA1", iterations: 2 ** 80, cipher: "AES-256-CBC" },
  });
  await inventory.record(entry(scan, [seen(filePlace("a"), odd)]));
  expect(await inventory.query("select size_bits, iterations from current_locations")).toEqual([
    { size_bits: null, iterations: null },
  ]);
  await inventory.close();
});

test("A sighting that no pattern file stands for is called by its id", async () => {
  const inventory = await openInventory(":memory:");
  const scan = await inventory.beginScan(SCAN);
  await inventory.record(entry(scan, [seen(filePlace("a"), privateKey("aa", { pattern: "binary-keystore" }))]));
  expect(await inventory.query("select title from patterns")).toEqual([{ title: "Binary keystore" }]);
  await inventory.close();
});
