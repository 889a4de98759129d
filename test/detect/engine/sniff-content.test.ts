import { describe, expect, it } from "vitest";
import { sniffContent } from "../../../src/detect/engine/sniff-content.js";

describe("sniffContent", () => {
  it("takes bytes without a NUL for text", () => {
    expect(sniffContent(Buffer.from("password = ü\n"))).toBe("text");
  });

  it("takes a NUL byte for a sign of binary content", () => {
    expect(sniffContent(Buffer.from("ELF\0\0\0\0\u0001\u0002"))).toBe("binary");
  });

  it("knows UTF-16 by its byte order mark", () => {
    expect(sniffContent(Buffer.from("\ufeffab", "utf16le"))).toBe("utf-16le");
    expect(sniffContent(Buffer.from("\ufeffab", "utf16le").swap16())).toBe("utf-16be");
  });

  it("knows UTF-16 without a mark by a NUL at every second byte", () => {
    expect(sniffContent(Buffer.from("key=value\r\n", "utf16le"))).toBe("utf-16le");
    expect(sniffContent(Buffer.from("key=value\r\n", "utf16le").swap16())).toBe("utf-16be");
  });
});
