import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";

const plan = (aggregation: string): string =>
  "Settings\nSetting,Value\nRule,achieved\nPeriod,June 2025\n\nMeasures\n" +
  "Measure ID,Measure,Unit,Polarity,Target,Target Q1,Aggregation\n" +
  `B,Burglary,number,lower,1600,400,${aggregation}\nS,Sickness,%,lower,4%,4%,latest\n`;

/** Each measure's actual and last year's figure as printed; null for none. */
async function figures(heading: string, aggregation: string): Promise<(string | null)[][]> {
  const rows = "Burglary,130,132,140,402,390\nSickness,3%,3%,2%,2.7%,3.1%\n";
  const extract = `Measure,Apr-25,May-25,Jun-25,YTD,${heading}\n${rows}`;
  const { measures } = await assessTexts(extract, plan(aggregation));
  return measures.map(({ row }) => [row?.figures.actual?.text ?? null, row?.figures.lastYear?.text ?? null]);
}

describe("last year's figure to date beside this year's", () => {
  it.each(["Last YTD", "Prior YTD", "PYTD", "Last year YTD"])(
    "is that of a count that adds up, and not of the month's own count: %s",
    async (heading) => {
      const sickness = ["2%", "3.1%"];
      expect(await figures(heading, "sum")).toEqual([["402", "390"], sickness]);
      expect(await figures(heading, "latest")).toEqual([["140", null], sickness]);
    },
  );
});
