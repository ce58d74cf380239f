import { describe, expect, it } from "vitest";
import { faultOf } from "../../scripts/slowPatterns.mjs";

describe("a pattern that words could make slow", () => {
  it.each([
    ["(?:a+)+", "nested"],
    ["(?:\\w+\\s?)*", "nested"],
    ["(.*)*x", "nested"],
    ["(?:(?:a|b+)c?)*", "nested"],
    ["(?:a|ab)*c", "overlap"],
    ["(?:the\\s|then\\s)+of", "overlap"],
    ["(x+x+)+y", "beside"],
    ["\\s*[\\s,]*$", "beside"],
    ["^\\W*(?:x)?\\W*$", "beside"],
    ["\\d+[.,]?\\d*%", "beside"],
  ])("%s is told: %s", (source, fault) => {
    expect(faultOf(source)).toBe(fault);
  });

  it.each([
    "\\d+(?:,\\d{3})*(?:\\.\\d+)?",
    "^[^,]+(?:, [^,]+)*$",
    "^\\W*(?:(?:x|none)\\W*)?$",
    "(?:a(?:round|bout|n)?\\s|some\\s)*of",
    "[a-z]+\\d+",
    "\\([^)]*\\)[?*+\\d]*",
    "(?:up|down){1,3}\\s",
    "(?<=\\d)\\s*\\b%",
  ])("%s is let be", (source) => {
    expect(faultOf(source)).toBeNull();
  });
});
