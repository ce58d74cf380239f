import { buildPack, type PackOptions } from "../../src/pack/buildPack";
import { packFactsOf } from "../../src/pack/facts/packFactsOf";
import type { PackModel } from "../../src/pack/packModel";
import { readHistory } from "../../src/history/readHistory";
import { assessExtract, mapExtract, planFrom } from "../../src/pipeline";
import type { CheckedExtract } from "../../src/report/checkedExtract";
import { TEMPLATES } from "../../src/report/templates/template";
import type { Template } from "../../src/report/templates/templateFile";
import { sourceOf } from "../support/sampleFiles";

/** The template of a plan that names none. */
export const PLAIN = ((): Template => {
  const [first] = TEMPLATES;
  if (first === undefined) throw new Error("there is no template");
  return first;
})();

/** A made-up hospital: a percentage with its counts, a count to date, a range, an amount and a rate. */
export const PLAN = `Settings
Setting,Value
Title,Integrated performance report
Organisation,Northmoor Hospitals
Period,Quarter 3 2031/32
Marking,OFFICIAL
Provisional,yes

Measures
ID,Objective,Measure,Unit,Polarity,Target,Rule,Tolerance,Low,High,Aggregation,Figures,Owner,Numerator,Denominator
H1,Urgent care,Seen within four hours,%,higher,75%,achieved,,,,latest,,Medical director,H2,H3
H2,Urgent care,Patients seen within four hours,number,none,,comparison,,,,latest,,,,
H3,Urgent care,Patients seen,number,none,,comparison,,,,latest,,,,
H4,Safety,Falls with harm,number,lower,40,"Target, then last year",,,,sum,to date,Chief nurse,,
H5,Flow,Beds in use,%,range,,Range,2 points,85%,92%,latest,,Chief operating officer,,
H6,Safety,Infections per 1000 days,per 1000,lower,1.8,tolerance,10%,,,latest,,Chief nurse,,
`;

/** Three quarters of the way through the year: one Red, two Amber, one Green. */
export const EXTRACT = `Northmoor Hospitals Quarter 3 2031/32
Measure ID,Measure,Actual,Last year,Commentary
H1,Seen within four hours,73.1%,71.0%,Two cubicles were shut for repair in November. They opened on 1 December.
H2,Patients seen within four hours,117,,
H3,Patients seen,160,,
H4,Falls with harm,33,31,
H5,Beds in use,93.8%,91.0%,The winter ward opens on 15 December.
H6,Infections per 1000 days,1.65,1.90,
`;

export const PAST = `ID,Measure,Unit,Period,Months,Actual,Target,Status,Commentary,Read at
H1,Seen within four hours,%,Quarter 3 2030/31,2030-10 to 2030-12,71.0%,75%,Red,,2031-01-20 09:00
H5,Beds in use,%,Quarter 3 2030/31,2030-10 to 2030-12,91.0%,,Green,,2031-01-20 09:00
H1,Seen within four hours,%,Quarter 2 2031/32,2031-07 to 2031-09,76.0%,75%,Green,Repairs are due.,2031-10-20 09:00
H5,Beds in use,%,Quarter 2 2031/32,2031-07 to 2031-09,94.8%,,Red,,2031-10-20 09:00
H6,Infections per 1000 days,per 1000,Quarter 2 2031/32,2031-07 to 2031-09,1.70,1.9,Green,,2031-10-20 09:00
H9,Complaints,number,Quarter 2 2031/32,2031-07 to 2031-09,12,10,Red,,2031-10-20 09:00
`;

/** Seven years of quarters, so that a measure has its course drawn. */
export const LONG_PAST = [
  "ID,Measure,Unit,Period,Months,Actual,Target,Status,Commentary,Read at",
  ...[24, 25, 26, 27, 28, 29, 30].flatMap((year) =>
    [1, 2, 3, 4].map(
      (quarter) =>
        `H6,Infections per 1000 days,per 1000,Quarter ${quarter} 20${year}/${year + 1},${months(year, quarter)},` +
        `1.${70 + quarter + (year % 5)},1.9,Green,,2031-10-20 09:00`,
    ),
  ),
  "",
].join("\n");

function months(year: number, quarter: number): string {
  const [from, to, at] = [
    ["04", "06", year],
    ["07", "09", year],
    ["10", "12", year],
    ["01", "03", year + 1],
  ][quarter - 1] as [string, string, number];
  return `20${at}-${from} to 20${at}-${to}`;
}

/** The hospital's extract by its plan, beside what earlier reports said, where they are given. */
export async function hospital({
  extract = EXTRACT,
  plan = PLAN,
  past = PAST,
}: {
  readonly extract?: string;
  readonly plan?: string;
  readonly past?: string | null;
} = {}): Promise<CheckedExtract> {
  const read = planFrom(await sourceOf(plan, "plan.csv"));
  const mapped = mapExtract(await sourceOf(extract, "extract.csv"), read.plan);
  const known = past === null ? {} : { past: readHistory(await sourceOf(past, "report.csv"), read.plan.year) };
  return assessExtract(read, mapped, {}, known);
}

/** The pack of a checked extract, read on a day in January. */
export function packOf(checked: CheckedExtract, options: PackOptions = {}): PackModel {
  return buildPack(packFactsOf(checked, { readAt: "20 January 2032, 09:00", template: PLAIN }), options);
}
