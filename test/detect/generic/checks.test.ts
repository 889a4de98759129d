import { describe, expect, it } from "vitest";
import { cheapestFirst, checks } from "#detect/generic/checks/checks";
import { readAll } from "./read-all.js";

function whyDropped(content: string, name: string): string | null | undefined {
  return readAll(content, name).at(0)?.dropped;
}

describe("a value is dropped", () => {
  it.each([
    ["password: ${DB_PASSWORD}", "application.yaml", "a reference, filled in elsewhere"],
    ["password: vault:secret/data/db#password", "values.yaml", "a reference to a store of secrets, or encrypted"],
    ['password = os.environ["DB_PASSWORD"]', "settings.py", "looked up at run time"],
    ["password = getPassword(user)", "login.py", "an expression"],
    ["password = current_password", "login.py", "unquoted in a program: an expression"],
    ["password = user.password", "login.py", "a member of something"],
    ["password: true", "config.yaml", "a constant"],
    ["max_token = 4096", "model.ini", "a number"],
    ['"password": "password"', "config.json", "the same as its name"],
    ['api_key = "your-api-key-here"', "config.ini", "a placeholder"],
    ['password = "********"', "config.ini", "no letters or digits"],
    ['password = "xxxxxxxx1"', "config.ini", "a mask"],
    ['password: "foobar"', "config.yaml", "a name that stands for anything"],
    ['"passwordHelp": "Use eight letters or more"', "help.json", "a sentence"],
    ['"PASSWORD_TITLE": "Mot de passe"', "i18n/fr.json", "a translated text"],
    ["private_key: /etc/ssl/private/server", "nginx.yaml", "a path"],
    ['secret_file = "server.pem"', "config.ini", "the name of a file"],
    ["auth: https://login.invalid/oauth", "config.yaml", "an address without credentials"],
    [
      'token_sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"',
      "lock.yaml",
      "a digest by its name",
    ],
    ['PublicKeyToken="b77a5c561934e089"', "app.config", "the public strong name of an assembly"],
    ['session_id: "27c463a3-0cb1-63ad-b33a-3674dc2bc724"', "a.yaml", "a UUID whose name tells of no secret"],
    ['encryption_key = "0123456789abcdef0123456789abcdef"', "config.ini", "an alphabet or a count"],
  ])("%s in %s: %s", (content, name, reason) => {
    expect(whyDropped(content, name)).toBe(reason);
  });
});

describe("the checks that are asked where no reason is wanted", () => {
  it("are the same as those that give one", () => {
    expect(new Set(cheapestFirst)).toEqual(new Set(checks));
    expect(cheapestFirst).toHaveLength(checks.length);
  });
});
