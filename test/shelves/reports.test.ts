import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { encoders } from "../../src/report/encoders.js";
import { listFormats } from "../../src/report/formats.js";

const root = new URL("../../", import.meta.url);
const list = (folder: string) => readdirSync(new URL(folder, root), { withFileTypes: true });

describe("the shelf of encoders", () => {
  it("has every encoder in the list, for a bundle finds no files", () => {
    const files = list("src/report/encoders").map(({ name }) => name.replace(/\.ts$/, ""));
    expect(Object.keys(encoders).toSorted()).toEqual(files.toSorted());
  });

  it("names every encoder and the report for people as formats", () => {
    expect(listFormats()).toEqual(["html", ...Object.keys(encoders)].toSorted());
  });

  for (const name of listFormats()) {
    it(`has an expected text for ${name}`, () => {
      const expected = list("fixtures/report/expected").map((file) => file.name);
      expect(expected.filter((file) => file.startsWith(`small.${name}`)).length).toBe(1);
    });
  }
});

describe("the report room", () => {
  it("loads the template engine only when HTML is asked for", () => {
    const files = readdirSync(new URL("src/report", root), { recursive: true, encoding: "utf8" });
    const texts = files
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(new URL(`src/report/${file}`, root), "utf8"));
    expect(texts.filter((text) => /from "handlebars"/.test(text))).toEqual([]);
  });
});

describe("the shelf of reports for people", () => {
  const folders = list("reports").filter(
    (entry) => entry.isDirectory() && !["_partials", "schema"].includes(entry.name),
  );

  for (const { name } of folders) {
    it(`has one template in ${name}`, () => {
      expect(list(`reports/${name}`).map((file) => file.name)).toEqual(["report.html.hbs"]);
    });
  }

  it("uses every partial", () => {
    const partials = list("reports/_partials").map(({ name }) => name.replace(/\.hbs$/, ""));
    const texts = [
      ...folders.map(({ name }) => `reports/${name}/report.html.hbs`),
      ...partials.map((name) => `reports/_partials/${name}.hbs`),
    ].map((file) => readFileSync(new URL(file, root), "utf8"));
    expect(partials.filter((name) => !texts.some((text) => text.includes(`{{> ${name}`)))).toEqual([]);
  });

  it("escapes everything: no template has a triple brace or an ampersand", () => {
    const files = [
      ...folders.map(({ name }) => `reports/${name}/report.html.hbs`),
      ...list("reports/_partials").map(({ name }) => `reports/_partials/${name}`),
    ];
    expect(files.filter((file) => /\{\{\{|\{\{&/.test(readFileSync(new URL(file, root), "utf8")))).toEqual([]);
  });
});
