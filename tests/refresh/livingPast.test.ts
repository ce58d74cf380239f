import { describe, expect, it } from "vitest";
import { acceptanceOf, openFindings } from "../../src/check/acceptFindings";
import { packFactsOf } from "../../src/pack/facts/packFactsOf";
import type { NextReport } from "../../src/refresh/nextReport";
import { LivingWorkbook } from "./support/livingWorkbook";
import { quarterLook } from "./support/quarters";

/** Burglary falls from 355 to 342 to 330, robbery stays at 92. */
const Q1 = extractOf("Q1 2025/26", "355", "92");
const Q2 = extractOf("Q2 2025/26", "342", "92");
const Q3 = extractOf("Q3 2025/26", "330", "92");

function extractOf(period: string, burglary: string, robbery: string): string {
  const rows = ["Measure ID,Measure,Actual,Last year", `M1,Burglary,${burglary},400`, `M2,Robbery,${robbery},95`];
  return `Report for ${period}\n${rows.join("\n")}\n`;
}

/** An extract of the third quarter that gives the second as well. */
function withSecond(burglary: string): string {
  return (
    "Report for Q3 2025/26\nMeasure ID,Measure,Q2 2025/26,Q3 2025/26,Last year\n" +
    `M1,Burglary,${burglary},330,400\nM2,Robbery,92,92,95\n`
  );
}

function restatedIn({ checkedExtract }: NextReport): string[] {
  const { changes } = packFactsOf(checkedExtract, { readAt: "", template: quarterLook(1).template });
  return changes.filter(({ kind }) => kind === "restated").map(({ name, text }) => `${name}: ${text}`);
}

function codes({ checkedExtract }: NextReport): string[] {
  return openFindings(checkedExtract)
    .map(({ code }) => code)
    .filter((code) => /restated|contradictsHistory|givenByHand/.test(code));
}

describe("a sheet of past figures that was protected", () => {
  it("gets the quarter that it could not take as soon as it is not", async () => {
    const living = await LivingWorkbook.of(Q1);
    living.book.sheet("Past figures").protected = true;
    await living.refresh(2, Q2);
    await living.refresh(2, Q2);
    expect(await living.past()).toHaveLength(2);
    living.book.sheet("Past figures").protected = false;
    const third = await living.refresh(3, Q3);
    expect(await living.past()).toEqual([
      "M1 Quarter 1 2025/26 355 Green",
      "M2 Quarter 1 2025/26 92 Amber",
      "M1 Quarter 2 2025/26 342 Green",
      "M2 Quarter 2 2025/26 92 Amber",
      "M1 Quarter 3 2025/26 330 Green",
      "M2 Quarter 3 2025/26 92 Amber",
    ]);
    expect(restatedIn(third)).toEqual([]);
    // They are new there: nobody had deleted them.
    expect(third.refresh.changes.filter(({ kind }) => kind === "rowPutBack")).toEqual([]);
    expect((await living.refresh(3, Q3)).refresh.edits).toEqual([]);
  });
});

describe("a figure given by hand", () => {
  it("stands in the past figures, and the same extract again adds no row and warns of nothing", async () => {
    const living = await LivingWorkbook.of(Q1);
    living.book.type("Measures", "M2", "Actual", 88);
    const second = await living.refresh(2, Q2);
    expect(codes(second)).toEqual(["givenByHand"]);
    const rows = await living.past();
    expect(rows.slice(2)).toEqual([
      "M2 Quarter 1 2025/26 88 was 92 Not rated by hand",
      "M1 Quarter 2 2025/26 342 Green",
      "M2 Quarter 2 2025/26 88 Green by hand",
    ]);
    const again = await living.refresh(2, Q2);
    expect(codes(again)).toEqual(["givenByHand"]);
    expect(again.refresh.edits).toEqual([]);
    expect(await living.past()).toEqual(rows);
    expect(restatedIn(again)).toEqual(["Robbery: Quarter 1 2025/26 restated: 88, was 92"]);
  });

  it("that is none leaves its words there, and no warning that they cannot be read", async () => {
    const living = await LivingWorkbook.of(Q1);
    living.book.type("Measures", "M2", "Actual", "about 90");
    await living.refresh(2, Q2);
    const again = await living.refresh(2, Q2);
    expect(again.refresh.edits).toEqual([]);
    expect(again.checkedExtract.findings.map(({ code }) => code)).not.toContain("pastNotRead");
  });

  it("that is a status restates no figure", async () => {
    const living = await LivingWorkbook.of(Q1);
    living.book.type("Measures", "M2", "Status", "Green");
    const second = await living.refresh(2, Q2);
    expect((await living.past()).slice(2)).toEqual([
      "M2 Quarter 1 2025/26 92 Green by hand",
      "M1 Quarter 2 2025/26 342 Green",
      "M2 Quarter 2 2025/26 92 Green by hand",
    ]);
    expect(restatedIn(second)).toEqual([]);
  });
});

