import { describe, expect, it } from "vitest";
import { assessExtract, mapExtract, planFrom, reportable, type Unreportable } from "../../../src/pipeline";
import { asSaved } from "../../../src/map/saved/savedTable";
import type { SavedMapping } from "../../../src/map/saved/savedMapping";
import type { Result } from "../../../src/domain/result";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import { sourceOf } from "../../support/sampleFiles";

const PLAN = `Setting,Value
Organisation,Essex Police

Measure ID,Measure,Unit,Polarity,Target
CR-01,Residential burglary,number,lower,360
CR-02,Vehicle crime,number,lower,500
CR-03,Robbery,number,lower,50
`;

interface Tried {
  readonly result: Result<CheckedExtract, Unreportable>;
  /** The mapping as --save-mapping would write it. */
  readonly mapping: SavedMapping;
}

async function tried(extract: string, saved: SavedMapping | null = null, plan = PLAN): Promise<Tried> {
  const read = planFrom(await sourceOf(plan, "plan.csv"));
  const mapped = mapExtract(await sourceOf(extract, "extract.csv"), read.plan, saved);
  const checked = reportable(assessExtract(read, mapped), mapped);
  return { result: checked, mapping: asSaved(mapped.mapping, mapped.tables, read.plan.year, {}) };
}

async function sentence(extract: string, plan = PLAN): Promise<string> {
  const { result } = await tried(extract, null, plan);
  if (result.ok) throw new Error("not refused");
  return result.fault.sentence.replace("No row of extract.csv is a measure of the plan plan.csv: ", "");
}

describe("a refusal says where the plan's names stand and what to do", () => {
  const ACROSS = "Measure,Actual,Residential burglary,Vehicle crime\nEssex,1,3,4\nKent,2,5,6\n";
  const LOWER = "a,b,c\n1,2,3\n,Residential burglary,Robbery\nEssex,3,4\nKent,4,5\n";
  const COLUMN = "Area,Note,Count\nx,Residential burglary,3\ny,up,4\nz,down,5\nw,a,6\nv,b,8\n";

  it.each([
    [
      "in the headings",
      ACROSS,
      "“Residential burglary” and “Vehicle crime” stand in the headings of columns C to D of A1:D3. Give that " +
        "table the shape areasDownMeasuresAcross (“Areas down, measures across”): in the pane under “How this table " +
        "is read”, else in a mapping file.",
    ],
    [
      "in headings over no figures",
      "Force,Residential burglary,Vehicle crime\nEssex,,\nKent,,\n",
      "“Residential burglary” and “Vehicle crime” stand in the headings of columns B to C of A1:C3, with no figures " +
        "below. Fill in the figures.",
    ],
    [
      "in a row that was not taken for the headings",
      LOWER,
      "“Residential burglary” and “Robbery” stand in row 3 of A1:C5, which was not taken for its headings. " +
        'Give that table the headerRows "3": in the pane under “How this table is read”, else in a mapping file.',
    ],
    [
      "in a column of a table that was not used",
      COLUMN,
      "“Residential burglary” stands in column B (“Note”) of A1:C6, a table that was not used. Say that the " +
        "table holds measures and give that column the role measure: in the pane where the columns are confirmed, " +
        "else in a mapping file.",
    ],
    [
      "in rows about another organisation",
      "Force,Measure,Actual\nEssex,Knives,3\nEssex,Forks,5\nKent,Robbery,4\n",
      "“Robbery” stands only in rows about Kent, and the plan is Essex Police’s. Choose the extract of Essex Police, " +
        "or correct the plan’s Organisation.",
    ],
    [
      "in a title over words",
      "Residential burglary by ward\nWard,Comment\nA,good\nB,bad\n",
      "“Residential burglary” stands in the title A1 of A2:B4, a table without figures. Fill in the figures.",
    ],
    [
      "nearly",
      "Measure,Actual\nResidential burglaries per head,3\nForks,4\n",
      "A2 has “Residential burglaries per head”, and the plan’s nearest name is “Residential burglary”. If that is " +
        "the same, put the extract’s name in the plan’s column Aliases.",
    ],
    [
      "nowhere",
      "Measure,Actual\nKnives,3\nForks,4\nSpoons,2\n",
      "column A (“Measure”) of A1:B4 names “Knives”, “Forks” and 1 more, and nothing like “Residential burglary” or " +
        "“Vehicle crime”. Choose the extract that belongs to this plan or, if its names mean the same, put them in " +
        "the plan’s column Aliases.",
    ],
    [
      "nowhere, in a table of something else",
      "Station,Opened\nAbbey Road,1 May 2009\nMill Lane,2 June 2009\n",
      "the table A1:B3 has the headings “Station” and “Opened”, and nothing in its cells is like “Residential " +
        "burglary” or “Vehicle crime”. Choose the extract that belongs to this plan, or the plan " +
        "that belongs to this extract.",
    ],
    [
      "and there is no table",
      "hello\n",
      "extract.csv has no table: nowhere do rows stand below headings. Give it a row of headings, such as Measure " +
        "and Actual, with the rows below.",
    ],
  ])("%s", async (_, extract, expected) => {
    expect(await sentence(extract)).toBe(expected);
  });

  it("names the kinds of item that the plan has", async () => {
    const plan = "Measures\nMeasure,Target\nBurglary,3\n\nActions\nAction ID,Action\n1,Recruit\n";
    expect(await sentence("Station,Opened\nAbbey Road,1 May 2009\n", plan)).toMatch(
      /^No row of extract\.csv is a measure or action of the plan plan\.csv: the table A1:B2 has /,
    );
  });

  it("names a heading that has a band's words before the plan's own", async () => {
    expect(await sentence("Area,Victim-based crime Robbery,Drugs\nEssex,3,4\nKent,5,6\n")).toBe(
      "B1 has “Victim-based crime Robbery”, and the plan’s nearest name is “Robbery”. If that is the same, put the " +
        "extract’s name in the plan’s column Aliases.",
    );
  });

  it.each<[string, string, (mapping: SavedMapping) => SavedMapping]>([
    ["shape", ACROSS, withTable({ shape: "areasDownMeasuresAcross" })],
    ["header rows", LOWER, withTable({ headerRows: "3" })],
    [
      "role",
      COLUMN,
      withTable({
        holds: "measures",
        columns: [
          { header: "Note", period: null, role: "measure" },
          { header: "Count", period: null, role: "actual" },
        ],
      }),
    ],
  ])("and what it says to put in the mapping makes it readable: the %s", async (_, extract, corrected) => {
    const { result, mapping } = await tried(extract);
    expect(result).toMatchObject({ ok: false, fault: { inMapping: true } });
    expect((await tried(extract, corrected(mapping))).result.ok).toBe(true);
  });
});

function withTable(said: Partial<SavedMapping["tables"][number]>): (mapping: SavedMapping) => SavedMapping {
  return (mapping) => ({ ...mapping, tables: mapping.tables.map((table) => ({ ...table, ...said })) });
}
