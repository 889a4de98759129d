import type { Text } from "../../text.js";
import type { Seen } from "../seen.js";
import { countOf } from "./count-of.js";

/** Characters on both sides of the line that are looked at. */
export const REACH = 500;
const TELLING = /pass|pwd|secret|token|key|cred|auth/gi;
const STAGED = /test|example|mock|assert|expect|dummy|sample|fake/gi;
const PROGRAM = /\b(?:def|func|function|public|private|static|void|class|return|import|const|var|let)\b/g;
const ACCOUNT =
  /\b(?:\w{1,20}[_.-])?(?:host|hostname|user|username|login|port|server|database|dbname|db|datasource|protocol|driver|url|uri|nick|email)["'\s]{0,4}[=:>]/gi;

/** What the lines around say, counted. */
export interface Around {
  readonly telling: number;
  readonly staged: number;
  readonly program: number;
  readonly lines: number;
  readonly meanLine: number;
  readonly foreignShare: number;
  /** How often the value stands there again. */
  readonly again: number;
  /** Names of what a password goes with: hosts, users, ports, databases. */
  readonly account: number;
}

/** Counts what lies within 500 characters on both sides of the line; `offset` is where the line begins in the text. */
export function lookAround(text: Text, offset: number, { reading }: Seen): Around {
  const before = text.slice(offset - REACH, offset);
  const after = text.slice(offset + reading.line.length, offset + reading.line.length + REACH);
  const both = before + after;
  const lines = count(both, /\S[^\n]*/g);
  return {
    telling: count(both, TELLING),
    staged: count(both, STAGED),
    program: count(both, PROGRAM),
    lines,
    meanLine: both.length / Math.max(1, lines),
    foreignShare: count(both, /[\x80-\xff]/g) / Math.max(1, both.length),
    again: countOf(reading.value, both),
    account: count(both + "\n" + reading.line, ACCOUNT),
  };
}

function count(text: string, expression: RegExp): number {
  return text.match(expression)?.length ?? 0;
}
