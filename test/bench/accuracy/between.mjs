// What stands between the measured figure and a perfect one: the rows that are decided wrongly, by class; and how far the
// figures of the folds lie apart.

const UUID = "UUID";

/** How many rows of each class are decided wrongly, the most first. */
export function classesBetween(misses, decided) {
  const classes = new Map();
  for (const miss of misses) {
    const name = miss.label === "T" ? whyMissed(miss, decided) : whyTold(miss, decided);
    const known = classes.get(name) ?? { name, rows: 0, repositories: new Set() };
    known.rows++;
    known.repositories.add(repositoryOf(miss));
    classes.set(name, known);
  }
  return [...classes.values()]
    .map(({ name, rows, repositories }) => ({ name, rows, repositories: repositories.size }))
    .toSorted((a, b) => b.rows - a.rows || (a.name < b.name ? -1 : 1));
}

function whyMissed(miss, { candidatesOn }) {
  if (isOfUuids(miss)) return "missed: a UUID that no name calls a secret";
  const candidates = candidatesOn(miss);
  if (candidates.length === 0) return "missed: never read as a candidate";
  const refusals = candidates.map(({ refused }) => refused);
  return refusals.every((reason) => reason !== null) ? `missed: refused as ${refusals[0]}` : "missed: scored too low";
}

function whyTold(miss, { candidatesOn, isGeneric, isScored }) {
  const what = miss.label === "X" ? "placeholder" : "false";
  const specific = miss.rules.filter((rule) => !isGeneric(rule));
  if (specific.length > 0) return `${what}: told by ${specific.join(", ")}`;
  return candidatesOn(miss).some(isScored) ? `${what}: scored too high` : `${what}: name and place call it a password`;
}

/** Precision, recall and F1 of each fold. */
export function scoreFolds(rows, misses, foldOf) {
  const wrong = new Set(misses.map(({ row }) => row));
  const folds = new Map();
  for (const row of rows) {
    const fold = foldOf[repositoryOf(row)];
    const counts = folds.get(fold) ?? { fold, told: 0, right: 0, all: 0 };
    const isTold = (row.label === "T") !== wrong.has(row.row);
    if (row.label === "T") counts.all++;
    if (isTold) counts.told++;
    if (isTold && row.label === "T") counts.right++;
    folds.set(fold, counts);
  }
  return [...folds.values()].toSorted((a, b) => a.fold - b.fold).map(({ told, right, all }) => rates(told, right, all));
}

/** What the figure would be if every row of the category UUID were told, the false ones too. */
export function withEveryUuid(rows, misses) {
  const wrong = new Set(misses.map(({ row }) => row));
  const told = rows.filter((row) => row.category === UUID || (row.label === "T") !== wrong.has(row.row));
  const right = told.filter(({ label }) => label === "T");
  return rates(told.length, right.length, rows.filter(({ label }) => label === "T").length);
}

function rates(told, right, all) {
  return { P: right / Math.max(1, told), R: right / Math.max(1, all), F1: (2 * right) / Math.max(1, told + all) };
}

function isOfUuids({ category }) {
  return category.split(":").includes(UUID);
}

function repositoryOf({ file }) {
  return file.slice(0, file.indexOf("/"));
}
