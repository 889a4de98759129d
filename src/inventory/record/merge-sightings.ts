import type { Session } from "../session.js";

/** Merges the staged sightings of one target into keys, certificates and locations. Facts that a place adds win over facts it lacks. */
export async function mergeSightings(session: Session, scan: number, target: string): Promise<void> {
  for (const sql of MERGES)
    await session.run(sql.replaceAll("$scan", String(scan)).replaceAll("$target", `'${target}'`));
}

// Both replaced names are made here: a counter, and a hexadecimal id.
const MERGES = [
  `insert into keys
   select key_id,
     arg_min(key_kind, ordinal), coalesce(arg_min(algorithm, ordinal) filter (algorithm <> ''), ''), arg_min(size_bits, ordinal),
     arg_min(curve, ordinal), arg_min(service, ordinal), min(created_at), min(expires_at), $scan
   from staged_sightings group by key_id
   on conflict (key_id) do update set
     algorithm = coalesce(nullif(algorithm, ''), excluded.algorithm), size_bits = coalesce(size_bits, excluded.size_bits),
     curve = coalesce(curve, excluded.curve), service = coalesce(service, excluded.service),
     created_at = coalesce(created_at, excluded.created_at), expires_at = coalesce(expires_at, excluded.expires_at)`,
  `insert or ignore into key_identities select distinct key_id, scheme, identity from staged_sightings`,
  `insert or ignore into certificates
   select certificate, arg_min(key_id, ordinal), arg_min(subject, ordinal), arg_min(issuer, ordinal), arg_min(serial_number, ordinal),
     arg_min(not_before, ordinal), arg_min(not_after, ordinal), arg_min(signature_algorithm, ordinal),
     arg_min(is_self_signed, ordinal), arg_min(is_authority, ordinal)
   from staged_sightings where certificate is not null group by certificate`,
  // The same place twice (two patterns' worth of one span, a retried shard) counts once: the first told.
  `create or replace temp table staged_locations as
   select * from staged_sightings qualify row_number() over (partition by location_id order by ordinal) = 1`,
  `update locations set
     last_scan = $scan, file_mode = staged.file_mode,
     first_commit = staged.first_commit, first_author = staged.first_author, first_date = staged.first_date,
     last_commit = staged.last_commit, last_author = staged.last_author, last_date = staged.last_date, is_at_tip = staged.is_at_tip,
     start_line = staged.start_line, start_column = staged.start_column, end_line = staged.end_line, end_column = staged.end_column,
     confidence = staged.confidence, kdf = staged.kdf, iterations = staged.iterations, cipher = staged.cipher,
     allowed_by = staged.allowed_by, reasons = staged.reasons
   from staged_locations staged
   where locations.location_id = staged.location_id and gone_scan is null`,
  `insert into locations
   select location_id, $scan, $scan, null, $target, key_id, place_kind, path, object, file_mode,
     first_commit, first_author, first_date, last_commit, last_author, last_date, is_at_tip,
     span_start, span_end, start_line, start_column, end_line, end_column,
     form, pattern, confidence, kdf, iterations, cipher, certificate, allowed_by, reasons
   from staged_locations
   where location_id not in (select location_id from locations where target_id = $target and gone_scan is null)`,
  `drop table staged_locations`,
];
