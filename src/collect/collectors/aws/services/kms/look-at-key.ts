import type { KMS } from "@aws-sdk/client-kms";
import { ask, notOfItsKind, type Fact } from "../../talk/fact.js";
import { readPages } from "../../talk/read-pages.js";
import { told } from "../told.js";
import type { DescribedKey } from "./describe-key.js";
import { following } from "./following.js";
import { keyAbilities } from "./key-abilities.js";
import type { KeyLook } from "./key-look.js";
import type { KeyTags } from "./key-tags.js";

/** Asks a key everything that its kind can have. */
export async function lookAtKey(kms: KMS, key: DescribedKey, tagsOf: KeyTags): Promise<KeyLook> {
  const { arn, description } = key;
  const has = keyAbilities(description.status === "ok" ? description.value : null);
  // First what is asked at the slowest pace: a key that waits its turn there holds no other answers meanwhile.
  const [versions, grants, usage] = await Promise.all([
    has.versions ? askVersions(kms, arn) : notOfItsKind,
    askGrants(kms, arn),
    ask(() => kms.getKeyLastUsage({ KeyId: arn })),
  ]);
  const [policy, rotation, tags, publicKey] = await Promise.all([
    askPolicy(kms, arn),
    has.rotation ? ask(() => kms.getKeyRotationStatus({ KeyId: arn })) : notOfItsKind,
    has.tags ? tagsOf(key) : notOfItsKind,
    has.publicKey ? askPublicKey(kms, arn) : notOfItsKind,
  ]);
  return { arn, description, policy, rotation, versions, grants, tags, usage, publicKey, uses: null };
}

function askPolicy(kms: KMS, KeyId: string): Promise<Fact<string>> {
  return ask(async () => {
    return told("GetKeyPolicy", (await kms.getKeyPolicy({ KeyId, PolicyName: "default" })).Policy);
  });
}

function askPublicKey(kms: KMS, KeyId: string): Promise<Fact<Uint8Array>> {
  return ask(async () => {
    return told("GetPublicKey", (await kms.getPublicKey({ KeyId })).PublicKey);
  });
}

function askVersions(kms: KMS, KeyId: string): Promise<KeyLook["versions"]> {
  return readPages({
    ask: (Marker) => kms.listKeyRotations({ KeyId, IncludeKeyMaterial: "ALL_KEY_MATERIAL", Limit: 1000, Marker }),
    items: ({ Rotations }) => Rotations ?? [],
    next: following,
  });
}

function askGrants(kms: KMS, KeyId: string): Promise<KeyLook["grants"]> {
  return readPages({
    ask: (Marker) => kms.listGrants({ KeyId, Limit: 100, Marker }),
    items: ({ Grants }) => Grants ?? [],
    next: following,
  });
}
