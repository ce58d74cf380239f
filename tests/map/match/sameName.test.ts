import { describe, expect, it } from "vitest";
import { assessExtract, mapExtract, planFrom } from "../../../src/pipeline";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import { assessTexts, sourceOf } from "../../support/sampleFiles";

/** A plan in which Housing and Waste share a name: more satisfied residents are better, fewer complaints. */
const PLAN = `Settings
Setting,Value
Rule,achieved

Objectives
Objective ID,Objective
1,Housing
2,Waste
3,Leisure

Measures
Measure ID,Objective,Measure,Unit,Polarity,Target,Aggregation
H1,Housing,Residents satisfied,%,higher,80%,latest
H2,Housing,Complaints,number,lower,30,latest
W1,Waste,Residents satisfied,%,higher,70%,latest
W2,Waste,Complaints,number,lower,50,latest
L1,Leisure,Visits,number,higher,20000,latest
`;

/** Each measure's actual as printed, `-` where it has none. */
const actuals = ({ measures }: CheckedExtract): string =>
  measures.map(({ measure, row }) => `${measure.id} ${row?.figures.actual?.text || "-"}`).join(", ");
const errors = ({ findings }: CheckedExtract): string[] =>
  findings.flatMap(({ code, at }) => (at === null ? [code] : [`${code} ${at.row + 1}`]));

describe("measures of one name are told apart", () => {
  it.each([
    [
      "by a column of services",
      "Service,Measure,Actual\nHousing,Residents satisfied,81%\nWaste,Residents satisfied,66%\n" +
        "Waste,Complaints,61\nHousing,Complaints,35\nLeisure,Visits,21870\n",
    ],
    [
      "by a column of services that is filled in on its first row only",
      "Directorate,Measure,Actual\nHousing,Residents satisfied,81%\n,Complaints,35\nWaste,Residents satisfied,66%\n" +
        ",Complaints,61\nLeisure,Visits,21870\n",
    ],
    [
      "by the rows that head them",
      "Measure,Actual,Last year\nHousing,,\nResidents satisfied,81%,79%\nComplaints,35,40\nWaste,,\n" +
        "Residents satisfied,66%,71%\nComplaints,61,55\nLeisure,,\nVisits,21870,20110\n",
    ],
    [
      "by the rows that head them, with a number and a word more",
      "Measure,Actual,Last year\n1. Housing services,,\nResidents satisfied,81%,79%\nComplaints,35,40\n" +
        "2. Waste services,,\nResidents satisfied,66%,71%\nComplaints,61,55\n" +
        "3. Leisure services,,\nVisits,21870,20110\n",
    ],
    [
      "by the title of each table",
      "Housing: performance this quarter\nMeasure,Actual\nResidents satisfied,81%\nComplaints,35\n\n" +
        "Waste: performance this quarter\nMeasure,Actual\nResidents satisfied,66%\nComplaints,61\n\n" +
        "Leisure: performance this quarter\nMeasure,Actual\nVisits,21870\n",
    ],
    [
      "by what stands in brackets behind them",
      "Measure,Actual\nResidents satisfied (Waste),66%\nComplaints (Waste),61\nResidents satisfied (Housing),81%\n" +
        "Complaints (Housing),35\nVisits,21870\n",
    ],
    [
      "by the number of the objective",
      "Objective,Measure,Actual\n2,Residents satisfied,66%\n2,Complaints,61\n1,Complaints,35\n" +
        "1,Residents satisfied,81%\n3,Visits,21870\n",
    ],
    [
      "by its ID, whatever stands beside it",
      "Ref,Measure,Actual\nW1,Residents satisfied,66%\nW2,Complaints,61\nH2,Complaints,35\n" +
        "H1,Residents satisfied,81%\nL1,Visits,21870\n",
    ],
  ])("%s", async (_, extract) => {
    const checked = await assessTexts(extract, PLAN);
    expect(actuals(checked)).toBe("H1 81%, H2 35, W1 66%, W2 61, L1 21870");
    expect(checked.measures.map(({ rating }) => rating.status)).toEqual(["Green", "Red", "Red", "Red", "Green"]);
    expect(errors(checked).filter((error) => !error.startsWith("nameUnlike"))).toEqual([]);
  });

  it("by the service that the plan has beside the objective", async () => {
    const plan =
      "Measures\nMeasure ID,Objective,Service,Measure,Unit,Polarity,Target,Rule\n" +
      "H1,Better lives,Housing,Residents satisfied,%,higher,80%,achieved\n" +
      "W1,Better lives,Waste,Residents satisfied,%,higher,70%,achieved\n";
    const extract = "Service,Measure,Actual\nWaste,Residents satisfied,66%\nHousing,Residents satisfied,81%\n";
    expect(actuals(await assessTexts(extract, plan))).toBe("H1 81%, W1 66%");
  });

  it("by the service alone in a plan that has no objectives, which then are its objectives", async () => {
    const plan =
      "Measures\nMeasure ID,Service,Measure,Unit,Polarity,Target\nH1,Housing,Calls,number,higher,5\n" +
      "W1,Waste,Calls,number,higher,5\n";
    const checked = await assessTexts("Service,Measure,Actual\nWaste,Calls,6\nHousing,Calls,7\n", plan);
    expect(actuals(checked)).toBe("H1 7, W1 6");
    expect(checked.measures.map(({ measure }) => measure.objective)).toEqual(["Housing", "Waste"]);
  });

  it("also actions: each by the heading that it stands under", async () => {
    const plan =
      "Measures\nMeasure ID,Measure,Target\nM1,Burglary,360\n\nActions\nAction ID,Objective,Action\n" +
      "A1,Housing,Publish a plan\nA2,Waste,Publish a plan\n";
    const { actions } = await assessTexts(
      "Measure,Actual,Last year\nBurglary,355,400\n\nAction,RAG,Update\nWaste,,\nPublish a plan,Red,late\nHousing,,\n" +
        "Publish a plan,Green,done\n",
      plan,
    );
    expect(actions.map(({ id, status }) => `${id} ${status}`)).toEqual(["A1 Green", "A2 Red"]);
  });
});

