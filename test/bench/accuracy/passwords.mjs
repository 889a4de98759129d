// How many passwords chosen by people are found in settings, code and prose (the project's own set beside this file):
//   node test/bench/accuracy/passwords.mjs [--rows]
// Of the half that is kept apart only the counts are told. --rows also lists what is missed of the open half and what is
// told there without being one.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadBundled } from "./bundle.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const { measurePasswords } = await loadBundled("passwords/measure-passwords.ts");
const { open, keptApart } = await measurePasswords(join(here, "passwords"), join(here, "../../../rules/patterns"));

print("open half", open);
print("kept apart", keptApart);
if (process.argv.includes("--rows")) {
  for (const row of open.missed) console.log(`missed  ${row}`);
  for (const row of open.told) console.log(`told    ${row}`);
}

function print(name, { files, passwords, found, nearMisses, falseAlarms }) {
  const recall = (found / passwords).toFixed(3);
  console.log(
    `${name}: recall ${recall} (${found} of ${passwords} in ${files} files), ${falseAlarms} false alarms (${nearMisses} near-misses)`,
  );
}
