import { describe, expect, it } from "vitest";
import type { SavedMapping } from "../../src/map/mapping";
import { joinMappings } from "../../taskpane/state/mappingMemory";
import { plural } from "../../taskpane/state/plural";
import { reportFileName } from "../../taskpane/state/reportFileName";
import { scoreWords } from "../../taskpane/state/scoreWords";
import { spokenTime } from "../../taskpane/state/spokenTime";

describe("words of the pane", () => {
  it("say how sure a proposal is, without the core's own ids", () => {
    const choice = { header: "RAG", role: "statedStatus", guessed: false } as const;
    expect(scoreWords({ ...choice, score: 1, reason: "known wording for statedStatus" })).toBe("Sure: a usual heading for it");
    expect(scoreWords({ ...choice, score: 0.9, reason: "close to “rag status”" })).toBe("Likely: close to “rag status”");
    expect(scoreWords({ ...choice, score: 0.7, reason: "close to “rag status”" })).toBe("Not sure: close to “rag status”");
    expect(scoreWords({ ...choice, role: null, score: 1, reason: "not used" })).toBe("Not used");
  });

  it("count one thing as one", () => {
    expect([plural(1, "sheet"), plural(0, "sheet"), plural(2, "sheet")]).toEqual(["1 sheet", "0 sheets", "2 sheets"]);
  });

  it("name a file by the report's title", () => {
    expect(reportFileName({ title: "Q4: 50% up / down?" }, ".html")).toBe("q4-50-up-down.html");
    expect(reportFileName({ title: "***" }, ".xlsx")).toBe("report.xlsx");
  });

  it("give the time as people write it", () => {
    expect(spokenTime(new Date(2026, 10, 22, 14, 5))).toBe("22 November 2026, 14:05");
    expect(spokenTime(new Date(2026, 0, 1, 0, 0))).toBe("1 January 2026, 00:00");
  });
});

describe("what is remembered of a mapping", () => {
  const table = (fingerprint: string, holds: "measures" | "actions"): SavedMapping["tables"][number] => ({ fingerprint, holds, columns: [] });

  it("joins what is new to what was known, and lets the new stand", () => {
    const before: SavedMapping = { version: 1, tables: [table("a|b", "actions"), table("c", "measures")], labels: { x: "1", y: "2" } };
    const now: SavedMapping = { version: 1, tables: [table("a|b", "measures")], labels: { x: "3" } };
    expect(joinMappings(before, now)).toEqual({ version: 1, tables: [table("a|b", "measures"), table("c", "measures")], labels: { x: "3", y: "2" } });
  });
});
