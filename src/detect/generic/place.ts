import { createRecall } from "./recall.js";

/** What kind of file the value lies in, told from its name alone. */
export interface Place {
  readonly kind: "config" | "code" | "document" | "translation" | "data" | "other";
  readonly isTest: boolean;
  readonly isExample: boolean;
  /** The name's ending in lower case, or the whole base name where it has none. */
  readonly ending: string;
}

const CONFIG =
  /^(?:env|ini|cfg|conf|cnf|config|properties|props|ya?ml|toml|xml|json|json5|jsonc|hcl|tf|tfvars|tfstate|plist|sh|bash|zsh|fish|ps1|bat|cmd|profile|service|rc|netrc|pgpass|npmrc|pypirc|htpasswd|dockercfg|credentials|reg|rsp|ovpn|nmconnection|settings|publishsettings|local|secret|secrets|ftpconfig|s3cfg|boto|my\.cnf|mobileconfig|nomad|pp|sls|ldif|rsc|cf)$/;
const CODE =
  /^(?:py|pyi|js|mjs|cjs|jsx|ts|tsx|mts|cts|java|go|rb|rs|php|cs|c|h|cc|cpp|cxx|hpp|hh|m|mm|swift|kt|kts|scala|groovy|gradle|dart|lua|pl|pm|r|jl|ex|exs|erl|hs|clj|cljs|fs|fsx|vb|vue|svelte|coffee|erb|jsp|aspx|cshtml|razor|sol|zig|nim|d|pas|asm|s|proto|graphql|idl|cmake|bundle|map|less|scss|css|haml|slim|ejs|tmpl|tpl|template|html?|xhtml)$/;
const DOCUMENT = /^(?:md|markdown|rst|txt|adoc|asciidoc|tex|org|ipynb|pod|rdoc|textile|wiki|1|2|3|4|5|6|7|8)$/;
const DATA =
  /^(?:csv|tsv|sql|dump|log|lock|sum|svg|resx|xlf|xliff|po|pot|strings|arb|storyboard|xib|csproj|vcxproj|sln|har|snap|golden|pbxproj)$/;
const TRANSLATION =
  /(?:^|\/)(?:i18n|l10n|locales?|lang|langs|languages?|translations?|messages)(?:\/|[._-])|\.(?:po|pot|xlf|xliff|resx|strings|arb)$/;
const TEST = /(?:^|[/._-])(?:tests?|specs?|mocks?|fixtures?|testdata|__tests__|e2e|fuzz|stubs?)(?:[/._-]|$)/;
const EXAMPLE = /(?:^|[/._-])(?:examples?|samples?|demos?|docs?|tutorials?|dist|template|tmpl|tpl)(?:[/._-]|$)/;
const SETTINGS_CODE =
  /(?:^|[/._-])(?:config|settings?|credentials?|secrets?|local|env|database|parameters)[^/]{0,30}\.(?:php|py|js|ts|rb|groovy|gradle|kts)$/;

/** Reads the place out of a file's name or path. */
export function readPlace(path: string): Place {
  const lower = path.toLowerCase();
  const ending = endingOf(lower);
  return { kind: kindOf(lower, ending), isTest: TEST.test(lower), isExample: EXAMPLE.test(lower), ending };
}

/** Whether a content of this name is written to be read or tried, not to run somewhere: documentation and tests. */
export function holdsSamples(path: string): boolean {
  const { kind, isTest } = readPlace(path);
  return kind === "document" || isTest;
}

/** Whether the place is of the kind "code": the same as reading it, at less cost, for it is asked about every file. */
export function isProgram(path: string): boolean {
  const lower = path.toLowerCase();
  if (!isOfCode(endingOf(lower))) return false;
  const base = lower.lastIndexOf("/") + 1;
  return !isOfTranslations(lower.slice(0, base)) && kindOf(lower.slice(base), endingOf(lower)) === "code";
}

const isOfCode = createRecall((ending: string) => CODE.test(ending) && !CONFIG.test(ending));
const isOfTranslations = createRecall((folder: string) => TRANSLATION.test(folder));

function kindOf(path: string, ending: string): Place["kind"] {
  if (TRANSLATION.test(path)) return "translation";
  if (SETTINGS_CODE.test(path) || CONFIG.test(ending)) return "config";
  if (CODE.test(ending)) return "code";
  if (DOCUMENT.test(ending)) return "document";
  if (DATA.test(ending)) return "data";
  return isBareConfig(path) ? "config" : "other";
}

// `.bash_profile`, `.esmtprc`, `Dockerfile`, `config`: files whose whole name is what they are.
function isBareConfig(path: string): boolean {
  const base = path.slice(path.lastIndexOf("/") + 1);
  if (/^\.[a-z0-9_-]{2,30}$/.test(base) || base.startsWith(".env.")) return true;
  return /^(?:(?:docker|vagrant|jenkins|proc|make|container)file[\w.-]{0,20}|config|credentials?|hub|hosts|passwd|shadow|environment)$/.test(
    base,
  );
}

function endingOf(path: string): string {
  const base = path.slice(path.lastIndexOf("/") + 1);
  const dot = base.lastIndexOf(".");
  return dot <= 0 ? base.replace(/^\./, "") : base.slice(dot + 1);
}
