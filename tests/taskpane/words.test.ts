import { describe, expect, it } from "vitest";
import type { SavedMapping } from "../../src/map/saved/savedMapping";
import { argumentText, formulaText } from "../../taskpane/state/formulaText";
import { answerWords } from "../../taskpane/state/functionExamples";
import { findFunctions, readFunctions, signature, type FunctionHelp } from "../../taskpane/state/functionList";
import { APRIL_YEAR } from "../../src/domain/time/year";
import { joinMappings } from "../../taskpane/state/mapping/mappingMemory";
import { plural } from "../../taskpane/state/plural";
import { reportFileName } from "../../taskpane/state/reportFileName";
import { scoreWords } from "../../taskpane/state/scoreWords";
import { spokenTime } from "../../taskpane/state/spokenTime";
import { sourceOf } from "../support/sampleFiles";

describe("words of the pane", () => {
  it("say how sure a proposal is, without the core's own ids", () => {
    const choice = { role: "statedStatus" } as const;
    expect(scoreWords({ ...choice, score: 1, reason: "known wording for statedStatus" })).toBe(
      "Sure: a usual heading for it",
    );
    expect(scoreWords({ ...choice, score: 0.9, reason: "close to “rag status”" })).toBe(
      "Likely: close to “rag status”",
    );
    expect(scoreWords({ ...choice, score: 0.7, reason: "close to “rag status”" })).toBe(
      "Not sure: close to “rag status”",
    );
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
  const table = (fingerprint: string, holds: "measures" | "actions"): SavedMapping["tables"][number] => ({
    fingerprint,
    sheet: "",
    title: "",
    holds,
    figures: null,
    shape: "measuresDown",
    organisation: null,
    headerRows: null,
    columns: [],
  });

  it("joins what is new to what was known, and lets the new stand", async () => {
    const before: SavedMapping = {
      version: 2,
      tables: [table("a|b", "actions"), table("c", "measures")],
      labels: { x: "1", y: "2" },
    };
    const now: SavedMapping = { version: 2, tables: [table("a|b", "measures")], labels: { x: "3" } };
    expect(joinMappings(before, now, await sourceOf("A,B\n1,2\n", "extract.csv"), APRIL_YEAR)).toEqual({
      version: 2,
      tables: [table("a|b", "measures"), table("c", "measures")],
      labels: { x: "3", y: "2" },
    });
  });
});

describe("formulas from what a person gives", () => {
  it("keep cells, numbers and quoted words as they are, and quote other words", () => {
    expect(
      [
        "B2:B18",
        "Sheet1!$B$2",
        "'Q1 figures'!A:A",
        "5%",
        "-1.5",
        "TRUE",
        "lower",
        '"lower"',
        'a "b"',
        "Table1[Actual]",
        "B2#",
        "",
      ].map(argumentText),
    ).toEqual([
      "B2:B18",
      "Sheet1!$B$2",
      "'Q1 figures'!A:A",
      "5%",
      "-1.5",
      "TRUE",
      '"lower"',
      '"lower"',
      '"a ""b"""',
      "Table1[Actual]",
      "B2#",
      "",
    ]);
  });

  it("leave out what is not given at the end, and keep its place elsewhere", () => {
    expect(formulaText("RAG", ["B2", "C2", "", "lower", ""])).toBe('=RAG(B2,C2,,"lower")');
    expect(formulaText("READVALUE", [""])).toBe("=READVALUE()");
  });
});

describe("the list of functions", () => {
  it("is read from the metadata, and from nothing else", () => {
    const functions = readFunctions({
      functions: [
        {
          id: "YOY",
          name: "YOY",
          description: "Change.",
          parameters: [
            { name: "actual", description: "Now." },
            { name: "as", optional: true },
          ],
        },
      ],
    });
    expect(functions?.map(signature)).toEqual(["YOY(actual, [as])"]);
    expect([readFunctions(null), readFunctions({}), readFunctions([])]).toEqual([null, null, null]);
  });

  it("finds every word looked for, names first", () => {
    const one = (name: string, description: string): FunctionHelp => ({ id: name, name, description, arguments: [] });
    const all = [one("PER", "A rate."), one("ROLLING12", "Sums per month."), one("YOY", "Change on last year.")];
    expect(findFunctions(all, "per").map(({ name }) => name)).toEqual(["PER", "ROLLING12"]);
    expect(findFunctions(all, "YEAR change").map(({ name }) => name)).toEqual(["YOY"]);
    expect(findFunctions(all, " ").length).toBe(3);
  });

  it("has examples whose answers read as words", () => {
    expect([
      answerWords(0.218284106891702),
      answerWords("Green"),
      answerWords([
        [0.375, 0.5],
        ["#N/A", 1],
      ]),
    ]).toEqual(["0.218284107", "Green", "0.375, 0.5; #N/A, 1"]);
  });
});
