/** Lines put together at random, by a generator of fixed numbers, of all that readers of generic secrets look out for. */
export function hitLines(count: number): string {
  const names = [
    "password",
    "db.password",
    "<secret",
    "my_key",
    "api-key",
    "$token",
    "auth_token",
    "login",
    "pass",
    "x:pwd",
    "-secret",
    "api key",
    "bearer",
    "</key",
  ];
  const ends = ["", '"', "'", '\\"', "]", ")", "&quot;", '")', " ", "  ", "\n", '"\n', ">", '">', "(", "( ", "\t"];
  const ties = [
    "=",
    ":",
    "=>",
    "==",
    "===",
    "!=",
    ":=",
    "->",
    "||=",
    "|",
    ",",
    "?=",
    "::",
    " is ",
    " to: ",
    "",
    ": string = ",
    " string = ",
    ' "value": ',
    ", value=",
    " { get; set; } = ",
    "\n  value: ",
    "\n<string>",
    " ",
  ];
  const values = [
    "Xk29dLq",
    '"Xk29dLq"',
    "'ab'",
    '""',
    '"" || "Xk29dLq"',
    'x or "Xk29"',
    'b"Xk29dLq"',
    '\\"Xk29\\"',
    'f("Xk29")',
    'f( \\"Xk29\\")',
    "to go",
    "a",
    "word",
    '[ "Xk29dLq" ]',
    "Bearer Xk29dLq0",
    "",
    '"""Xk29"""',
    "&quot;Xk29&quot;",
    "`Xk29`",
    "<Xk29",
    "# Xk29dLq",
  ];
  const rests = ["", ";", " # more", " and more", '"', " user joe password Xk29 ", "</secret>"];
  const starts = ["", "  ", "user joe ", "# ", "a b ", "- ", "export "];
  let state = 11;
  const pick = (from: readonly string[]): string => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return from[(state >>> 8) % from.length] ?? "";
  };
  return Array.from({ length: count }, () => [starts, names, ends, ties, values, rests].map(pick).join("")).join("\n");
}
