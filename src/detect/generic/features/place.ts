import type { Place } from "../place.js";

/** One measure of a place. */
export type PlaceFeature = readonly [label: string, measure: (place: Place) => number];

const kind = (label: string, name: Place["kind"]): PlaceFeature => [label, (place) => (place.kind === name ? 1 : 0)];
const ending = (label: string, expression: RegExp): PlaceFeature => [
  label,
  (place) => (expression.test(place.ending) ? 1 : 0),
];

/** What the kind of file tells. */
export const placeFeatures: readonly PlaceFeature[] = [
  kind("in a configuration", "config"),
  kind("in a program", "code"),
  kind("in a document", "document"),
  kind("in a translation", "translation"),
  kind("in data", "data"),
  ["in a test", (place) => (place.isTest ? 1 : 0)],
  ["in an example", (place) => (place.isExample ? 1 : 0)],
  ending("in YAML", /^ya?ml$/),
  ending("in JSON", /^json|^ipynb$/),
  ending("in XML", /xml|config|plist|resx|csproj/),
  ending("in C or C++", /^[ch](?:pp|c|xx)?$/),
  ending("in JavaScript", /^[mc]?[jt]sx?$/),
  ending("in a script", /^(?:py|rb|php|pl|sh|ps1|groovy)$/),
  ending("in a compiled language", /^(?:java|go|cs|kt|scala|swift|rs)$/),
  ending("in a page", /html?|vue|erb|jsp|tmpl|tpl/),
];
