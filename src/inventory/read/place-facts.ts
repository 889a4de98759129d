// ISO 8601 in UTC, with milliseconds only where there are any.
const iso = (moment: string): string =>
  `if(epoch_ms(${moment}) % 1000 = 0, strftime(${moment}, '%Y-%m-%dT%H:%M:%SZ'), strftime(${moment}, '%Y-%m-%dT%H:%M:%S.%gZ'))`;
const isoOrEmpty = (moment: string): string => `coalesce(${iso(moment)}, '')`;

const HISTORY = `if(first_commit is null, null, {
  firstCommit: first_commit, firstAuthor: coalesce(first_author, ''), firstDate: ${isoOrEmpty("first_date")},
  lastCommit: coalesce(last_commit, ''), lastAuthor: coalesce(last_author, ''), lastDate: ${isoOrEmpty("last_date")},
  isAtTip: coalesce(is_at_tip, false)
})`;

const CERTIFICATE = `if(certificate is null, null, {
  fingerprint: certificate, subject: coalesce(subject, ''), issuer: coalesce(issuer, ''), serialNumber: coalesce(serial_number, ''),
  notBefore: ${isoOrEmpty("not_before")}, notAfter: ${isoOrEmpty("not_after")},
  signatureAlgorithm: coalesce(signature_algorithm, ''),
  isSelfSigned: coalesce(is_self_signed, false), isAuthority: coalesce(is_authority, false)
})`;

/** Two columns, of locations joined with all that explains them: `location`, and `facts` of its key, as the model has them. */
export const PLACE_FACTS = `{
  id: location_id, keyId: key_id, target: targets.label,
  place: { kind: place_kind, path: path, object: object, fileMode: file_mode, history: ${HISTORY} },
  span: {
    start: span_start, 'end': span_end, startLine: start_line, startColumn: start_column, endLine: end_line, endColumn: end_column
  },
  form: form, pattern: pattern, patternTitle: coalesce(patterns.title, pattern), confidence: confidence,
  encryption: if(kdf is null, null, { kdf: kdf, iterations: iterations, cipher: coalesce(cipher, '') }),
  certificate: ${CERTIFICATE}, allowedBy: allowed_by, reasons: reasons
} as location, {
  kind: keys.kind, algorithm: keys.algorithm, sizeBits: keys.size_bits, curve: keys.curve, service: keys.service,
  createdAt: ${iso("keys.created_at")}, expiresAt: ${iso("keys.expires_at")}
} as facts`;
