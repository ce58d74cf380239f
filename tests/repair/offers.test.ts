import { describe, expect, it } from "vitest";
import { address } from "../../src/domain/cell";
import { describeRepair } from "../../src/repair/repair";
import { GOOD, PLAN } from "../check/findings";
import { sheetXml, workbookBytes } from "../read/support/workbookFile";
import { assessTexts } from "../support/sampleFiles";
import { cells, codesAt, confirmed, repaired } from "./repairing";

const offersOf = async (extract: string, plan = PLAN): Promise<string[][]> =>
  (await assessTexts(extract, plan)).repairsOffered.map((repair) => [repair.kind, ...cells(repair)]);

describe("marks after a figure", () => {
  it("are offered to be taken off, a repair for each mark", async () => {
    const extract = GOOD.replace("355,400", "355*,400*").replace("65.4%", "65.4% r");
    expect(await offersOf(extract)).toEqual([
      ["stripMark", "C2 65.4% r to 65.4%"],
      ["stripMark", "C3 355* to 355", "D3 400* to 400"],
    ]);
    const { repairsOffered } = await assessTexts(extract, PLAN);
    expect(repairsOffered.map(describeRepair)).toEqual([
      "Take “r” off 65.4% r, which leaves 65.4%.",
      "Take “*” off 2 figures: 355* becomes 355, and so on.",
    ]);
  });

  it.each(["7.4 (7)", "<5", "45+", "~45", "5-10", "1,234 est", "about 45*", "45 [c]", "[c]*", "45p", "1 Jan*"])(
    "are left where what is left is not plainly the number: %s",
    async (text) => {
      expect(await offersOf(GOOD.replace("355,", `"${text}",`))).toEqual([]);
    },
  );

  it("that mean a figure is withheld are left: * and .. alone", async () => {
    expect(await offersOf(GOOD.replace("355,400", "*,.."))).toEqual([]);
  });
});

describe("bare percentages", () => {
  const TWO = `${PLAN}M5,Better value,Calls answered,%,higher,90%,\n`;

  it("are offered to be read as percentages, the whole column at once", async () => {
    const extract =
      "Measure,Actual,Last year\nPublic satisfaction,65.4,61.6%\nBurglary,355,400\n" + "Calls answered,91 [p],88%\n";
    expect(await offersOf(extract, TWO)).toEqual([["readAsPercentage", "B2 65.4 to 65.4%", "B4 91 [p] to 91% [p]"]]);
    const { repairsOffered } = await assessTexts(extract, TWO);
    expect(repairsOffered.map(describeRepair)).toEqual([
      "Read 65.4 as 65.4%, and the other figure of column B in the same way.",
    ]);
  });

  it("say of a figure up to 1 what it becomes, because it may be meant as a proportion", async () => {
    const { repairsOffered } = await assessTexts(
      "Measure,Actual\nPublic satisfaction,65.4\nBurglary,355\nCalls answered,0.9\n",
      TWO,
    );
    expect(repairsOffered.map(describeRepair)).toEqual([
      "Read 65.4 as 65.4%, and the other figure of column B in the same way. 0.9 becomes 0.9%, not 90%.",
    ]);
  });

  it.each([
    ["proportions", "0.654", "0.91"],
    ["nothing but 1", "1", "1"],
    ["percentages already", "65.4%", "91%"],
    ["one that is money", "£65", "91%"],
  ])("are left alone where they are %s", async (_, first, second) => {
    expect(
      await offersOf(`Measure,Actual\nPublic satisfaction,${first}\nBurglary,355\nCalls answered,${second}\n`, TWO),
    ).toEqual([]);
  });

  it(
    "are all or none: an earlier period’s figures are in the repair, so that none is read in another " + "way",
    async () => {
      const long = "Measure,Period,Actual\nPublic satisfaction,2008/09,0.9\nPublic satisfaction,2009/10,65.4\n";
      const { repairsOffered } = await assessTexts(long, PLAN);
      expect(repairsOffered.map(cells)).toEqual([["C2 0.9 to 0.9%", "C3 65.4 to 65.4%"]]);
    },
  );

  it("keep the digits that a workbook stores and does not show: 65.4321 shown as 65", async () => {
    const plain = sheetXml([
      ["Measure", "Actual"],
      ["Public satisfaction", 65.4321],
      ["Burglary", 355],
    ]);
    const book = workbookBytes({ sheets: [{ name: "Data", xml: plain.replace('<c r="B2">', '<c r="B2" s="2">') }] });
    const offered = (await repaired(book, PLAN, [], "extract.xlsx")).repairsOffered;
    expect(offered.map(cells)).toEqual([["B2 65 to 65%"]]);
    const checkedExtract = await repaired(book, PLAN, confirmed(offered), "extract.xlsx");
    expect(checkedExtract.measures[0]?.actual).toEqual({ kind: "number", number: 0.654321 });
  });
});

