import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { keptValues, readAll } from "./read-all.js";

const random = randomBytes(18).toString("hex").replace(/^./, "7").replace(/.$/, "b");

describe("a random literal is found", () => {
  it.each([
    ["an environment file", `API_TOKEN=${random}\n`, ".env"],
    ["properties", `service.client-secret = ${random}\n`, "application.properties"],
    ["YAML", `  client_secret: "${random}"\n`, "values.yaml"],
    ["JSON", `{"clientSecret": "${random}"}`, "config.json"],
    ["JSON within a string", `body = "{\\"client_secret\\":\\"${random}\\"}"`, "Client.java"],
    ["an XML element", `<clientSecret>${random}</clientSecret>`, "settings.xml"],
    ["an XML attribute", `<service clientSecret="${random}"/>`, "settings.xml"],
    ["two attributes", `<property name="clientSecret" value="${random}"/>`, "beans.xml"],
    ["a Python assignment", `CLIENT_SECRET = '${random}'`, "settings.py"],
    ["a Go declaration", `var clientSecret string = "${random}"`, "main.go"],
    ["a Rust declaration", `const CLIENT_SECRET: &str = "${random}";`, "main.rs"],
    ["a Visual Basic declaration", `Const ClientSecret As String = "${random}"`, "main.vb"],
    ["a TypeScript declaration", `const clientSecret: string = "${random}";`, "client.ts"],
    ["a default behind a lookup", `const secret = process.env.SECRET || "${random}";`, "client.js"],
    ["a call", `setApiToken("${random}")`, "client.js"],
    ["a Dockerfile", `ENV API_TOKEN=${random}`, "Dockerfile"],
    ["a default where one looked up by name is wanted", `SECRET = os.environ.get("SECRET") or "${random}"`, "run.py"],
    ["a setting written out in a string", `args.add("proxy.client_secret=${random}");`, "Proxy.java"],
    ["a page's quotes", `<code>secret = &#39;${random}&#39;;</code>`, "guide.html"],
    ["a query of an address", `https://host.invalid/?access_token=${random}&page=2`, "notes.txt"],
    ["a header", `curl -H "Authorization: Token ${random}"`, "call.sh"],
    ["a manifest whose value stands in the next line", `- name: API_TOKEN\n  value: ${random}\n`, "deployment.yaml"],
    ["a property list", `<key>apiToken</key>\n<string>${random}</string>`, "Info.plist"],
  ])("in %s", (_, content, name) => {
    expect(keptValues(content, name)).toEqual([random]);
  });
});

it("reads a padded value as one, not as a type before an equals sign", () => {
  expect(keptValues(`db_secret: ${random}=  # secret`, "secrets.yaml")).toEqual([`${random}=`]);
});

describe("a password that a person chose", () => {
  it.each([
    ["in an environment file", "DB_PASSWORD=hunter2\n", ".env", "hunter2"],
    ["in a shell's profile", "export PGPASSWORD=db-prod-pass\n", ".bash_profile", "db-prod-pass"],
    ["beside host and user in JSON", '{"host": "db", "user": "app", "password": "letmein"}', "sftp.json", "letmein"],
    ["in PHP's settings", "define('DB_PASSWORD', 'blue-horse-42');", "wp-config.php", "blue-horse-42"],
    ["in a connection string", '"Server=db;Uid=sa;Pwd=Winter22!;"', "Startup.cs", "Winter22!"],
    ["in a statement of SQL without quotes", "alter user app identified by WinterPalace;", "init.sql", "WinterPalace"],
    ["handed to a login", "conn.login('ann@mail.invalid', 'winterpalace');", "sync.js", "winterpalace"],
    ["for a database's client", "mysql -u root -phunter2 shop", "backup.sh", "hunter2"],
    ["for curl", "curl -u ops:meadowlight https://host.invalid", "call.sh", "meadowlight"],
    ["in a statement of SQL", "CREATE USER app IDENTIFIED BY 'sunshine';", "setup.sql", "sunshine"],
    ["in a program", 'const DB_PASSWORD = "burrow-deep";', "main.js", "burrow-deep"],
    ["in a line of a document", "Login: shop\nPassword: maple-leaf\n", "handover.txt", "maple-leaf"],
    ["of several words in settings", 'user = jo\npassword = "blue cat 77"\n', "mail.conf", "blue cat 77"],
    ["behind a directive", "ENV ADMIN_PASSWORD letmein77", "Dockerfile", "letmein77"],
    ["with dots in plain settings", "password=Sunday.Roast\n", "office.nmconnection", "Sunday.Roast"],
    ["in an item of an environment", "      - MYSQL_ROOT_PASSWORD=rootpw1\n", "docker-compose.yml", "rootpw1"],
  ])("is possible %s", (_, ...[content, name, value]) => {
    expect(keptValues(content, name)).toEqual([value]);
  });

  it("has the confidence possible, and says why", () => {
    const [candidate] = readAll("DB_PASSWORD=hunter2\n", ".env");
    expect(candidate).toEqual({
      pattern: "generic-password",
      kind: "password",
      start: 12,
      end: 19,
      confidence: "possible",
      reasons: ["name and place call it a password", "made as people choose passwords"],
      dropped: null,
    });
  });

  it("is not believed in a test", () => {
    expect(keptValues("password = 'letmein'", "test/login_test.py")).toEqual([]);
  });
});

describe("a random literal is possible, no more,", () => {
  it.each([
    ["under the name of what ends by itself", `session_id = "${random}"`, "a.py", "ends with its session"],
    ["beside its name in a list", `"token", "${random}"`, "a.py", "stands beside the name in a list"],
    [
      "as a password in documentation",
      `password: ${random}`,
      "README.md",
      "stands in documentation, whose passwords are samples as a rule",
    ],
  ])("%s", (_, ...[content, name, why]) => {
    const kept = readAll(content, name).find(({ dropped }) => dropped === null);
    expect([kept?.confidence, kept?.reasons.at(-1)]).toEqual(["possible", why]);
  });

  it("but likely where a session's secret is kept", () => {
    expect(readAll(`session_secret = "${random}"`, "a.py").map(({ confidence }) => confidence)).toContain("likely");
  });
});

describe("a reader of generic secrets", () => {
  it("says which measures spoke for a literal", () => {
    const [candidate] = readAll(`API_TOKEN=${random}\n`, ".env");
    expect(candidate?.reasons).toEqual([expect.stringMatching(/^looks like a secret \((?:0\.\d\d|1\.00)\): /)]);
  });

  it("never says a part of the value", () => {
    const said = readAll(`API_TOKEN=${random}\npassword = "summer rain"\n`, ".env").flatMap(({ reasons, dropped }) => [
      ...reasons,
      dropped ?? "",
    ]);
    expect(said.filter((text) => text.includes(random) || text.includes("summer"))).toEqual([]);
  });

  it("keeps the same at a glance as when it explains", () => {
    const content = `token = parser.next()\npassword = getPassword()\n// password: Xk9vRq2wLm\nsecret = "${random}"\n`;
    const keep = (explain: boolean) => readAll(content, "a.js", explain).filter(({ dropped }) => dropped === null);
    expect(keep(false)).toEqual(keep(true));
  });

  it("ends soon on a hostile line", () => {
    const line = `${"password=".repeat(6_000)}\n${'token: "'.repeat(4_000)}\n${"a.".repeat(4_000)}key=${"\\".repeat(4_000)}`;
    const began = process.cpuUsage();
    readAll(line, "a.txt");
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(20);
  });
});
