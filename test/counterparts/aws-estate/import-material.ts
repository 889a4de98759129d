import { constants, publicEncrypt, randomBytes } from "node:crypto";
import { GetParametersForImportCommand, ImportKeyMaterialCommand } from "@aws-sdk/client-kms";
import type { KMSClient } from "@aws-sdk/client-kms";

/** Brings fresh material into a key of origin EXTERNAL; without a date it never expires. */
export async function importMaterial(kms: KMSClient, KeyId: string, validTo: Date | null): Promise<void> {
  const wrapping = { WrappingAlgorithm: "RSAES_OAEP_SHA_256", WrappingKeySpec: "RSA_2048" } as const;
  const { ImportToken, PublicKey = new Uint8Array() } = await kms.send(
    new GetParametersForImportCommand({ KeyId, ...wrapping }),
  );
  const key = { key: Buffer.from(PublicKey), format: "der", type: "spki", oaepHash: "sha256" } as const;
  const EncryptedKeyMaterial = publicEncrypt({ ...key, padding: constants.RSA_PKCS1_OAEP_PADDING }, randomBytes(32));
  const expiry =
    validTo === null
      ? ({ ExpirationModel: "KEY_MATERIAL_DOES_NOT_EXPIRE" } as const)
      : ({ ExpirationModel: "KEY_MATERIAL_EXPIRES", ValidTo: validTo } as const);
  await kms.send(new ImportKeyMaterialCommand({ KeyId, ImportToken, EncryptedKeyMaterial, ...expiry }));
}
