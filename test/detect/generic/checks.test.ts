import { describe, expect, it } from "vitest";
import { cheapestFirst, checks } from "#detect/generic/checks/checks";
import { readAll } from "./read-all.js";

function whyDropped(content: string, name: string): string | null | undefined {
  return readAll(content, name).at(0)?.dropped;
}

const OTHER_WORD = "its name is another word, with the letters of a secret's name in it";
const NO_UUID = "a UUID whose name tells of no secret";

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
    ["Co-authored-by: jiang04 <jiang@mail.invalid>", "message", OTHER_WORD],
    ['"passportNumber": "PS999147"', "account.json", OTHER_WORD],
    ['"en_PW": "en_001"', "parents.json", OTHER_WORD],
    ['"otpozadi": "svijetla"', "emoji.json", OTHER_WORD],
    ['fs-minipass: "npm:^2.0.0"', "yarn.lock", OTHER_WORD],
    ['pass-pipeline: "npm:^1.2.4"', "yarn.lock", "a version"],
    ["--header-key: #ffffff99;", "profile.css", "a colour"],
    ['map(KEYSTORE_KEY -> "PKCS12")', "Broker.scala", "a constant"],
    ['FORMAT_KEY => "P%yY%mM%dDT%hH"', "dates.php", "a format string"],
    ['token = "/^[^@]{6,}$/D"', "mail.php", "a regular expression"],
    ['directory.containsKey("GcaQDl2UTsCNs1p9s37XkQ")', "Nodes.java", "the name that something is looked up by"],
    ['connection.foreign_keys("astronauts")', "keys.rb", "the name that something is looked up by"],
    ['secretKey = env.GetOrFile("SHOP_TSIG_4")', "dns.go", "the name that something is looked up by"],
    ['KEY_MODE = KeyAlgorithm("ECDH-ES+A256KW")', "shared.go", "the name of an algorithm"],
    ["Protocol TLS -> Passthrough -> TLSRoute", "notes.txt", OTHER_WORD],
    ["find src -mindepth 2 -printf '%h'", "run.sh", "an option that begins with p"],
    ["* [Cache] Fix the password (ann-b)", "CHANGELOG.md", "a part of a sentence"],
    ["You can pass +Fixnum+ or +String+", "CHANGELOG.md", "a part of a sentence"],
    ["tests pass: documentation changed", "message", "a part of a sentence"],
    ["[:user_name, :password], arguments", "notes.txt", "the next of a list"],
    ["| influx.token | InfluxDB access token. | |", "options.md", "a sentence in a table"],
    ['env = append(env, "PWD="+folder.Path)', "list.go", "what follows a string, not within it"],
    ['"X-Shop-Signature": "8ExrBIUlnVaanrjQrvL8Sh/M9pg="', "hook.json", "the signature of a message"],
    [`cookie = "BAh7BzoIZm9v--${"0f9a1c3b5d".repeat(4)}"`, "session.rb", "a signed or locked message"],
    ['ARCHIVE_GPG_KEY="C99B11DEB97541F0"', "install.sh", "the number of a public key"],
    ["<UserSecretsId>aspnet5-shop-Api</UserSecretsId>", "Api.csproj", "the name of a folder for secrets"],
    ["password: urn:k8s:secret:jwt:password", "values.yaml", "a reference to a store of secrets, or encrypted"],
    ["dsn_password: '%env(resolve:DB_PASS)%'", "services.yaml", "a reference, filled in elsewhere"],
    ['INVALID_PASSWORD_ERROR = "27c463a3-0cb1-63ad-b33a-3674dc2bc724"', "User.php", NO_UUID],
    ["oauth_timestamp: '137131200'", "signed.js", "its name is about a secret, it does not hold one"],
    ["STATUS_USER_SESSION_KEY = 1073741830", "codes.txt", "a number"],
    ['password = "utf-8"', "config.ini", "a constant"],
    ['<Brush x:Key="AccentBrush9" />', "Colours.xml", "the name of a resource"],
    ['"hashed_token": "2cbbec37b24165db8e4f5f861325231e575594d9"', "a.json", "a digest by its name"],
    ['"password_hash": "foQz7Y.HaydB."', "users.json", "a digest by its name"],
    ['"password": "sha1$1b11b$edeb0a67a9622f1f2cfeabf9188a711f5ac7d236"', "users.json", "a digest or a hash"],
    ['apiKey = "myKeyB"', "config.ini", "a name that stands for anything"],
    ['"private_key_id": "7b2c9e40d1"', "account.json", "public, or about a key rather than the key"],
    ['encryption_key = "0123456789abcdef0123456789abcdef"', "config.ini", "an alphabet or a count"],
  ])("%s in %s: %s", (content, name, reason) => {
    expect(whyDropped(content, name)).toBe(reason);
  });
});

describe("a value is not dropped for", () => {
  it.each([
    ["authorization: Token k3bX9qLm2vRt7wZs", "client.yaml"],
    ["rootPassword: rh3agRQge5V8y3Qd", "values.yaml"],
    ["DB_PW: 'apn7chyxn'", "values.yaml"],
    ["keepass_password: rh3agRQge5V8y3Qd", "values.yaml"],
    ["totpSecret: rh3agRQge5V8y3Qd", "values.yaml"],
    ['{"password": "+h3agRQge5V8y3Qd"}', "config.json"],
    ["oauth_signature: '8ExrBIUlnVaanrjQrvL8Sh/M9pg='", "client.yaml"],
    ["mysql -u root -ph3agRQge5V8y3Qd shop", "backup.sh"],
  ])("its name or its form: %s in %s", (content, name) => {
    expect(readAll(content, name).map(({ dropped }) => dropped)).toContain(null);
  });
});

describe("the checks that are asked where no reason is wanted", () => {
  it("are the same as those that give one", () => {
    expect(new Set(cheapestFirst)).toEqual(new Set(checks));
    expect(cheapestFirst).toHaveLength(checks.length);
  });
});
