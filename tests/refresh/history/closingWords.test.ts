import { describe, expect, it } from "vitest";
import { changeWords } from "../../../src/refresh/changeWords";
import { LivingWorkbook } from "../support/livingWorkbook";

const Q1 = extractOf("Q1 2025/26", ["355,On track", "92,Over the limit"]);
const Q2 = extractOf("Q2 2025/26", ["342,Fewer again", "96,Over the limit"]);
const Q3 = extractOf("Q3 2025/26", ["340,Steady", "91,Nearly there"]);

function extractOf(period: string, [burglary, robbery]: readonly string[]): string {
  return `Report for ${period}\nMeasure ID,Measure,Actual,Commentary\nM1,Burglary,${burglary}\nM2,Robbery,${robbery}\n`;
}

/** The column of a heading of the past figures, and their first row. */
function placeOf({ book }: LivingWorkbook, heading: string): { readonly top: number; readonly column: number } {
  const { rows, tables } = book.sheetOf("History");
  const top = tables.find(({ name }) => name === "History")?.top ?? 0;
  return { top: top + 1, column: (rows[top] ?? []).indexOf(heading) };
}

/** ID, quarter and commentary of each row of past figures. */
function commentaries(living: LivingWorkbook): string[] {
  const { rows } = living.book.sheetOf("History");
  return rows
    .slice(placeOf(living, "ID").top)
    .map((row) => ["ID", "Period", "Commentary"].map((heading) => row[placeOf(living, heading).column]).join(", "))
    .map((words) => words.replace("Quarter ", "Q").replace(" 2025/26", ""));
}

describe("the past figures of a quarter that is left", () => {
  it("say what stood as commentary at its end, and the refresh says that they do", async () => {
    const living = await LivingWorkbook.of(Q1);
    living.book.type("Measures", "M2", "Commentary", "Two shops moved away.");
    const { refresh } = await living.refresh(2, Q2);
    expect(commentaries(living)).toEqual([
      "M1, Q1, On track",
      "M2, Q1, Two shops moved away.",
      "M1, Q2, Fewer again",
      "M2, Q2, Over the limit",
    ]);
    expect(refresh.changes.filter(({ kind }) => kind === "pastClosed").map(changeWords)).toEqual([
      "Past figures: M2, Quarter 1 2025/26, Commentary: “Over the limit” to “Two shops moved away.”, as it stood in " +
        "the last report at its end",
    ]);
    // The words still stand in the second quarter, which ends with them too; nobody edited the past figures.
    const third = await living.refresh(3, Q3);
    expect(commentaries(living).slice(1, 4)).toEqual([
      "M2, Q1, Two shops moved away.",
      "M1, Q2, Fewer again",
      "M2, Q2, Two shops moved away.",
    ]);
    expect(third.refresh.left.filter(({ kind }) => kind === "pastEdited")).toEqual([]);
  });

  it("keep what somebody wrote in them, and are not touched while the quarter lasts", async () => {
    const living = await LivingWorkbook.of(Q1);
    const { top, column } = placeOf(living, "Commentary");
    living.book.put("Past figures", top + 1, column, "Said at the board.");
    living.book.type("Measures", "M1", "Commentary", "Patrols doubled.");
    living.book.type("Measures", "M2", "Commentary", "Two shops moved away.");
    await living.refresh(1, Q1);
    expect(commentaries(living)).toEqual(["M1, Q1, On track", "M2, Q1, Said at the board."]);
    await living.refresh(2, Q2);
    expect(commentaries(living).slice(0, 2)).toEqual(["M1, Q1, Patrols doubled.", "M2, Q1, Said at the board."]);
  });

  it("get them once their sheet is protected no more, each for its quarter", async () => {
    const living = await LivingWorkbook.of(Q1);
    living.book.type("Measures", "M2", "Commentary", "Two shops moved away.");
    living.book.sheet("Past figures").protected = true;
    await living.refresh(2, Q2);
    living.book.type("Measures", "M2", "Commentary", "A third has followed.");
    living.book.sheet("Past figures").protected = false;
    await living.refresh(3, Q3);
    expect(commentaries(living)).toEqual([
      "M1, Q1, On track",
      "M2, Q1, Two shops moved away.",
      "M1, Q2, Fewer again",
      "M2, Q2, A third has followed.",
      "M1, Q3, Steady",
      "M2, Q3, Nearly there",
    ]);
    expect((await living.refresh(3, Q3)).refresh.edits).toEqual([]);
  });

  it("keep what somebody wrote in them while their sheet was protected", async () => {
    const living = await LivingWorkbook.of(Q1);
    const { top, column } = placeOf(living, "Commentary");
    living.book.type("Measures", "M1", "Commentary", "Patrols doubled.");
    living.book.sheet("Past figures").protected = true;
    await living.refresh(2, Q2);
    living.book.put("Past figures", top, column, "Said at the board.");
    living.book.sheet("Past figures").protected = false;
    await living.refresh(3, Q3);
    await living.refresh(3, Q3);
    expect(commentaries(living)[0]).toBe("M1, Q1, Said at the board.");
  });

  it("say nothing where somebody emptied the commentary, and the refresh says what stood there", async () => {
    const living = await LivingWorkbook.of(Q1);
    living.book.type("Measures", "M2", "Commentary", "");
    const { refresh } = await living.refresh(2, Q2);
    expect(commentaries(living).slice(0, 2)).toEqual(["M1, Q1, On track", "M2, Q1, [z]"]);
    expect(refresh.changes.filter(({ kind }) => kind === "pastClosed").map(changeWords)).toEqual([
      "Past figures: M2, Quarter 1 2025/26, Commentary: “Over the limit” to blank, as it stood in the last report at " +
        "its end",
    ]);
    const third = await living.refresh(3, Q3);
    expect(third.refresh.left.filter(({ kind }) => kind === "pastEdited")).toEqual([]);
  });

  it("take the words of a column that a person added where the extract has none", async () => {
    const plain = (text: string): string => text.replace(/,[^,\n]*$/gm, "");
    const living = await LivingWorkbook.of(plain(Q1));
    const { sheet, row, column } = living.book.cell("Measures", "M1", "Reason for status");
    living.book.insertColumn(sheet.name, "Measures", column + 1, "Commentary");
    living.book.put(sheet.name, row, column + 1, "Patrols doubled.");
    await living.refresh(2, plain(Q2));
    expect(commentaries(living).slice(0, 2)).toEqual(["M1, Q1, Patrols doubled.", "M2, Q1, [z]"]);
  });
});
