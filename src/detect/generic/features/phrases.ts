import { has, type Feature } from "./feature.js";

/** What is said in the line: each looks through all of it, and so they are asked last of what a line tells. */
export const phraseFeatures: readonly Feature[] = [
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