describe("status words", () => {
  const PLAN_OF_ACTIONS = `${PLAN}\nActions\nAction ID,Action\n1.1,Recruit\n1.2,Train\n1.3,Buy\n`;
  const extract =
    `${GOOD.replace("400,Green", "400,Yellow")}\nNo.,Action,RAG\n1.1,Recruit,Orange\n` +
    "1.2,Train,Purple\n1.3,Buy,orange\n";

  it("that mean a standard one are offered as that, a repair for each word; Purple is nobody’s guess", async () => {
    expect(await offersOf(extract, PLAN_OF_ACTIONS)).toEqual([
      ["mapStatusWord", "E3 Yellow to Amber"],
      ["mapStatusWord", "C8 Orange to Amber", "C10 orange to Amber"],
    ]);
  });

  it("may be mapped in some cells and left in others", async () => {
    const { repairsOffered } = await assessTexts(extract, PLAN_OF_ACTIONS);
    const orange = repairsOffered
      .filter(({ edits }) => edits.length === 2)
      .map((repair) => ({ ...repair, edits: repair.edits.slice(0, 1) }));
    const checkedExtract = await repaired(extract, PLAN_OF_ACTIONS, confirmed(orange));
    expect(checkedExtract.actions.map(({ stated }) => stated)).toEqual(["Amber", "Purple", "orange"]);
    expect(checkedExtract.repairsOffered.flatMap(cells)).toEqual(["E3 Yellow to Amber", "C10 orange to Amber"]);
  });
});

describe("labels a row below their figures", () => {
  const NAMES = ["Arson", "Burglary", "Fraud", "Theft"];
  const FOUR =
    "Measures\nMeasure ID,Objective,Measure,Unit,Polarity\n" +
    NAMES.map((name, index) => `M${index + 1},Safer streets,${name},number,lower\n`).join("");

  it("are offered moved up, each row with its own figures", async () => {
    const shifted = "Measure,Last year,Actual\n,1,10\nArson,2,20\nBurglary,3,30\nFraud,4,40\nTheft,,\n";
    const { repairsOffered, findings } = await assessTexts(shifted, FOUR);
    expect(repairsOffered.map(cells)).toEqual([
      ["A2 blank to Arson", "A3 Arson to Burglary", "A4 Burglary to Fraud", "A5 Fraud to Theft", "A6 Theft to blank"],
    ]);
    expect(repairsOffered[0]?.edits.map(({ beside }) => beside)).toEqual([
      "1 to 10",
      "2 to 20",
      "3 to 30",
      "4 to 40",
      "",
    ]);
    expect(repairsOffered.map(describeRepair)).toEqual([
      "Move the labels from A3 to A6 up a row, to stand beside their figures.",
    ]);
    expect(codesAt(findings)).toContain("labelsShifted B2");
    const checkedExtract = await repaired(shifted, FOUR, confirmed(repairsOffered));
    expect(
      checkedExtract.measures.map(({ measure, actual, lastYear }) =>
        [measure.name, lastYear, actual].map((one) =>
          typeof one === "string" ? one : one.kind === "number" ? one.number : null,
        ),
      ),
    ).toEqual([
      ["Arson", 1, 10],
      ["Burglary", 2, 20],
      ["Fraud", 3, 30],
      ["Theft", 4, 40],
    ]);
  });

  it("keep a heading that the first figures stand on, as the heading above them", async () => {
    const shifted = "Measure,Last year,Actual\nSafer streets,1,10\nArson,2,20\nBurglary,3,30\nFraud,4,40\nTheft,,\n";
    const { repairsOffered } = await assessTexts(
      shifted,
      FOUR.replace("Measures\n", "Objectives\nObjective\nSafer streets\n\nMeasures\n"),
    );
    expect(repairsOffered.map(describeRepair)).toEqual([
      "Move the labels from A3 to A6 up a row, to stand beside their figures. “Safer streets” stays " +
        "above them as their heading.",
    ]);
    const checkedExtract = await repaired(
      shifted,
      FOUR.replace("Measures\n", "Objectives\nObjective\nSafer streets\n\nMeasures\n"),
      confirmed(repairsOffered),
    );
    expect(checkedExtract.extract.measures.map(({ label, objective }) => [label.text, objective?.text])).toEqual(
      ["Arson", "Burglary", "Fraud", "Theft"].map((name) => [name, "Safer streets"]),
    );
  });

  it("take their IDs with them where the IDs stand with the labels", async () => {
    const shifted = "ID,Measure,Last year,Actual\n,,1,10\nM1,Arson,2,20\nM2,Burglary,3,30\nM3,Fraud,4,40\nM4,Theft,,\n";
    const { repairsOffered } = await assessTexts(shifted, FOUR);
    const checkedExtract = await repaired(shifted, FOUR, confirmed(repairsOffered));
    expect(
      checkedExtract.extract.measures.map(({ id, label, figures }) => [id?.text, label.text, figures.actual?.text]),
    ).toEqual([
      ["M1", "Arson", "10"],
      ["M2", "Burglary", "20"],
      ["M3", "Fraud", "30"],
      ["M4", "Theft", "40"],
    ]);
    expect(
      checkedExtract.repairs
        .flatMap(({ edits }) => edits)
        .map(({ at }) => address(at))
        .slice(0, 2),
    ).toEqual(["A2", "B2"]);
  });
});
