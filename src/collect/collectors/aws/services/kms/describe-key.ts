import type { KMS } from "@aws-sdk/client-kms";
import { ask } from "../../talk/fact.js";
import { told } from "../told.js";
import type { KeyLook } from "./key-look.js";

/** A key by its own description, from which everything else that it is asked follows. */
export type DescribedKey = Pick<KeyLook, "arn" | "description">;

/** Asks what kind of key it is; null where it went away in between. */
export async function describeKey(kms: KMS, arn: string): Promise<DescribedKey | null> {
  const description = await ask(async () => {
    return told("DescribeKey", (await kms.describeKey({ KeyId: arn })).KeyMetadata);
  });
  if (description.status === "error" && description.said.startsWith("NotFoundException")) return null;
  return { arn, description };
}
