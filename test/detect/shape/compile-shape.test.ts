import { describe, expect, it } from "vitest";
import { compileShape, type ShapeOptions } from "#detect/shape/compile-shape";
import { ShapeError } from "#detect/shape/shape-error";

const PLAIN: ShapeOptions = { ignoreCase: false, boundaries: null };

describe("compileShape", () => {
  it("finds what has the shape, and the secret within it", () => {
    expect(find("key=<{hex:4}>;", "key=0aF1; key=beef;")).toEqual({ at: 10, value: "beef" });
  });

  it("knows a token by what stands beside it", () => {
    const beside = ["tok_abcd", "xtok_abcd", "tok_abcde", "-tok_abcd", "tok_abcd_", '"tok_abcd"', "tok_abcd."];
    expect(beside.filter((text) => find("tok_{lower:4}", text) !== null)).toEqual([
      "tok_abcd",
      '"tok_abcd"',
      "tok_abcd.",
    ]);
  });

  it("takes padding and signs for a part of base64", () => {
    expect(["abc:AB+/", "abc:AB+/=", "abc:AB+//"].filter((text) => find("abc:{base64:4}", text) !== null)).toEqual([
      "abc:AB+/",
    ]);
  });

  it("begins behind an escape within a string", () => {
    expect([find("tok_{lower:4}", "a\\ntok_abcd"), find("tok_{lower:4}", "a%3Dtok_abcd")]).toEqual([
      { at: 3, value: null },
      { at: 4, value: null },
    ]);
  });

  it("does not begin within base64", () => {
    expect(["h1:9kzh+tok_abcd", "+tok_abcd"].filter((text) => find("tok_{lower:4}", text) !== null)).toEqual([
      "+tok_abcd",
    ]);
  });

  it("takes no value whose name is that of an error or a digest", () => {
    const names = ["ACME_NOT_ALLOWED_ERROR", "acmeHash", "acme_checksum", "acme_hash_key"];
    const found = names.filter((name) =>
      find("acme{assign}<{lower:6}>", `${name} = "abcdef"`, { ...PLAIN, ignoreCase: true }),
    );
    expect(found).toEqual(["acme_hash_key"]);
  });

  it("lets a telling name be part of a longer one", () => {
    const assignments = [
      'my_acme_token = "abcdef"',
      '"acmeKey": "abcdef"',
      "ACME-KEY=abcdef",
      "acme => 'abcdef'",
      "acme.token := `abcdef`",
      'setAcme("acme", "abcdef")',
      "config['acme'] = 'abcdef'",
    ];
    expect(
      assignments.map((text) => find("acme{assign}<{lower:6}>", text, { ...PLAIN, ignoreCase: true })?.value),
    ).toEqual(assignments.map(() => "abcdef"));
  });

  it("leaves prose alone", () => {
    expect(find("acme{assign}<{lower:6}>", "the acme people abcdef")).toBeNull();
  });

  it("refuses a shape without a literal of three bytes", () => {
    expect(() => compileShape("ab{hex:8}", PLAIN)).toThrow(ShapeError);
  });

  it("refuses a shape whose runs multiply", () => {
    expect(() => compileShape("key{alnum:1+}{alnum:1+}", PLAIN)).toThrow("a shape that could be slow");
  });

  it("needs time that grows with the text alone", () => {
    const { expression } = compileShape("://{non-space:0-80}:<{non-space:1-200}>@{alnum}", {
      ...PLAIN,
      boundaries: { left: "none", right: "none" },
    });
    const text = `://${":".repeat(4000)}`;
    const sticky = new RegExp(expression, "y");
    const before = performance.now();
    for (let at = 0; at < 200; at++) sticky.test(text);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

function find(shape: string, text: string, options: ShapeOptions = PLAIN): { at: number; value: string | null } | null {
  const { expression } = compileShape(shape, options);
  const found = new RegExp(expression, options.ignoreCase ? "i" : "").exec(text);
  return found === null ? null : { at: found.index, value: found.groups?.["value"] ?? null };
}
