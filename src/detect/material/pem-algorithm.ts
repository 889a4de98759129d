const ALGORITHMS: Readonly<Record<string, string>> = { RSA: "RSA", EC: "EC", ECDSA: "EC", DSA: "DSA", DH: "DH" };

/** The algorithm that a PEM label names ("RSA PRIVATE KEY"), or an empty string. */
export function pemAlgorithm(label: string): string {
  return ALGORITHMS[label.split(" ")[0] ?? ""] ?? "";
}
