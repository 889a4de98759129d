import { z } from "zod";

const boundary = z.enum(["token", "word", "none"]);
const proof = z.union([z.string().min(1), z.strictObject({ text: z.string().min(1), name: z.string() })]);

/** What a pattern file may hold; unknown fields are errors. */
export const patternSchema = z.strictObject({
  title: z.string().min(1),
  kind: z.enum(["asymmetric", "symmetric", "credential", "password", "container", "unknown"]),
  form: z
    .enum(["plaintext", "encrypted", "public", "certificate", "request", "container", "reference"])
    .default("plaintext"),
  service: z.string().min(1).optional(),
  algorithm: z.string().default(""),
  "size-bits": z.int().positive().optional(),
  shape: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
  regex: z.string().min(1).optional(),
  anchors: z.array(z.string().min(3).max(40)).min(1).optional(),
  reach: z.strictObject({ before: z.int().min(0).max(4096), after: z.int().min(3).max(131_072) }).optional(),
  "ignore-case": z.boolean().default(false),
  boundary: z.union([boundary, z.strictObject({ left: boundary, right: boundary })]).optional(),
  checks: z.array(z.string()).default([]),
  verifier: z.string().optional(),
  confidence: z.enum(["proven", "shaped", "likely", "possible"]).default("shaped"),
  specificity: z.int().min(0).max(100).default(50),
  references: z.array(z.url()).default([]),
  finds: z.array(proof).min(1),
  ignores: z.array(proof).min(1),
});

/** A pattern file's content, checked. */
export type PatternFields = z.infer<typeof patternSchema>;
