import type { Scene } from "./scene.js";
import type { Wire } from "./wire.js";

/** One service: its protocol and what it answers. */
export interface Service {
  readonly wire: Wire;
  readonly operations: Readonly<Record<string, Operation>>;
}

/** Answers one operation with what the SDK's type of its output says, or throws an AwsError. */
export type Operation = (input: never, scene: Scene) => object;
