import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { AuditError } from "#support/audit-error";
import { readYamlFile } from "#support/read-yaml-file";

const control = z.strictObject({
  number: z.string().min(1),
  /** What it asks for, in our own words. */
  asks: z.string().min(1),
  /** T: testable, pass and fail provable; R: refutable only, a breach can be proven and a pass cannot; E: evidence for a person. */
  mark: z.enum(["T", "R", "E"]),
});

const frameworkFile = z.strictObject({
  title: z.string().min(1),
  version: z.string().min(1),
  /** Day the version is of, YYYY-MM-DD. */
  date: z.iso.date(),
  status: z.enum(["final", "draft", "proposed"]),
  source: z.url(),
  note: z.string().min(1).optional(),
  controls: z.array(control).min(1),
});

/** A standard's requirements on keys: its number, our words, and what a machine can say of each. */
export interface Framework extends z.output<typeof frameworkFile> {
  readonly id: string;
}

/** Every framework of a folder (`<id>.yaml`), sorted by id. Throws an AuditError that names file and line. */
export async function loadFrameworks(folder: string): Promise<Framework[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".yaml")).toSorted();
  return Promise.all(names.map((name) => loadFramework(join(folder, name), name)));
}

async function loadFramework(path: string, name: string): Promise<Framework> {
  const framework = await readYamlFile(path, frameworkFile);
  const numbers = framework.controls.map(({ number }) => number);
  const double = numbers.find((number, at) => numbers.indexOf(number) !== at);
  if (double !== undefined)
    throw new AuditError(`${path}: the control ${double} is there twice`, { hint: "join the two" });
  return { id: name.replace(/\.yaml$/, ""), ...framework };
}
