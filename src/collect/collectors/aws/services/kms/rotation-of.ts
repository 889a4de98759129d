import type { ManagedKey } from "#model/managed-key";
import { toIso } from "../to-iso.js";
import { specOf } from "./key-abilities.js";
import type { KeyLook } from "./key-look.js";

type Rotation = Pick<ManagedKey, "rotation" | "isRotationOn" | "rotationPeriodDays" | "nextRotationAt">;

// "AWS KMS rotates AWS managed keys every year (approximately 365 days)": Developer Guide, "Rotate AWS KMS keys".
const OF_THE_PROVIDER: Rotation = {
  rotation: "automatic",
  isRotationOn: true,
  rotationPeriodDays: 365,
  nextRotationAt: null,
};

/** How the material of a key can be renewed under its name, and whether that is on. */
export function rotationOf({ description, rotation }: KeyLook): Rotation {
  if (description.status === "ok" && description.value.KeyManager === "AWS") return OF_THE_PROVIDER;
  const answer = rotation.status === "ok" ? rotation.value : null;
  return {
    rotation: kindOf(description),
    isRotationOn: answer?.KeyRotationEnabled ?? null,
    rotationPeriodDays: answer?.KeyRotationEnabled === true ? (answer.RotationPeriodInDays ?? null) : null,
    nextRotationAt: toIso(answer?.NextRotationDate),
  };
}

// Only symmetric encryption keys keep their name when they are renewed; imported ones only when asked to.
function kindOf(description: KeyLook["description"]): Rotation["rotation"] {
  if (description.status !== "ok") return null;
  const spec = specOf(description.value);
  if (spec === null) return null;
  if (spec !== "SYMMETRIC_DEFAULT") return "manual";
  const { Origin: origin } = description.value;
  if (origin === "AWS_KMS") return "automatic";
  return origin === "EXTERNAL" ? "on-demand" : "manual";
}
