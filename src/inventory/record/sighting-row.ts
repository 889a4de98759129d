import type { Observation } from "#model/observation";
import type { Sighting } from "#model/sighting";
import { isoOrNull } from "../row.js";
import type { Value } from "../session.js";
import { shortHash } from "./target-id.js";
import { toKeyId } from "./estate/estate-row.js";

type Sighted = Extract<Observation, { kind: "sighting" }>;

/** Columns of the staging table, in the order of `toSightingRows`. */
export const STAGED_SIGHTINGS = `create or replace temp table staged_sightings (
  location_id varchar, key_id varchar, scheme varchar, identity varchar,
  key_kind varchar, algorithm varchar, size_bits bigint, curve varchar, service varchar, created_at timestamp, expires_at timestamp,
  place_kind varchar, path varchar, object varchar, file_mode bigint,
  first_commit varchar, first_author varchar, first_date timestamp, last_commit varchar, last_author varchar, last_date timestamp, is_at_tip boolean,
  span_start bigint, span_end bigint, start_line bigint, start_column bigint, end_line bigint, end_column bigint,
  form varchar, pattern varchar, confidence varchar, kdf varchar, iterations bigint, cipher varchar, certificate varchar,
  allowed_by varchar, reasons varchar[],
  subject varchar, issuer varchar, serial_number varchar, not_before timestamp, not_after timestamp, signature_algorithm varchar,
  is_self_signed boolean, is_authority boolean, is_first boolean
)`;

/** The sightings of one target as rows of the staging table. The same place twice (a retried shard) counts once: the first told. */
export function* toSightingRows(target: string, sighted: readonly Sighted[]): Iterable<Value[]> {
  const told = new Set<string>();
  for (const one of sighted) {
    const keyId = toKeyId(one.sighting.identity);
    const id = toLocationId(target, keyId, one);
    yield [id, keyId, ...toCells(one), !told.has(id)];
    told.add(id);
  }
}

function toLocationId(target: string, keyId: string, { place, sighting }: Sighted): string {
  const { form, pattern, span, certificate } = sighting;
  const where = [place.kind, place.path, place.object, span.start, span.end];
  return shortHash([target, keyId, ...where, form, pattern, certificate?.fingerprint ?? null]);
}

function toCells({ place, sighting }: Sighted): Value[] {
  const { identity, form, pattern, span, certificate } = sighting;
  const about: Value[] = [identity.scheme, identity.value];
  return about.concat(
    toKeyCells(sighting.key),
    [place.kind, place.path, place.object, place.fileMode],
    toHistoryCells(place.history),
    [span.start, span.end, span.startLine, span.startColumn, span.endLine, span.endColumn],
    [form, pattern, sighting.confidence],
    toEncryptionCells(sighting.encryption),
    [certificate?.fingerprint ?? null, sighting.allowedBy, sighting.reasons],
    toCertificateCells(certificate),
  );
}

function toKeyCells({ kind, algorithm, sizeBits, curve, service, createdAt, expiresAt }: Sighting["key"]): Value[] {
  return [kind, algorithm, wholeOrNull(sizeBits), curve, service, isoOrNull(createdAt), isoOrNull(expiresAt)];
}

function toHistoryCells(history: Sighted["place"]["history"]): Value[] {
  if (history === null) return [null, null, null, null, null, null, null];
  const { firstCommit, firstAuthor, firstDate, lastCommit, lastAuthor, lastDate, isAtTip } = history;
  return [firstCommit, firstAuthor, isoOrNull(firstDate), lastCommit, lastAuthor, isoOrNull(lastDate), isAtTip];
}

function toEncryptionCells(encryption: Sighting["encryption"]): Value[] {
  return encryption === null
    ? [null, null, null]
    : [encryption.kdf, wholeOrNull(encryption.iterations), encryption.cipher];
}

function toCertificateCells(certificate: Sighting["certificate"]): Value[] {
  if (certificate === null) return [null, null, null, null, null, null, null, null];
  const { subject, issuer, serialNumber, notBefore, notAfter, signatureAlgorithm, isSelfSigned, isAuthority } =
    certificate;
  return [
    subject,
    issuer,
    serialNumber,
    isoOrNull(notBefore),
    isoOrNull(notAfter),
    signatureAlgorithm,
    isSelfSigned,
    isAuthority,
  ];
}

// A number that some container claims: as large as it likes to write.
function wholeOrNull(claimed: number | null): number | null {
  return Number.isSafeInteger(claimed) ? claimed : null;
}
