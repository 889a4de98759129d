import type { Ask } from "./known.js";

// ${key}, ${key, 'default'}; ${*}, ${?} and ${$} are the characters themselves.
const VARIABLE = /\$\{([^}]*)\}/g;
const LITERAL = /^[*?$]$/;

/** What became of a text with policy variables: the text, null where a variable is absent, "open" where only the request decides. */
export function fillVariables(text: string, ask: Ask): string | null | "open" {
  let state: "filled" | "absent" | "open" = "filled";
  const filled = text.replace(VARIABLE, (_, inner: string) => {
    const value = LITERAL.test(inner) ? inner : valueOf(inner, ask);
    if (value === "open" || value === null) state = worse(state, value);
    return value ?? "";
  });
  return state === "filled" ? filled : state === "absent" ? null : "open";
}

function worse(state: "filled" | "absent" | "open", value: "open" | null): "absent" | "open" {
  return value === null || state === "absent" ? "absent" : "open";
}

function valueOf(inner: string, ask: Ask): string | null | "open" {
  const [name = "", spare] = inner.split(/,(.*)/s, 2);
  const answer = ask(name.trim().toLowerCase()) ?? "open";
  if (answer === "absent") return spare === undefined ? null : spare.trim().replace(/^'(.*)'$/s, "$1");
  if (answer === "open" || "startsWith" in answer) return "open";
  return answer.values.length === 1 ? (answer.values[0] ?? null) : null;
}
