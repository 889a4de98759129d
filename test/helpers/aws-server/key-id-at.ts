import { seededBytes } from "./seeded-bytes.js";

/** The id of the key with this number: it can be told from the id again, so that no table is needed. */
export function keyIdAt(place: string, index: number): string {
  const hex = seededBytes(`${place} ${index}`, 10).toString("hex");
  const tail = index.toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${tail}`;
}

/** The number of the key with this id, or null where no key of this place has it. */
export function keyIndexOf(place: string, id: string): number | null {
  const tail = /-([0-9a-f]{12})$/u.exec(id)?.[1];
  if (tail === undefined) return null;
  const index = Number.parseInt(tail, 16);
  return keyIdAt(place, index) === id ? index : null;
}
