// How many keys of the labelled corpora the verifiers identify: node test/bench/identities.mjs PATH-OF-CORPORA
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

// Where the patterns let each verifier start.
const ANCHORS = {
  pem: /-----BEGIN /g,
  pgp: /-----BEGIN PGP /g,
  "ssh2-public": /---- BEGIN SSH2 PUBLIC KEY ----/g,
  "base64-pem": /LS0tLS1CRUdJTi/g,
  "base64-der": /MII/g,
  jwk: /\bkty\b/g,
  "openssh-public": /(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp\d{3}|sk-(?:ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com|[a-z0-9-]+-cert-v01@openssh\.com) AAAA/g,
  putty: /PuTTY-User-Key-File-/g,
  age: /AGE-SECRET-KEY-1/g,
  wireguard: /PrivateKey/g,
  minisign: /untrusted comment:/g,
  dnssec: /Private-key-format:/g,
  "xml-rsa": /<RSAKey(?:Value|Pair)/g,
};
// Formats whose reading is promised; the rest of the corpus is counted apart.
const PROMISED =
  /^(?:pem-|der-|pkcs12|jks|jceks|openssh|ssh-pub|rfc4716|authorized_keys|known_hosts|putty|dnssec-private|openpgp|age-identity|minisign-secret|signify-secret|wireguard-conf|keytab|gnupg-keybox|jwk|gcp-|k8s-secret|terraform|dotenv|java-properties|source-string|dotnet-xml|keyfinder|pem:|key-material)/;

const corpora = process.argv[2];
if (corpora === undefined || !existsSync(join(corpora, "formats/index.jsonl"))) {
  console.error("Give the path of the corpora (the folder with formats/, keyfinder/ and badkeys/): nothing measured.");
  process.exit(2);
}
const show = process.argv.includes("--all");
const { verifiers, readBinaryMaterial } = await load();

const rows = [...formats(), ...keyfinder(), ...badkeys()];
const table = {};
const totals = { right: 0, wrong: 0, missing: 0 };
let traps = 0;
let fired = 0;
for (const row of rows) judge(row);
console.table(table);
console.log(totals);
console.log(`traps: ${traps}, fired: ${fired}`);

function judge({ group, file, expected, isTrap, mayFail }) {
  const materials = look(readFileSync(join(corpora, file)), file);
  const found = new Set(materials.map((material) => identity(material)));
  if (isTrap) {
    traps++;
    if (materials.length > 0) {
      fired++;
      console.log(`TRAP ${file}: ${describe(materials)}`);
    }
    return;
  }
  const missing = expected.filter((id) => !found.has(id)).length;
  const any = expected.length === 0 && materials.length === 0 && !mayFail ? 1 : 0;
  const wrong = expected.length === 0 ? 0 : [...found].filter((id) => !expected.includes(id) && id.length === 64).length;
  const line = (table[group] ??= { files: 0, right: 0, wrong: 0, missing: 0 });
  line.files++;
  const verdict = missing + any > 0 ? "missing" : wrong > 0 ? "wrong" : "right";
  line[verdict]++;
  if (PROMISED.test(group)) totals[verdict]++;
  if (verdict !== "right" || show) console.log(`${verdict} ${file} (${group}): ${describe(materials)}${expected.length > 0 ? `; expected ${expected.map((id) => id.slice(0, 8)).join(" ")}` : ""}`);
}

function look(bytes, name) {
  const binary = bytes.subarray(0, 8192).includes(0);
  const content = bytes.toString("latin1");
  const found = binary ? [...readBinaryMaterial(bytes, name)] : [];
  if (binary && found.length > 0) return found;
  const text = {
    length: content.length,
    byte: (at) => (at >= 0 && at < content.length ? content.charCodeAt(at) : 10),
    slice: (start, end) => content.slice(Math.max(0, start), Math.max(0, end)),
  };
  for (const [verifier, anchor] of Object.entries(ANCHORS)) {
    const verify = verifiers[verifier];
    if (verify === undefined) continue;
    for (const match of content.matchAll(anchor)) {
      const verified = verify(text, match.index, match.index + match[0].length);
      if (typeof verified === "string") {
        if (show) console.log(`  ${name} ${verifier}@${match.index}: ${verified}`);
      } else found.push(...verified.materials.map((material) => ({ ...material, by: verifier, confidence: verified.confidence })));
    }
  }
  return found;
}

function identity(material) {
  return material.spki === null ? "keyed" : createHash("sha256").update(material.spki).digest("hex");
}

function describe(materials) {
  if (materials.length === 0) return "nothing";
  return materials.map((m) => `${m.by ?? "binary"}:${m.confidence ?? ""}:${m.form}:${m.algorithm}${m.curve ? `/${m.curve}` : ""}-${m.sizeBits}:${identity(m).slice(0, 8)}${m.encryption ? `:${Object.values(m.encryption).join("/")}` : ""}${m.createdAt ? `:${m.createdAt}` : ""}${m.expiresAt ? `>${m.expiresAt}` : ""}`).join("  ");
}

function* lines(folder) {
  for (const line of readFileSync(join(corpora, folder, "index.jsonl"), "utf8").split("\n")) if (line !== "") yield JSON.parse(line);
}

function* formats() {
  for (const row of lines("formats")) {
    // The index gives the hash of explicit EC parameters as they are and names the canonical one in a note.
    const canonical = /normalised named-curve SPKI hash = ([0-9a-f]{64})/.exec(row.note ?? "")?.[1];
    const expected = canonical ? [canonical] : (row.spki_without_password ?? row.spki ?? []);
    yield { group: row.format.replace(/\(.*/, ""), file: `formats/${row.file}`, expected, isTrap: row.expect_no_secret_finding === true, mayFail: false };
  }
}

function* keyfinder() {
  for (const row of lines("keyfinder")) {
    yield { group: "keyfinder", file: `keyfinder/${row.file}`, expected: row.expect_spki_sha256, isTrap: row.expect_spki_sha256.length === 0, mayFail: false };
  }
}

function* badkeys() {
  for (const row of lines("badkeys")) {
    const expected = row.spki_sha256 && row.parse === "ok" && !/explicit/.test(row.note ?? "") ? [row.spki_sha256] : [];
    yield { group: row.format, file: `badkeys/${row.file}`, expected, isTrap: row.parse === "reject", mayFail: row.parse !== "ok" };
  }
}

async function load() {
  const root = new URL("../../", import.meta.url).pathname;
  const folder = mkdtempSync(join(tmpdir(), "identities-"));
  const outfile = join(folder, "detect.mjs");
  const contents = 'export { verifiers } from "./src/detect/verifiers/verifiers.ts"; export { readBinaryMaterial } from "./src/detect/material/read-binary.ts";';
  await build({ stdin: { contents, resolveDir: root, loader: "ts" }, bundle: true, platform: "node", format: "esm", conditions: ["source"], outfile, logLevel: "error" });
  const loaded = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true });
  return loaded;
}
