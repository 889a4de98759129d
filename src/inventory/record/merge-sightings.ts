import type { Session } from "../session.js";

/** Merges the staged sightings of one target into keys, certificates and locations. Facts that a place adds win over facts it lacks. */
export async function mergeSightings(session: Session, scan: number, target: string): Promise<void> {
  // Both names are made here: a counter, and a hexadecimal id.
  const fill = (sql: string): string => sql.replaceAll("$scan", String(scan)).replaceAll("$target", `'${target}'`);
  for (const sql of PREPARE) await session.run(fill(sql));
  for (const sql of MERGE_KEYS) await session.change(fill(sql));
  // Where nothing stands, nothing can have changed; to find that out takes as long as to write all that is new.
  if ((await session.rows("select 1 as yes from standing_locations limit 1")).length > 0) {
    await session.run(fill(STILL_STANDING));
    await session.change(fill(UPDATE_FACTS));
  }
  await session.change(fill(ADD_LOCATIONS));
  for (const table of ["staged_keys", "standing_locations", "staged_sightings"])
    await session.run(`drop table ${table}`);
}

// What may change about a place that stands.
const FACTS =
  "file_mode first_commit first_author first_date last_commit last_author last_date is_at_tip start_line start_column end_line end_column " +
  "confidence kdf iterations cipher allowed_by reasons";
const SET_FACTS = FACTS.split(" ")
  .map((fact) => `${fact} = staged.${fact}`)
  .join(", ");
const DIFFERENT_FACTS = FACTS.split(" ")
  .map((fact) => `locations.${fact} is distinct from staged.${fact}`)
  .join(" or ");

// Which place is asked first about a key or a certificate. Not the one that was told first: how threads take turns is chance.
const ORDER = "concat_ws(chr(0), path, object, lpad(span_start::varchar, 15, '0'), pattern, form)";

const PREPARE = [
  `create or replace temp table staged_keys as
   select key_id,
     coalesce(arg_min(key_kind, place) filter (key_kind <> 'unknown'), 'unknown') as kind, coalesce(arg_min(algorithm, place) filter (algorithm <> ''), '') as algorithm,
     arg_min(size_bits, place) as size_bits, arg_min(curve, place) as curve, arg_min(service, place) as service,
     min(created_at) as created_at, min(expires_at) as expires_at
   from (select *, ${ORDER} as place from staged_sightings) group by key_id`,
  `create or replace temp table standing_locations as
   select location_id from locations where target_id = $target and gone_scan is null`,
];

const MERGE_KEYS = [
  // A key that was only mentioned so far becomes of a kind when it is seen itself.
  `update keys set
     kind = if(keys.kind = 'unknown', staged.kind, keys.kind),
     algorithm = coalesce(nullif(keys.algorithm, ''), staged.algorithm), size_bits = coalesce(keys.size_bits, staged.size_bits),
     curve = coalesce(keys.curve, staged.curve), service = coalesce(keys.service, staged.service),
     created_at = coalesce(keys.created_at, staged.created_at), expires_at = coalesce(keys.expires_at, staged.expires_at)
   from staged_keys staged
   where keys.key_id = staged.key_id and (
     keys.kind = 'unknown' and staged.kind <> 'unknown' or keys.algorithm = '' and staged.algorithm <> '' or keys.size_bits is null and staged.size_bits is not null
     or keys.curve is null and staged.curve is not null or keys.service is null and staged.service is not null
     or keys.created_at is null and staged.created_at is not null or keys.expires_at is null and staged.expires_at is not null)`,
  `insert into keys
   select key_id, kind, algorithm, size_bits, curve, service, created_at, expires_at, $scan
   from staged_keys anti join keys using (key_id)`,
  `insert into key_identities
   select distinct key_id, scheme, identity from staged_sightings staged
   where not exists (from key_identities known where known.scheme = staged.scheme and known.value = staged.identity)`,
  `insert into certificates
   select certificate, arg_min(key_id, place), arg_min(subject, place), arg_min(issuer, place), arg_min(serial_number, place),
     arg_min(not_before, place), arg_min(not_after, place), arg_min(signature_algorithm, place),
     arg_min(is_self_signed, place), arg_min(is_authority, place)
   from (select *, ${ORDER} as place from staged_sightings)
   where certificate is not null and certificate not in (select fingerprint from certificates)
   group by certificate`,
];

const STILL_STANDING = `update locations set last_scan = $scan
   from staged_sightings staged
   where locations.location_id = staged.location_id and is_first and gone_scan is null`;

const UPDATE_FACTS = `update locations set ${SET_FACTS}
   from staged_sightings staged
   where locations.location_id = staged.location_id and is_first and gone_scan is null
     and (${DIFFERENT_FACTS})`;

const ADD_LOCATIONS = `insert into locations
   select location_id, $scan, $scan, null, $target, key_id, place_kind, path, object, file_mode,
     first_commit, first_author, first_date, last_commit, last_author, last_date, is_at_tip,
     span_start, span_end, start_line, start_column, end_line, end_column,
     form, pattern, confidence, kdf, iterations, cipher, certificate, allowed_by, reasons
   from staged_sightings anti join standing_locations using (location_id)
   where is_first`;
