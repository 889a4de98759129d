import { describe, expect, it } from "vitest";
import type { GateResult } from "#index";
import { renderGate } from "../../src/cli/gate/render-gate.js";

const place = { kind: "staged", path: "src/a.ts", object: null, fileMode: null, history: null } as const;
const sighting = {
  pattern: "github-pat",
  confidence: "proven",
  form: "plaintext",
  identity: { scheme: "keyed-hmac-sha256", value: "00ff" },
  key: {
    kind: "credential",
    algorithm: "",
    sizeBits: null,
    curve: null,
    service: "GitHub",
    createdAt: null,
    expiresAt: null,
  },
  span: { start: 20, end: 60, startLine: 3, startColumn: 9, endLine: 3, endColumn: 49 },
  encryption: null,
  certificate: null,
  allowedBy: null,
  reasons: ["the checksum holds"],
} as const;
const nothing: GateResult = { sightings: [], dropped: [], problems: [], allowed: {}, counts: { blobs: 4 } };
const something: GateResult = {
  ...nothing,
  sightings: [{ kind: "sighting", place, sighting, title: "GitHub token" }],
  allowed: { "keycensus:allow": 2 },
};
const view = { format: "text", isWatched: false, hasColour: false } as const;

describe("the gate's verdict", () => {
  it("is one line a place, and the way out beside it", () => {
    expect(renderGate(something, view)).toEqual({
      out: "src/a.ts:3:9  GitHub token  proven\n",
      err:
        "2 places allowed by a comment\n" +
        "1 place with key material. Take it out, and replace it where it is used: it may have been seen.\n" +
        "If it is meant to be there, put keycensus:allow into a comment on its line.\n",
    });
  });

  it("is silent in a hook where nothing was found", () => {
    expect(renderGate(nothing, view)).toEqual({ out: "", err: "" });
  });

  it("says so to a person where nothing was found", () => {
    expect(renderGate(nothing, { ...view, isWatched: true })).toEqual({ out: "", err: "nothing found in 4 files\n" });
  });

  it("names what was not seen, watched or not", () => {
    const problems = [{ reason: "denied", scope: "b.pem", fact: "content", message: "may not be read" }] as const;
    expect(renderGate({ ...nothing, problems }, view).err).toBe("not seen: b.pem: may not be read\n");
  });

  it("shows dropped candidates with their reasons where they were kept", () => {
    const dropped = [
      { kind: "dropped", place, pattern: "generic-password", line: 7, reason: "a placeholder" },
    ] as const;
    expect(renderGate({ ...nothing, dropped }, view).out).toBe(
      "src/a.ts:7:1  dropped generic-password: a placeholder\n",
    );
  });

  it("as JSON has places, patterns and reasons, and no identity", () => {
    const { out, err } = renderGate(something, { ...view, format: "json" });
    expect({ err, verdict: JSON.parse(out) }).toEqual({
      err: "2 places allowed by a comment\n",
      verdict: {
        sightings: [
          {
            path: "src/a.ts",
            kind: "staged",
            object: null,
            startLine: 3,
            startColumn: 9,
            endLine: 3,
            endColumn: 49,
            pattern: "github-pat",
            title: "GitHub token",
            confidence: "proven",
            form: "plaintext",
            reasons: ["the checksum holds"],
          },
        ],
        dropped: [],
        problems: [],
        allowed: { "keycensus:allow": 2 },
        counts: { blobs: 4 },
      },
    });
  });
});
