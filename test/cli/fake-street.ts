import type { Outlet, Street } from "../../src/cli/street.js";

/** A street whose two outlets keep what was written. */
export interface FakeStreet extends Street {
  readonly written: { out: string; err: string };
}

/** A street for tests: no terminal, no colour, nothing on standard input. */
export function fakeStreet(changes: Partial<Street> = {}): FakeStreet {
  const written = { out: "", err: "" };
  const outlet = (name: "out" | "err"): Outlet => ({
    isTerminal: false,
    hasColour: false,
    columns: 100,
    write: async (text) => {
      written[name] += text;
    },
  });
  return {
    version: "1.2.3",
    env: {},
    platform: "linux",
    home: "/home/ann",
    cwd: "/home/ann/shop",
    out: outlet("out"),
    err: outlet("err"),
    stdin: (async function* () {})(),
    signal: new AbortController().signal,
    written,
    ...changes,
  };
}
