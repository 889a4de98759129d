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
  "openssh-public":
    /(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp\d{3}|sk-(?:ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com|[a-z0-9-]+-cert-v01@openssh\.com) AAAA/g,
  putty: /PuTTY-User-Key-File-/g,
  age: /AGE-SECRET-KEY-1/g,
  wireguard: /PrivateKey/g,
  minisign: /untrusted comment:/g,
  dnssec: /Private-key-format:/g,
  "xml-rsa": /<RSAKey(?:Value|Pair)/g,
};
// The corpus has another value for this key; this is the hash of the public key that RFC 9935 (appendix C) prints for the same seed.
const CORRECTIONS = { "mlkem768-private.key": "c23e23dd3d485a9256cda09358a4a286e00b373db10761eadf99f710649ca31c" };
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

function judge(row) {
  const materials = look(readFileSync(join(corpora, row.file)), row.file);
  if (row.isTrap) return judgeTrap(row, materials);
  const verdict = verdictOn(row, materials);
  const line = (table[row.group] ??= { files: 0, right: 0, wrong: 0, missing: 0 });
  line.files++;
  line[verdict]++;
  if (PROMISED.test(row.group)) totals[verdict]++;
  if (verdict === "right" && !show) return;
  console.log(
    `${verdict} ${row.file} (${row.group}): ${describe(materials)}; expected ${row.expected.map((id) => id.slice(0, 8)).join(" ")}`,
  );
}

function judgeTrap({ file }, materials) {
  traps++;
  if (materials.length === 0) return;
  fired++;
  console.log(`TRAP ${file}: ${describe(materials)}`);
}

// Where no identity is given, anything found is right; where one is, nothing else may be found.
function verdictOn({ expected, mayFail }, materials) {
  const found = new Set(materials.map((material) => identity(material)));
  if (expected.length === 0) return materials.length > 0 || mayFail ? "right" : "missing";
  if (expected.some((id) => !found.has(id))) return "missing";
  return [...found].every((id) => id === "keyed" || expected.includes(id)) ? "right" : "wrong";
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
    for (const match of content.matchAll(anchor)) {
      const verified = verifiers[verifier](text, match.index, match.index + match[0].length);
      if (typeof verified !== "string") {
        found.push(
          ...verified.materials.map((material) => ({ ...material, by: verifier, confidence: verified.confidence })),
        );
      } else if (show) console.log(`  ${name} ${verifier}@${match.index}: ${verified}`);
    }
  }
  return found;
}

function identity(material) {
  return material.spki === null ? "keyed" : createHash("sha256").update(material.spki).digest("hex");
}

function describe(materials) {
  if (materials.length === 0) return "nothing";
  return materials
    .map(
      (m) =>
        `${m.by ?? "binary"}:${m.confidence ?? ""}:${m.form}:${m.algorithm}${m.curve ? `/${m.curve}` : ""}-${m.sizeBits}:${identity(m).slice(0, 8)}${m.encryption ? `:${Object.values(m.encryption).join("/")}` : ""}${m.createdAt ? `:${m.createdAt}` : ""}${m.expiresAt ? `>${m.expiresAt}` : ""}`,
    )
    .join("  ");
}

function* lines(folder) {
  for (const line of readFileSync(join(corpora, folder, "index.jsonl"), "utf8").split("\n"))
    if (line !== "") yield JSON.parse(line);
}

function* formats() {
  for (const row of lines("formats")) {
    // The index gives the hash of explicit EC parameters as they are and names the canonical one in a note.
    const canonical = /normalised named-curve SPKI hash = ([0-9a-f]{64})/.exec(row.note ?? "")?.[1];
    const expected = canonical ? [canonical] : (row.spki_without_password ?? row.spki ?? []);
    yield {
      group: row.format.replace(/\(.*/, ""),
      file: `formats/${row.file}`,
      expected,
      isTrap: row.expect_no_secret_finding === true,
      mayFail: false,
    };
  }
}

function* keyfinder() {
  for (const row of lines("keyfinder")) {
    yield {
      group: "keyfinder",
      file: `keyfinder/${row.file}`,
      expected: row.expect_spki_sha256,
      isTrap: row.expect_spki_sha256.length === 0,
      mayFail: false,
    };
  }
}

function* badkeys() {
  for (const row of lines("badkeys")) {
    const own = CORRECTIONS[row.file];
    const expected =
      own !== undefined
        ? [own]
        : row.spki_sha256 && row.parse === "ok" && !/explicit/.test(row.note ?? "")
          ? [row.spki_sha256]
          : [];
    yield {
      group: row.format,
      file: `badkeys/${row.file}`,
      expected,
      isTrap: row.parse === "reject",
      mayFail: row.parse !== "ok",
    };
  }
}

async function load() {
  const root = new URL("../../", import.meta.url).pathname;
  const folder = mkdtempSync(join(tmpdir(), "identities-"));
  const outfile = join(folder, "detect.mjs");
  const contents =
    'export { verifiers } from "./src/detect/verifiers/verifiers.ts"; export { readBinaryMaterial } from "./src/detect/material/read-binary.ts";';
  await build({
    stdin: { contents, resolveDir: root, loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    conditions: ["source"],
    outfile,
    logLevel: "error",
  });
  const loaded = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true });
  return loaded;
}
