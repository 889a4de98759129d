const SQL =
  /identified\s+by|identified\s+with\s+\w{1,40}\s+by|\b(?:create|alter)\s+(?:user|role|login)\b|\bset\s+password\b|encrypted\s+password/i;

/** Whether a line is a statement of SQL that sets the password of a user. */
export function isSql(line: string): boolean {
  return SQL.test(line);
}
