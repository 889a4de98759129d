import { AuditError, type WaivedPlace } from "#index";

const HINT = "a line is file:rule:line or commit:file:rule:line, as a report of gitleaks has it under Fingerprint";
// gitleaks parts a path within an archive from that of the archive by "!", so a colon parts the fields alone.
const LINE = /^(?:([0-9a-f]{40}(?:[0-9a-f]{24})?):)?(.+):([^:]+):(\d{1,9})$/i;

/** The fingerprints of a .gitleaksignore, one a line; a line that begins with # is a comment. `file` is for the message. */
export function parseIgnoreFile(text: string, file: string): WaivedPlace[] {
  return text.split(/\r?\n/).flatMap((written, index) => {
    const line = written.trim();
    if (line === "" || line.startsWith("#")) return [];
    const [whole, commit, path = "", rule = "", number] = LINE.exec(line) ?? [];
    if (whole === undefined) throw new AuditError(`${file}:${index + 1}: this is no fingerprint`, { hint: HINT });
    return [{ path, line: Number(number), commit: commit?.toLowerCase() ?? null, rule }];
  });
}
