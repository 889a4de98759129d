import { resolve } from "node:path";
import { AuditError, listFormats } from "#index";
import { nearest } from "./nearest.js";

/** A report to make, and where it goes: null is standard output. */
export interface Output {
  readonly format: string;
  readonly file: string | null;
}

/** `-o` options (FORMAT, FORMAT=FILE, FORMAT=-) as outputs. Throws an AuditError for an unknown format or two reports in one place. */
export function parseOutputs(options: readonly string[], cwd: string): readonly Output[] {
  const outputs = options.map((option) => parseOutput(option, cwd));
  const places = outputs.map(({ file }) => file ?? "standard output");
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice === undefined) return outputs;
  throw new AuditError(`two reports go to ${twice}`, {
    hint: "give each report a file of its own: -o html=report.html -o sarif=report.sarif",
  });
}

function parseOutput(option: string, cwd: string): Output {
  const [format = "", ...rest] = option.split("=");
  const file = rest.join("=");
  const formats = listFormats();
  if (!formats.includes(format)) {
    const meant = nearest(format, formats);
    throw new AuditError(`there is no report format "${format}"`, {
      hint: `${meant === null ? "" : `did you mean "${meant}"? `}the formats are: ${formats.join(", ")}`,
    });
  }
  return { format, file: file === "" || file === "-" ? null : resolve(cwd, file) };
}
