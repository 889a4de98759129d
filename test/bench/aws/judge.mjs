// What a tool reported of what was planted, and what it reported of what is sound.

// A sound key is administered, used or within reach of the users who may do everything with every key: that is so.
const FOLLOWS = ["administers-and-uses", "latent-key-access", "many-decrypters"];
// True of any such key, and said for the record.
const NOTES = ["imported-key-material"];

/** Judges the findings of one tool: a verdict for each fault, and counts of what else was reported, by check. */
export function judge(tool, findings, { faults, debatable, sound }) {
  const byResource = group(findings);
  const of = (resources) => resources.flatMap((resource) => byResource.get(resource) ?? []);
  const broad = faults.flatMap(({ title, resources }) => (title.startsWith("identity") ? resources : []));
  const flagged = of(sound).filter(({ status }) => status === "flagged");
  const follows = flagged.filter((finding) => FOLLOWS.includes(finding.check) && namesOnly(finding.text, broad));
  const planted = new Set(faults.flatMap(({ resources }) => resources));
  const known = new Set([...planted, ...debatable, ...sound]);
  const all = findings.filter(({ status }) => status === "flagged");
  const notes = flagged.filter(({ check }) => NOTES.includes(check));
  return {
    verdicts: faults.map((fault) => [fault.title, verdict(tool, fault, of(fault.resources))]),
    false: count(flagged.filter((finding) => !follows.includes(finding) && !notes.includes(finding))),
    follows: count(follows),
    notes: count(notes),
    debatable: count(of(debatable).filter(({ status }) => status === "flagged")),
    onPlanted: count(all.filter(({ resource }) => planted.has(resource))),
    elsewhere: count(all.filter(({ resource }) => !known.has(resource))),
    flagged: all.length,
    findings: findings.length,
  };
}

function verdict(tool, { reports, names = "" }, findings) {
  const fitting = findings.filter(({ check }) => reports[tool].includes(check));
  const reported = fitting.filter(({ status, text }) => status === "flagged" && text.includes(names));
  if (reported.length > 0) return { is: "reported", by: [...new Set(reported.map(({ check }) => check))] };
  return { is: fitting.some(({ status }) => status === "unknown") ? "unknown" : "missed", by: [] };
}

function namesOnly(text, resources) {
  const named = text.match(/arn:aws:[a-z]+:[^:]*:[^:]*:[^\s,]+/g) ?? [];
  return named.length > 0 && !/ and \d+ more/.test(text) && named.every((name) => resources.includes(name));
}

function count(findings) {
  const counts = {};
  for (const { check } of findings) counts[check] = (counts[check] ?? 0) + 1;
  return counts;
}

function group(findings) {
  const groups = new Map();
  for (const finding of findings) {
    if (!groups.has(finding.resource)) groups.set(finding.resource, []);
    groups.get(finding.resource).push(finding);
  }
  return groups;
}