describe("measures of one name that nothing tells apart", () => {
  it("are none of them, and one finding says which they could be", async () => {
    const checked = await assessTexts(
      "Measure,Actual\nResidents satisfied,81%\nResidents satisfied,66%\nVisits,9\n",
      PLAN,
    );
    expect(actuals(checked)).toBe("H1 -, H2 -, W1 -, W2 -, L1 9");
    expect(errors(checked)).toEqual(["measureUnclear 2", "missingMeasure 14", "missingMeasure 16"]);
  });

  it("are not taken for the first where only one row is there", async () => {
    const checked = await assessTexts("Measure,Actual\nResidents satisfied,81%\nVisits,9\n", PLAN);
    expect(actuals(checked)).toBe("H1 -, H2 -, W1 -, W2 -, L1 9");
  });

  it("are not told apart by a service that the plan does not know", async () => {
    const extract =
      "Service,Measure,Actual\nHomes,Residents satisfied,81%\nRefuse,Residents satisfied,66%\nGyms,Visits,9\n";
    const checked = await assessTexts(extract, PLAN);
    expect(actuals(checked)).toBe("H1 -, H2 -, W1 -, W2 -, L1 9");
    expect(errors(checked)[0]).toBe("measureUnclear 2");
  });

  it("are no measure of the plan under an objective that has none of the name", async () => {
    const extract =
      "Service,Measure,Actual\nHousing,Residents satisfied,81%\nLeisure,Residents satisfied,50%\n" +
      "Waste,Residents satisfied,66%\n";
    const checked = await assessTexts(extract, PLAN);
    expect(actuals(checked)).toBe("H1 81%, H2 -, W1 66%, W2 -, L1 -");
    expect(errors(checked)).toContain("unknownMeasure 3");
  });

  it("are told apart by a person, by place and label", async () => {
    const extract = "Service,Measure,Actual\nHomes,Residents satisfied,81%\nRefuse,Residents satisfied,66%\n";
    const read = planFrom(await sourceOf(PLAN, "plan.csv"));
    const mapped = mapExtract(await sourceOf(extract, "extract.csv"), read.plan);
    const labels = { "Homes: Residents satisfied": "H1", "Refuse: Residents satisfied": "W1" };
    expect(actuals(assessExtract(read, mapped, labels))).toBe("H1 81%, H2 -, W1 66%, W2 -, L1 -");
  });

  it("are each where they belong where a person said what their label means", async () => {
    const extract = "Service,Measure,Actual\nWaste,Happy,66%\nHousing,Happy,81%\nLeisure,Visits,9\n";
    const read = planFrom(await sourceOf(PLAN, "plan.csv"));
    const mapped = mapExtract(await sourceOf(extract, "extract.csv"), read.plan);
    expect(actuals(assessExtract(read, mapped, { Happy: "H1" }))).toBe("H1 81%, H2 -, W1 66%, W2 -, L1 9");
  });
});

