import { describe, expect, it } from "vitest";
import { allowMarker } from "../../../src/detect/engine/allow-marker.js";

describe("allowMarker", () => {
  it("finds our own marker on the line", () => {
    expect(allowMarker('token = "x" # keycensus:allow', "")).toBe("keycensus:allow");
  });

  it.each(["gitleaks:allow", "trufflehog:ignore", "pragma: allowlist secret", "secretlint-disable-line"])(
    "honours the marker %s of a peer",
    (marker) => {
      expect(allowMarker(`token = "x" // ${marker}`, "")).toBe(marker);
    },
  );

  it("finds a next-line marker only on the line before", () => {
    expect(allowMarker('token = "x"', "# pragma: allowlist nextline secret\n")).toBe(
      "pragma: allowlist nextline secret",
    );
    expect(allowMarker('token = "x"', "# nothing\n")).toBeNull();
  });
});
