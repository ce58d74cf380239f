import { describe, expect, it } from "vitest";
import { mapExtract, planFrom } from "../../src/pipeline";
import type { Mapping } from "../../src/map/mapping";
import { sayHolds, sayRole } from "../../src/map/choose/sayOfTables";
import { questionsOf, questionsProposed } from "../../taskpane/state/mapping/questions";
import { rowsToMatch } from "../../taskpane/state/mapping/rowsToMatch";
import { sourceOf } from "../support/sampleFiles";

const PLAN =
  "Measure ID,Measure,Unit,Polarity,Target\nM1,Burglary detection rate,%,higher,18%\n" +
  "M2,Calls answered in time,%,higher,90%\nM3,Working days lost,number,lower,8\n";
const plan = planFrom(await sourceOf(PLAN, "plan.csv")).plan;
const map = async (extract: string): Promise<ReturnType<typeof mapExtract>> =>
  mapExtract(await sourceOf(extract, "extract.csv"), plan);
const asked = (mapping: Mapping): string[] =>
  questionsOf(questionsProposed(mapping), mapping).map(({ sentence }) => sentence);

describe("questions about a mapping", () => {
  it("are none where every column is known", async () => {
    const { mapping } = await map("Measure,Target,Actual\nBurglary detection rate,18%,19%\nWorking days lost,8,7\n");
    expect(asked(mapping)).toEqual([]);
  });

  it("ask which of two columns it is, naming both", async () => {
    const { mapping } = await map("Measure,Actual,Outturn\nBurglary detection rate,19%,18%\nWorking days lost,7,8\n");
    const [question] = questionsOf(questionsProposed(mapping), mapping);
    expect(question?.answers.map(({ label, role }) => `${label}: ${role ?? ""}`)).toEqual([
      "Actual: actual",
      "Outturn: actual",
    ]);
  });

  it("ask for a column that a table cannot do without, until one is named", async () => {
    const mapped = await map("Measure,Target,Remarks\nBurglary detection rate,18%,fine\nWorking days lost,8,fine\n");
    expect(asked(mapped.mapping)).toEqual(["Which column holds the actual?"]);
    expect(asked(sayRole(mapped.mapping, mapped.tables, plan, 0, 2, "actual"))).toEqual([]);
  });

  it("are not asked about a table that is left out", async () => {
    const mapped = await map("Measure,Target,Remarks\nBurglary detection rate,18%,fine\nWorking days lost,8,fine\n");
    expect(asked(sayHolds(mapped.mapping, mapped.tables, plan, 0, "nothing"))).toEqual([]);
  });
});

describe("rows that the plan does not name", () => {
  it("come with the plan's items, the nearest first", async () => {
    const mapped = await map(
      "Measure,Target,Actual\nBurglary detection rate,18%,19%\nWorking days lost,8,7\nAnswered calls,90%,91%\n",
    );
    const [row, ...others] = rowsToMatch(mapped, plan);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ label: "Answered calls", items: [{ id: "M2" }, {}, {}] });
  });
});