describe("a name that the plan has once and the extract under several services", () => {
  const plan = PLAN.split("\n")
    .filter((line) => !/^(?:W1|W2|2),/.test(line))
    .join("\n");

  it("is the measure where it stands under the measure's own, and elsewhere not in the plan", async () => {
    const extract =
      "Service,Measure,Actual\nWaste,Residents satisfied,66%\nHousing,Residents satisfied,81%\nWaste,Complaints,61\n" +
      "Housing,Complaints,35\nLeisure,Visits,9\n";
    const checked = await assessTexts(extract, plan);
    expect(actuals(checked)).toBe("H1 81%, H2 35, L1 9");
    expect(errors(checked)).toEqual(["unknownMeasure 2", "unknownMeasure 4"]);
  });

  it("is used as before where the extract is ordered by other things than the plan", async () => {
    const extract =
      "Service,Measure,Actual\nEnvironment,Residents satisfied,66%\nEnvironment,Complaints,61\nSport,Visits,9\n";
    expect(actuals(await assessTexts(extract, plan))).toBe("H1 66%, H2 61, L1 9");
  });

  it("is given twice where neither stands under the measure's own: neither is used", async () => {
    const extract = "Service,Measure,Actual\nEnvironment,Complaints,61\nSport,Complaints,35\nSport,Visits,9\n";
    const checked = await assessTexts(extract, plan);
    expect(checked.measures[1]?.actual.kind).toBe("missing");
    expect(errors(checked)).toContain("duplicateMeasure 3");
  });

  it("is still the measure in a summary that is ordered by other things, where it agrees", async () => {
    const extract =
      "Headlines\nMeasure,Actual,Last year\nDoing well,,\nResidents satisfied,81%,79%\n" +
      "Doing badly,,\nComplaints,35,30\n\n\n" +
      "Detail\nMeasure,Actual,Last year\nHousing,,\nResidents satisfied,81%,79%\nComplaints,35,30\n" +
      "Leisure,,\nVisits,9,8\n";
    const checked = await assessTexts(extract, plan);
    expect(actuals(checked)).toBe("H1 81%, H2 35, L1 9");
    expect(errors(checked)).toEqual([]);
  });
});

describe("a name that is another measure's alias", () => {
  const plan =
    "Measures\nMeasure ID,Objective,Measure,Target,Polarity,Aliases\n" +
    "M1,Housing,Complaints,3,lower,\nM2,Waste,Grumbles,3,lower,Complaints\nM3,Housing,Visits,3,lower,\n";

  it("is of the measure whose objective the row stands under, not of the first", async () => {
    const checked = await assessTexts("Objective,Measure,Actual\nWaste,Complaints,4\nHousing,Visits,5\n", plan);
    expect(actuals(checked)).toBe("M1 -, M2 4, M3 5");
  });

  it("is of neither where nothing says which, as an alias that two measures have", async () => {
    const checked = await assessTexts("Measure,Actual\nComplaints,4\nVisits,5\n", plan);
    expect([actuals(checked), errors(checked)]).toEqual([
      "M1 -, M2 -, M3 5",
      ["measureUnclear 2", "lastYearMissing 3"],
    ]);
    const shared = await assessTexts(
      "Measure,Actual\nMoans,4\nVisits,5\n",
      plan.replace("lower,\nM2", "lower,Moans\nM2").replace("lower,Complaints", "lower,Moans"),
    );
    expect([actuals(shared), errors(shared)]).toEqual(["M1 -, M2 -, M3 5", ["measureUnclear 2", "lastYearMissing 3"]]);
  });
});

describe("a name after its own objective", () => {
  const rows = (label: string): string => `Measure,Actual\nVisits,21000\n${label},45\n`;

  it("is that measure’s where a colon parts them, and asked about where nothing does", async () => {
    const parted = await assessTexts(rows("Waste: Complaints"), PLAN);
    expect(actuals(parted)).toBe("H1 -, H2 -, W1 -, W2 45, L1 21000");
    expect(errors(parted).filter((code) => code.startsWith("nameUnlike"))).toEqual([]);
    const together = await assessTexts(rows("Waste complaints"), PLAN);
    expect(actuals(together)).toBe("H1 -, H2 -, W1 -, W2 45, L1 21000");
    expect(errors(together)).toContain("nameUnlike 3");
  });

  it("is no measure of another objective", async () => {
    const other = await assessTexts(rows("Leisure complaints"), PLAN);
    expect(actuals(other)).toBe("H1 -, H2 -, W1 -, W2 -, L1 21000");
  });
});
