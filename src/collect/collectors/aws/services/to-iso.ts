/** A moment of the SDK's as ISO 8601 in UTC, or null. */
export function toIso(moment: Date | undefined): string | null {
  return moment === undefined || Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
