import { InvalidArgumentError, Option } from "commander";
import { nearest } from "./nearest.js";

/** What repeatable options are where they were not given (a default of their own would show up in the help). */
export const noLists = { output: [], include: [], exclude: [], rules: [] } as const;

/** Adds the value of a repeatable option to those before it. */
export function gather(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** -o, as every command that writes reports takes it. */
export function outputOption(): Option {
  const what = "write a report: html, sarif, json, csv, junit (repeatable; no file or - is stdout)";
  return new Option("-o, --output <format[=file]>", what).argParser(gather);
}

/** --rules, as every command that works with rules and patterns takes it. */
export function rulesOption(): Option {
  const what = "your own rules beside the built-in ones: a folder, or a gitleaks.toml (repeatable)";
  return new Option("--rules <path>", what).argParser(gather);
}

/** --config, as every command that reads settings takes it. */
export function configOption(): Option {
  return new Option("--config <file>", "settings (default: keycensus.yaml here or at the root of the repository)");
}

/** Reads a whole number of an option, within bounds that the message names. */
export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

/** Reads one word of a list; the message names the list and what was probably meant. */
export function oneOf<Word extends string>(words: readonly Word[]): (value: string) => Word {
  return (value) => {
    const word = words.find((known) => known === value);
    if (word !== undefined) return word;
    const meant = nearest(value, words);
    throw new InvalidArgumentError(`${meant === null ? "" : `Did you mean ${meant}? `}Allowed: ${words.join(", ")}.`);
  };
}
