import { countOf } from "./count-of.js";
import { has, type Feature } from "./feature.js";

/** What the form of the reading tells, and the make of its line. */
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
  ["value again in the line", ({ reading }) => Math.max(0, countOf(reading.value, reading.line) - 1)],
  ["name behind a blank", ({ reading }) => has(/^\s?$/, reading.line.charAt(reading.nameStart - 1))],
  ["name behind an opened bracket", ({ reading }) => has(/[([{<]/, reading.line.charAt(reading.nameStart - 1))],
  ["name behind a joint", ({ reading }) => has(/[-.$@/:]/, reading.line.charAt(reading.nameStart - 1))],
];
