import { describe, expect, it } from "vitest";
import { AuditError } from "#support/audit-error";
import { printError } from "../../src/cli/print-error.js";
import { run } from "../../src/cli/run.js";
import { fakeStreet } from "./fake-street.js";

async function say(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const street = fakeStreet();
  const code = await run(args, street);
  return { code, ...street.written };
}

describe("a command line", () => {
  it("without a command shows the help, on standard error, and could not run", async () => {
    const { code, out, err } = await say();
    expect({ code, out, isHelp: err.startsWith("Usage: keycensus") }).toEqual({ code: 2, out: "", isHelp: true });
  });

  it("with an unknown command names the one that was meant", async () => {
    const { code, err } = await say("scna");
    expect({ code, first: err.split("\n").slice(0, 2) }).toEqual({
      code: 2,
      first: ["error: unknown command 'scna'", "(Did you mean scan?)"],
    });
  });

  it("with an unknown option names the one that was meant", async () => {
    const { code, err } = await say("scan", "--fail-onn", "high");
    expect({ code, first: err.split("\n").slice(0, 2) }).toEqual({
      code: 2,
      first: ["error: unknown option '--fail-onn'", "(Did you mean --fail-on?)"],
    });
  });

  it("with a wrong severity names the allowed ones", async () => {
    const { code, err } = await say("scan", "--fail-on", "hgih");
    expect({ code, first: err.split("\n")[0] }).toEqual({
      code: 2,
      first:
        "error: option '--fail-on <severity>' argument 'hgih' is invalid. Did you mean high? Allowed: critical, high, medium, low, info, none.",
    });
  });

  it("with a wrong number of jobs names the bounds", async () => {
    const { code, err } = await say("scan", "--jobs", "0");
    expect({ code, isNamed: err.includes("It must be a whole number from 1 to 64.") }).toEqual({
      code: 2,
      isNamed: true,
    });
  });

  it.each([
    ["--help"],
    ["help", "scan"],
    ["scan", "--help"],
    ["gate", "-h"],
    ["report", "-h"],
    ["query", "-h"],
    ["diff", "-h"],
    ["rules", "-h"],
    ["rules", "show", "-h"],
    ["rules", "cost", "-h"],
    ["init", "-h"],
  ])("asks for help with %s %s", async (...args) => {
    const { code, out, err } = await say(...args);
    expect({ code, err, isHelp: out.startsWith("Usage: keycensus") }).toEqual({ code: 0, err: "", isHelp: true });
  });

  it("asks for the version", async () => {
    expect(await say("--version")).toEqual({ code: 0, out: "1.2.3\n", err: "" });
  });
});

describe("what went wrong", () => {
  it("is printed with its cause and what to do", async () => {
    const street = fakeStreet();
    const code = await printError(
      new AuditError("it is so", { hint: "do this", cause: new Error("the reason\nmore of it") }),
      street,
    );
    expect({ code, ...street.written }).toEqual({
      code: 2,
      out: "",
      err: "error: it is so\ncause: the reason\nhint: do this\n",
    });
  });

  it("is a bug with its stack where nobody expected it", async () => {
    const street = fakeStreet();
    const code = await printError(new TypeError("x is not a function"), street);
    expect({
      code,
      hasStack: /TypeError: x is not a function\n +at /.test(street.written.err),
      asks: street.written.err.includes("Please report it"),
    }).toEqual({
      code: 2,
      hasStack: true,
      asks: true,
    });
  });

  it("is an interruption once Ctrl-C was pressed", async () => {
    const street = fakeStreet({ signal: AbortSignal.abort() });
    const code = await printError(new Error("aborted"), street);
    expect({ code, err: street.written.err }).toEqual({
      code: 2,
      err: "interrupted: the last complete state is kept\n",
    });
  });
});
