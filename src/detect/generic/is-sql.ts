const SQL =
  /identified\s+by|identified\s+with\s+\w{1,40}\s+by|\b(?:create|alter)\s+(?:user|role|login)\b|\bset\s+password\b|encrypted\s+password/i;

const FOR_USER = /\b(?:create|alter)\s+user\s+\S{1,80}\s+identified\s+by\s+(?!values\b)/i;

/** Whether a line is a statement of SQL that names a user and then the password, which needs no quotes there. */
export function isSqlForUser(line: string): boolean {
  return FOR_USER.test(line);
}

/** Whether a line is a statement of SQL that sets the password of a user. */
export function isSql(line: string): boolean {
  return SQL.test(line);
}
