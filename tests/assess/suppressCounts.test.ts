import { describe, expect, it } from "vitest";
import { statusReason } from "../../src/assess/statusReason";
import type { CheckedExtract } from "../../src/report/checkedExtract";
import { evaluate, type Cells } from "../report/formulaEngine";
import { reportOf, tableRows } from "../samples/support/sampleReport";
import { assessTexts } from "../support/sampleFiles";
import { address } from "../../src/domain/cell";

const PLAN = (below: string): string =>
  `Settings\nSetting,Value\nTitle,Annual plan\n${below}\nMeasures\nMeasure ID,Measure,Unit,Polarity,Target,Part of\n` +
  "V,All violence,number,lower,100,\nK,With a knife,number,lower,10,V\nO,Without a knife,number,lower,90,V\n" +
  "F,Firearms,number,lower,5,\nZ,Fatal,number,lower,0,\nS,Satisfaction,%,higher,80%,\n";

/** Actual and last year of all violence, with a knife, without one, firearms, fatal, and satisfaction. */
function extract(...rows: readonly string[]): string {
  const ids = ["V", "K", "O", "F", "Z", "S"];
  return `Measure ID,Measure,Actual,Last year\n${rows.map((row, index) => `${ids[index]},,${row}\n`).join("")}`;
}

function shown(checkedExtract: CheckedExtract): string[] {
  const mark = (value: CheckedExtract["measures"][number]["actual"]): string =>
    value.kind === "number" ? String(value.number) : value.reason === "suppressed" ? "[c]" : "[x]";
  return checkedExtract.measures.map(
    ({ measure, actual, lastYear }) => `${measure.id} ${mark(actual)} ${mark(lastYear)}`,
  );
}

const FIGURES = extract("60,70", "4,9", "56,61", "3,2", "0,1", "3%,2%");

describe("a plan that says Suppress below 5", () => {
  it("hides counts from 1 to 4, this year's and last year's, and neither 0 nor 5 nor a percentage", async () => {
    const checkedExtract = await assessTexts(
      extract("65,75", "5,9", "60,66", "3,2", "0,1", "3%,2%"),
      PLAN("Suppress below,5"),
    );
    expect(shown(checkedExtract)).toEqual(["V 65 75", "K 5 9", "O 60 66", "F [c] [c]", "Z 0 [c]", "S 0.03 0.02"]);
  });

  it("hides a whole with one hidden part, in that year only, because 60 - 56 would give it away", async () => {
    expect(shown(await assessTexts(FIGURES, PLAN("Suppress below,5"))).slice(0, 3)).toEqual([
      "V [c] 70",
      "K [c] 9",
      "O 56 61",
    ]);
  });

  it("shows a whole with two hidden parts, from which neither can be worked out", async () => {
    const checkedExtract = await assessTexts(
      extract("7,70", "4,9", "3,61", "9,9", "0,0", "3%,2%"),
      PLAN("Suppress below,5"),
    );
    expect(shown(checkedExtract).slice(0, 3)).toEqual(["V 7 70", "K [c] 9", "O [c] 61"]);
  });

  it("hides a whole of wholes too, where it would give one away", async () => {
    const plan = PLAN("Suppress below,5")
      .replace(
        "F,Firearms,number,lower,5,",
        "F,Firearms,number,lower,5,\nA,All crime,number,lower,900,\nT,Theft,number,lower,800,A",
      )
      .replace("All violence,number,lower,100,", "All violence,number,lower,100,A");
    const checkedExtract = await assessTexts(`${FIGURES}A,,500,600\nT,,440,530\n`, plan);
    expect(shown(checkedExtract).filter((line) => /^[AVT]/.test(line))).toEqual(["V [c] 70", "A [c] 600", "T 440 530"]);
  });

  it("rates what it hides Not rated, says why, and works nothing out from it", async () => {
    const checkedExtract = await assessTexts(FIGURES, PLAN("Suppress below,5"));
    const knives = checkedExtract.measures.find(({ measure }) => measure.id === "K");
    if (knives === undefined) throw new Error("missing measure K");
    expect(knives.rating.status).toBe("Not rated");
    expect(statusReason(knives)).toBe("suppressed");
    expect([knives.change, knives.changePercent, knives.variance, knives.directionOfTravel]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it("says that last year's figure is suppressed where only that would tell Amber from Red", async () => {
    const checkedExtract = await assessTexts(
      extract("60,70", "5,9", "55,61", "9,2", "0,1", "3%,2%"),
      PLAN("Suppress below,5"),
    );
    const firearms = checkedExtract.measures.find(({ measure }) => measure.id === "F");
    if (firearms === undefined) throw new Error("missing measure F");
    expect(statusReason(firearms)).toBe("missed 5, and last year’s figure is suppressed");
  });

  it("asks nobody for the figures that it hides, and names none of them anywhere in the report", async () => {
    const checkedExtract = await assessTexts(
      extract("1060,1070", "4,919", "1056,151", "3,2", "0,0", "85%,84%"),
      PLAN("Suppress below,5"),
    );
    expect(checkedExtract.findings.map(({ code }) => code)).not.toContain("valueMissing");
    expect(checkedExtract.findings.map(({ code }) => code)).not.toContain("lastYearMissing");
    const texts = reportOf(checkedExtract).sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
    );
    expect(texts.filter((text) => text.includes("1,060") || text.includes("1060"))).toEqual([]);
    expect(texts.filter((text) => text === "[c]").length).toBeGreaterThan(4);
  });

  it.each(["portable", "addin"] as const)(
    "gives the same in %s formulas, worked out afresh from the marks",
    async (mode) => {
      const checkedExtract = await assessTexts(FIGURES, PLAN("Suppress below,5"));
      const sheet = reportOf(checkedExtract, "board", mode).sheets.find(({ name }) => name === "Measures");
      const cells: Cells = Object.fromEntries(
        sheet?.rows.flatMap((row, index) =>
          row.cells.map(({ value }, column) => [address({ row: index, column }), value]),
        ) ?? [],
      );
      const live = sheet?.rows.flatMap((row) => row.cells.filter(({ formula }) => formula !== null)) ?? [];
      expect(live.length).toBeGreaterThan(20);
      for (const { formula, value } of live) {
        const answer = evaluate(formula ?? "", cells);
        if (typeof answer === "number" && typeof value === "number") expect(answer).toBeCloseTo(value, 9);
        else expect(answer).toBe(value);
      }
    },
  );

  it("says in the notes what is not shown", async () => {
    const notes = tableRows(reportOf(await assessTexts(FIGURES, PLAN("Suppress below,5"))), "Notes");
    expect(notes.map((row) => row.Note?.text)).toContain(
      "Suppressed: withheld to protect people’s identity. A count from 1 to 4 is not shown, nor is a " +
        "whole from which one could be worked out.",
    );
  });
});

describe("a plan without the setting", () => {
  it("shows every count", async () => {
    expect(shown(await assessTexts(FIGURES, PLAN("Organisation,Anytown")))).toEqual([
      "V 60 70",
      "K 4 9",
      "O 56 61",
      "F 3 2",
      "Z 0 1",
      "S 0.03 0.02",
    ]);
  });

  it.each(["five", "1", "2.5", "-5"])("is told that “%s” is no such number", async (words) => {
    const { findings } = await assessTexts(FIGURES, PLAN(`Suppress below,${words}`));
    expect(findings[0]).toMatchObject({ code: "planWordUnknown", found: words });
  });
});
