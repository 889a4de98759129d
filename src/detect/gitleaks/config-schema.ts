import { z } from "zod";

const LONGEST_LINE = 200;
const texts = z.array(z.string());
const CONDITIONS: Readonly<Record<string, boolean>> = { or: false, "||": false, and: true, "&&": true, "": false };

const allowlistShape = {
  description: z.string().optional(),
  // Whether all things that are given must hold, or one of them.
  condition: z
    .string()
    .transform((word, { addIssue }) => {
      const needsAll = CONDITIONS[word.toLowerCase()];
      if (needsAll === undefined) addIssue("must be OR or AND");
      return needsAll ?? false;
    })
    .default(false),
  commits: texts.default([]),
  paths: texts.default([]),
  regexes: texts.default([]),
  regextarget: z
    .enum(["", "secret", "match", "line"])
    .transform((target) => (target === "" ? "secret" : target))
    .default("secret"),
  stopwords: texts.default([]),
};
const allowlist = z.strictObject(allowlistShape);
const globalAllowlist = z.strictObject({ ...allowlistShape, targetrules: texts.default([]) });

// A line of a list, wherever it is shown: blanks, line ends and control characters in a row are one blank.
const line = z.string().transform((text) =>
  text
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, LONGEST_LINE),
);

const rule = z.strictObject({
  id: line.pipe(z.string().min(1, { error: "must not be empty" })),
  description: line.default(""),
  regex: z.string().default(""),
  path: z.string().default(""),
  secretgroup: z.int().min(0).max(1000).default(0),
  entropy: z.number().min(0).max(8).default(0),
  keywords: texts.default([]),
  tags: texts.default([]),
  skipreport: z.boolean().default(false),
  allowlist: allowlist.optional(),
  allowlists: z.array(allowlist).optional(),
  required: z.array(z.unknown()).optional(),
  // Of betterleaks: what they say in its own language can't be carried over, and is told.
  filter: z.string().optional(),
  validate: z.string().optional(),
  specificity: z.number().optional(),
});

/** A file of gitleaks or betterleaks, its keys in lower case (they mean the same in any case). */
export const configSchema = z.strictObject({
  title: z.string().optional(),
  description: z.string().optional(),
  minversion: z.string().optional(),
  extend: z
    .strictObject({
      path: z.string().default(""),
      url: z.string().default(""),
      usedefault: z.boolean().default(false),
      disabledrules: texts.default([]),
    })
    .optional(),
  allowlist: globalAllowlist.optional(),
  allowlists: z.array(globalAllowlist).optional(),
  rules: z.array(rule).max(2000).default([]),
});

/** A file of gitleaks, checked. */
export type ConfigFields = z.infer<typeof configSchema>;
/** One rule of it. */
export type RuleFields = z.infer<typeof rule>;
/** One allowlist, of a rule or of all. */
export type AllowlistFields = z.infer<typeof allowlist>;
