import { cellName } from "../../../src/domain/cell";
import { mapExtract, planFrom } from "../../../src/pipeline";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import { sourceOf } from "../../support/sampleFiles";

/** A plan of an organisation (`""` for none) with measures of these rows, and more settings. */
export const planFor = (organisation: string, measures: string, settings = ""): string =>
  [
    "Settings\nSetting,Value\nTitle,Crime\nRule,achieved",
    ...(organisation === "" ? [] : [`Organisation,${organisation}`]),
    `${settings}\nMeasures\nMeasure ID,Measure,Unit,Polarity,Target,Aggregation`,
    measures,
  ].join("\n");

/** Each measure's actual as printed, with its cell. */
export const figures = (checked: CheckedExtract): unknown[] =>
  checked.measures.map(({ measure, row }) => [
    measure.id,
    row?.figures.actual?.text ?? null,
    row?.figures.actual === undefined ? null : cellName(row.figures.actual.at),
  ]);

/** The questions that an extract raises. */
export async function questions(extract: string, planText: string): Promise<string[]> {
  const { plan } = planFrom(await sourceOf(planText, "plan.csv"));
  return mapExtract(await sourceOf(extract, "extract.csv"), plan).mapping.doubts.map(({ question }) => question);
}
