import { createHmac, generateKeyPairSync, randomBytes, randomInt } from "node:crypto";

/** Secrets made for one test run: files that hold them, and the byte strings that must never be seen again. */
export interface PlantedSecrets {
  readonly files: Readonly<Record<string, string>>;
  readonly needles: readonly string[];
}

/** Two hundred secrets of all kinds in the files of an ordinary project; different at every call. */
export function plantedSecrets(): PlantedSecrets {
  const files: Record<string, string> = {};
  const needles: string[] = [];
  const plant = (path: string, text: string, secrets: readonly string[]): void => {
    files[path] = (files[path] ?? "") + text;
    needles.push(...secrets);
  };
  passwords(plant);
  tokens(plant);
  urls(plant);
  privateKeys(plant);
  jwks(plant);
  jwts(plant);
  return { files, needles };
}

type Plant = (path: string, text: string, secrets: readonly string[]) => void;

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

function randomText(length: number, alphabet = ALPHABET): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)] ?? "").join("");
}

function passwords(plant: Plant): void {
  for (let at = 0; at < 50; at++) {
    const secret = `${randomText(14)}${randomInt(10, 99)}`;
    plant(".env", `SERVICE_${at}_PASSWORD=${secret}\n`, [secret]);
  }
  for (let at = 0; at < 20; at++) {
    const secret = randomText(32, "0123456789abcdef");
    plant("config/app.yaml", `service${at}:\n  api_key: "${secret}"\n`, [secret]);
  }
}

function tokens(plant: Plant): void {
  for (let at = 0; at < 20; at++) {
    const slack = `xoxb-${randomText(12, "0123456789")}-${randomText(12, "0123456789")}-${randomText(24)}`;
    const stripe = `sk_live_${randomText(24)}`;
    const aws = randomText(40, `${ALPHABET}+/`);
    plant(
      `src/client${at}.js`,
      `const a = "${slack}";\nconst b = "${stripe}";\nconst aws_secret_access_key = "${aws}";\n`,
      [slack, stripe, aws],
    );
  }
}

function urls(plant: Plant): void {
  for (let at = 0; at < 20; at++) {
    const secret = randomText(18);
    plant("docker-compose.yml", `  DB${at}: postgres://app:${secret}@db${at}.internal.example.net:5432/app\n`, [
      secret,
    ]);
  }
}

function privateKeys(plant: Plant): void {
  for (let at = 0; at < 10; at++) {
    const rsa = generateKeyPairSync("rsa", { modulusLength: 1024 })
      .privateKey.export({ type: "pkcs8", format: "pem" })
      .toString();
    const ec = generateKeyPairSync("ec", { namedCurve: "P-256" })
      .privateKey.export({ type: "sec1", format: "pem" })
      .toString();
    plant(`keys/rsa${at}.pem`, rsa, bodyLines(rsa));
    plant(`keys/ec${at}.json`, JSON.stringify({ key: ec }), bodyLines(ec));
    plant(`keys/wrapped${at}.yaml`, `data: ${Buffer.from(ec).toString("base64")}\n`, [
      Buffer.from(ec).toString("base64").slice(60, 140),
    ]);
  }
}

// The first lines of a PEM hold little but structure; what follows is the key.
function bodyLines(pem: string): string[] {
  return pem.split("\n").filter((line) => line.length > 40 && !line.startsWith("-----"));
}

function jwks(plant: Plant): void {
  for (let at = 0; at < 10; at++) {
    const { d, x, ...rest } = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
    plant(`keys/ed${at}.jwk.json`, JSON.stringify({ ...rest, x, d }), [String(d)]);
  }
}

function jwts(plant: Plant): void {
  for (let at = 0; at < 10; at++) {
    const head = Buffer.from('{"alg":"HS256","typ":"JWT"}').toString("base64url");
    const body = Buffer.from(JSON.stringify({ sub: randomText(8), iat: 1_700_000_000 + at })).toString("base64url");
    const signature = createHmac("sha256", randomBytes(32)).update(`${head}.${body}`).digest("base64url");
    plant(`src/session${at}.ts`, `export const session = "${head}.${body}.${signature}";\n`, [signature]);
  }
}