describe("a figure that a later extract restates", () => {
  it("has a new row with the old figure beside it, and is said again when the extract is refreshed again", async () => {
    const living = await LivingWorkbook.of(Q1);
    await living.refresh(2, Q2);
    const third = await living.refresh(3, withSecond("345"));
    const rows = await living.past();
    expect(rows.filter((row) => row.startsWith("M1"))).toEqual([
      "M1 Quarter 1 2025/26 355 Green",
      "M1 Quarter 2 2025/26 342 Green",
      "M1 Quarter 3 2025/26 330 Green",
      "M1 Quarter 2 2025/26 345 was 342 Green [r]",
    ]);
    expect(codes(third)).toEqual(["restated"]);
    expect(restatedIn(third)).toEqual(["Burglary: Quarter 2 2025/26 restated: 345, was 342"]);
    const again = await living.refresh(3, withSecond("345"));
    expect(again.refresh.edits).toEqual([]);
    expect(codes(again)).toEqual(["restated"]);
    expect(restatedIn(again)).toEqual(restatedIn(third));
    await living.refresh(3, withSecond("342"));
    expect((await living.past()).at(-1)).toBe("M1 Quarter 2 2025/26 342 was 345 Green [r]");
  });

  it("has none where a person gave the figure that stands there", async () => {
    const living = await LivingWorkbook.of(Q1);
    await living.refresh(2, Q2);
    living.book.type("Measures", "M1", "Actual", 340);
    const third = await living.refresh(3, withSecond("342"));
    expect((await living.past()).filter((row) => row.startsWith("M1 Quarter 2"))).toEqual([
      "M1 Quarter 2 2025/26 342 Green",
      "M1 Quarter 2 2025/26 340 was 342 Not rated by hand",
    ]);
    expect(codes(third)).toContain("restated");
  });

  it("has one where a person gave the status only, and the finding stays", async () => {
    const living = await LivingWorkbook.of(Q1);
    await living.refresh(2, Q2);
    living.book.type("Measures", "M1", "Status", "On hold");
    await living.refresh(3, withSecond("345"));
    expect(await living.past()).toContain("M1 Quarter 2 2025/26 345 was 342 On hold [r], by hand");
    const again = await living.refresh(3, withSecond("345"));
    expect(codes(again)).toContain("restated");
    expect(again.refresh.edits).toEqual([]);
  });

  it("has one where it contradicts what was reported, once somebody accepted that", async () => {
    const living = await LivingWorkbook.of(Q1.replaceAll("2025/26", "2024/25"));
    const second = await living.refresh(1, Q1);
    const [finding] = second.checkedExtract.findings.filter(
      ({ code, item }) => code === "contradictsHistory" && item === "M1",
    );
    if (finding === undefined) throw new Error("no finding");
    const before = await living.past();
    await living.refresh(1, Q1, [acceptanceOf(finding, "A. Singh", "Recounted")]);
    expect((await living.past()).slice(before.length)).toEqual(["M1 Quarter 1 2024/25 400 was 355 Green [r]"]);
  });
});
