import { beforeAll, describe, expect, it } from "vitest";
import type { Detect } from "#model/detection";
import { realDetect } from "../../helpers/real-detect.js";
import { scanText } from "../../helpers/scan-text.js";

const URL = "url = amqp://shop:Tr4lala93@broker.internal\n";

let detect: Detect;
beforeAll(async () => {
  detect = await realDetect();
});

function confidenceAt(name: string): string | undefined {
  return scanText(detect, URL, { name }).sightings.at(0)?.confidence;
}

describe("a password of no form of its own is", () => {
  it.each([
    ["likely", "config/settings.yaml"],
    ["possible", "test/settings.yaml"],
    ["possible", "README.md"],
  ])("%s in %s", (confidence, name) => {
    expect(confidenceAt(name)).toBe(confidence);
  });

  it("told with its reason where it is possible", () => {
    const reasons = scanText(detect, URL, { name: "README.md" }).sightings.at(0)?.reasons;
    expect(reasons?.at(-1)).toBe("stands in documentation or a test, whose passwords are samples as a rule");
  });
});
