import { has, type Feature } from "./feature.js";

/** What the line and the form of the reading tell. */
export const lineFeatures: readonly Feature[] = [
  ["quoted", ({ reading }) => (reading.quote === "" ? 0 : 1)],
  ["double quotes", ({ reading }) => (reading.quote === '"' ? 1 : 0)],
  ["escaped quotes", ({ reading }) => has(/^\\/, reading.quote)],
  ["back quotes", ({ reading }) => (reading.quote === "`" ? 1 : 0)],
  ["behind an equals sign", ({ reading }) => has(/^(?:=|:=|\?=)$/, reading.operator)],
  ["behind a colon", ({ reading }) => has(/^:/, reading.operator)],
  ["behind an arrow", ({ reading }) => has(/>$/, reading.operator)],
  ["compared", ({ reading }) => has(/^(?:={2,3}|!==?)$/, reading.operator)],
  ["behind a comma", ({ reading }) => (reading.operator === "," ? 1 : 0)],
  ["an argument", ({ reading }) => (reading.form === "call" ? 1 : 0)],
  ["an element", ({ reading }) => (reading.form === "element" ? 1 : 0)],
  ["a pair", ({ reading }) => (reading.form === "pair" ? 1 : 0)],
  ["a word behind a word", ({ reading }) => (reading.form === "word" ? 1 : 0)],
  ["a header", ({ reading }) => (reading.form === "header" ? 1 : 0)],
  ["a flag", ({ reading }) => (reading.form === "flag" ? 1 : 0)],
  ["wrapped in a call", ({ reading }) => (reading.wrapper === "" ? 0 : 1)],
  ["within a string", ({ inString }) => (inString ? 1 : 0)],
  ["within a comment", ({ inComment }) => (inComment ? 1 : 0)],
  ["length of the line", ({ reading }) => reading.line.length],
  ["indent", ({ reading }) => reading.line.length - reading.line.trimStart().length],
  ["distance from the line's start", ({ reading }) => reading.nameStart],
  ["rest behind the value", ({ reading }) => reading.line.trimEnd().length - reading.end],
  ["value's share of the line", ({ reading }) => reading.value.length / Math.max(1, reading.line.trim().length)],
  ["quotes in the line", ({ reading }) => reading.line.match(/["'`]/g)?.length ?? 0],
  [
    "telling words in the line",
    ({ reading }) => reading.line.match(/pass|pwd|secret|token|key|cred|auth/gi)?.length ?? 0,
  ],
  [
    "keywords of programs in the line",
    ({ reading }) =>
      has(/\b(?:def|func|function|public|private|static|void|class|return|import|if|for|new|case)\b/, reading.line),
  ],
  [
    "a constant's declaration",
    ({ reading }) => has(/\b(?:const|final|static|readonly|#define|define|val|let)\b/, reading.line),
  ],
  [
    "a lookup in the line",
    ({ reading }) => has(/process\.env|getenv|environ|config\.|self\.|this\.|\$\{|\{\{/, reading.line),
  ],
  [
    "an example in the line",
    ({ reading }) => has(/example|sample|e\.g\.|dummy|fake|placeholder|default/i, reading.line),
  ],
  ["an expectation in the line", ({ reading }) => has(/assert|expect|should|test|mock|fixture/i, reading.line)],
  ["an address in the line", ({ reading }) => has(/:\/\/|localhost|@/, reading.line)],
  ["a user in the line", ({ reading }) => has(/user|login|account|email/i, reading.line)],
  [
    "a command in the line",
    ({ reading }) => has(/\b(?:curl|docker|mysql|psql|export|kubectl|wget|ssh|run)\b/, reading.line),
  ],
];
