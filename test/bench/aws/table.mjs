/** The results as a document in Markdown: figures, faults, and what was reported of what is sound. */
export function toTable({ at, node, results }) {
  return [
    "# keycensus beside prowler, in one counterpart of AWS",
    "",
    `${at.slice(0, 10)}, Node.js ${node}. Seconds and megabytes of the tool's own process, by the operating system's accounts; the runs`,
    "took turns. Wall time includes waiting for the counterpart and, with keycensus, for its own pace (a fifth of the default quotas).",
    "",
    ...figures(results),
    "",
    ...faults(results),
    "",
    ...besides(results),
    "",
  ].join("\n");
}

function figures(results) {
  const row = ({ keys, name, cpu, memory, wall, judgement, runs }) =>
    `| ${keys.toLocaleString("en")} | ${name} | ${cpu.toFixed(1)} | ${memory.toFixed(0)} | ${wall.toFixed(1)} | ${runs.length} | ${judgement.flagged.toLocaleString("en")} | ${ratio(results, { keys, cpu, memory })} |`;
  return [
    "| keys | tool | CPU s | peak MB | wall s | runs | findings | keycensus needs |",
    "|---|---|---|---|---|---|---|---|",
    ...results.map(row),
  ];
}

function ratio(results, { keys, cpu, memory }) {
  const own = results.find((result) => result.keys === keys && result.tool === "keycensus");
  if (own === undefined || own.cpu === cpu) return "";
  return `${percent(own.cpu / cpu)} of the CPU, ${percent(own.memory / memory)} of the memory`;
}

const percent = (share) => `${Math.round(share * 100)} %`;

/** One row a fault, one column a tool and size; sizes that agree share a column. */
function faults(results) {
  const columns = new Map();
  for (const { name, keys, judgement } of results) {
    const cells = JSON.stringify(judgement.verdicts);
    const known = [...columns.values()].find((column) => column.name === name && column.cells === cells);
    if (known === undefined) columns.set(`${name} ${keys}`, { name, cells, sizes: [keys] });
    else known.sizes.push(keys);
  }
  const all = [...columns.values()].map(({ name, cells, sizes }) => ({ name, sizes, verdicts: JSON.parse(cells) }));
  const titles = all[0].verdicts.map(([title]) => title);
  const heads = all.map(
    ({ name, sizes }) => `${name} (${sizes.map((size) => size.toLocaleString("en")).join(", ")} keys)`,
  );
  const sums = all.map(
    ({ verdicts }) => `${verdicts.filter(([, { is }]) => is === "reported").length} of ${titles.length}`,
  );
  return [
    `| planted fault | ${heads.join(" | ")} |`,
    `|---|${all.map(() => "---|").join("")}`,
    ...titles.map(
      (title, at) => `| ${escape(title)} | ${all.map(({ verdicts }) => cell(verdicts[at][1])).join(" | ")} |`,
    ),
    `| **reported** | ${sums.join(" | ")} |`,
  ];
}

const cell = ({ is, by }) =>
  is === "reported" ? by.join(", ") : is === "unknown" ? "said to be unknown" : "**missed**";
const escape = (text) => text.replaceAll("*", "\\*");

function besides(results) {
  return [
    "| keys | tool | false: of sound keys and roles | true of sound keys, for users who may do everything | notes | of a disabled and a multi-Region key |",
    "|---|---|---|---|---|---|",
    ...results.map(beside),
  ];
}

function beside({ keys, name, judgement }) {
  const cells = [judgement.false, judgement.follows, judgement.notes, judgement.debatable].map(list);
  return `| ${keys.toLocaleString("en")} | ${name} | ${cells.join(" | ")} |`;
}

function list(counts) {
  const parts = Object.entries(counts).map(([check, number]) => `${check} ${number}`);
  return parts.join(", ") || "none";
}
