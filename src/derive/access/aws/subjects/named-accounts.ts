import type { Statement } from "../policy/statement.js";
import { toPrincipalTest, type PrincipalTest } from "../policy/to-principal-test.js";

const OF_ACCOUNTS = ["kms:calleraccount", "aws:principalaccount"];
const SAYS_WHO = ["stringequals", "stringlike", "arnequals", "arnlike"];

/** Who is meant by a statement for anybody whose conditions say which accounts or identities: "*" with kms:CallerAccount. */
export function namedAccounts({ conditions }: Statement): PrincipalTest[] {
  return conditions.flatMap(({ key, operator, values }) => {
    if (!SAYS_WHO.includes(operator)) return [];
    if (OF_ACCOUNTS.includes(key)) return values.filter((value) => /^\d{12}$/.test(value)).map(toTest);
    if (key !== "aws:principalarn") return [];
    return values.flatMap((value) => {
      const account = /^arn:[\w-]+:iam::(\d{12}):/.exec(value)?.[1];
      if (account === undefined) return [];
      return [toTest(/[*?$]/.test(value) ? account : value)];
    });
  });
}

function toTest(name: string): PrincipalTest {
  return toPrincipalTest("AWS", name);
}
