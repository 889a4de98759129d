import type { AliasListEntry } from "@aws-sdk/client-kms";
import type { KmsFixture, KmsKey } from "./kms-fixture.js";
import { generateKmsKey } from "./generate-kms-key.js";
import { keyIdAt, keyIndexOf } from "./key-id-at.js";
import type { Sequence } from "./sequence.js";

/** How many keys an account has in a region. */
export interface KmsSize {
  readonly account: string;
  readonly region: string;
  readonly seed: string;
  readonly count: number;
}

/** Keys of all kinds, made one by one when they are asked for; every key but each fifth has an alias "alias/key-N". */
export function generateKms(size: KmsSize): KmsFixture {
  const { count } = size;
  const aliased = count - Math.ceil(count / 5);
  return {
    keys: sequence(count, (index) => generateKmsKey(size, index)),
    aliases: sequence(aliased, (index) => aliasAt(size, index)),
    find: (name) => find(size, name),
    stores: [],
  };
}

function sequence<T>(length: number, make: (index: number) => T): Sequence<T> {
  return { length, at: (index) => (index >= 0 && index < length ? make(index) : undefined) };
}

function find(size: KmsSize, name: string): KmsKey | undefined {
  const number = /alias\/key-(\d+)$/u.exec(name)?.[1];
  const index =
    number === undefined ? keyIndexOf(placeOf(size), name.slice(name.lastIndexOf("/") + 1)) : Number(number);
  return index !== null && index < size.count ? generateKmsKey(size, index) : undefined;
}

/** Keys 0, 5, 10 ... have none. */
function aliasAt(size: KmsSize, index: number): AliasListEntry {
  const key = index + Math.floor(index / 4) + 1;
  const AliasName = `alias/key-${key}`;
  const { account, region } = size;
  const at = new Date(Date.UTC(2024, 0, 1));
  return {
    AliasName,
    AliasArn: `arn:aws:kms:${region}:${account}:${AliasName}`,
    TargetKeyId: keyIdAt(placeOf(size), key),
    CreationDate: at,
    LastUpdatedDate: at,
  };
}

function placeOf({ seed, account, region }: KmsSize): string {
  return `${seed} ${account} ${region}`;
}
