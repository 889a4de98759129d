import type { Location } from "#model/census";
import type { Certificate } from "#model/certificate";
import type { KeyFacts } from "#model/key-facts";
import type { History, Place } from "#model/place";
import { bool, momentOrNull, number, numberOrNull, text, textOrNull, texts } from "../cells.js";
import type { Row } from "../row.js";

/** A joined row (location, pattern, certificate, target) as the model's location. */
export function toLocation(row: Row): Location {
  const kdf = textOrNull(row, "kdf");
  return {
    id: text(row, "location_id"),
    keyId: text(row, "key_id"),
    target: text(row, "target"),
    place: toPlace(row),
    span: {
      start: number(row, "span_start"),
      end: number(row, "span_end"),
      startLine: number(row, "start_line"),
      startColumn: number(row, "start_column"),
      endLine: number(row, "end_line"),
      endColumn: number(row, "end_column"),
    },
    form: text<Location["form"]>(row, "form"),
    pattern: text(row, "pattern"),
    patternTitle: text(row, "pattern_title"),
    confidence: text<Location["confidence"]>(row, "confidence"),
    encryption: kdf === null ? null : { kdf, iterations: numberOrNull(row, "iterations"), cipher: text(row, "cipher") },
    certificate: toCertificate(row),
    allowedBy: textOrNull(row, "allowed_by"),
    reasons: texts(row, "reasons"),
  };
}

/** The facts of the key a row joins. */
export function toKeyFacts(row: Row): KeyFacts {
  return {
    kind: text<KeyFacts["kind"]>(row, "kind"),
    algorithm: text(row, "algorithm"),
    sizeBits: numberOrNull(row, "size_bits"),
    curve: textOrNull(row, "curve"),
    service: textOrNull(row, "service"),
    createdAt: momentOrNull(row, "created_at"),
    expiresAt: momentOrNull(row, "expires_at"),
  };
}

function toPlace(row: Row): Place {
  return {
    kind: text<Place["kind"]>(row, "place_kind"),
    path: text(row, "path"),
    object: textOrNull(row, "object"),
    fileMode: numberOrNull(row, "file_mode"),
    history: toHistory(row),
  };
}

function toHistory(row: Row): History | null {
  const firstCommit = textOrNull(row, "first_commit");
  if (firstCommit === null) return null;
  return {
    firstCommit,
    firstAuthor: text(row, "first_author"),
    firstDate: momentOrNull(row, "first_date") ?? "",
    lastCommit: text(row, "last_commit"),
    lastAuthor: text(row, "last_author"),
    lastDate: momentOrNull(row, "last_date") ?? "",
    isAtTip: bool(row, "is_at_tip"),
  };
}

function toCertificate(row: Row): Certificate | null {
  const fingerprint = textOrNull(row, "certificate");
  if (fingerprint === null) return null;
  return {
    fingerprint,
    subject: text(row, "subject"),
    issuer: text(row, "issuer"),
    serialNumber: text(row, "serial_number"),
    notBefore: momentOrNull(row, "not_before") ?? "",
    notAfter: momentOrNull(row, "not_after") ?? "",
    signatureAlgorithm: text(row, "signature_algorithm"),
    isSelfSigned: bool(row, "is_self_signed"),
    isAuthority: bool(row, "is_authority"),
  };
}
