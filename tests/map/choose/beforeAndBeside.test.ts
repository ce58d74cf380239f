import { describe, expect, it } from "vitest";
import { statusReason } from "../../../src/assess/statusReason";
import { actuals } from "../../support/actuals";
import { assessTexts } from "../../support/sampleFiles";

const plan = (period: string): string =>
  `Settings\nSetting,Value\n${period}\nMeasures\nMeasure ID,Measure,Unit,Polarity,Target,Aggregation\n` +
  "M1,Repairs,%,higher,95%,latest\n";

describe("a month’s own figure beside one to date", () => {
  it.each(["Month actual", "Actual month", "Actual (month)", "Month figure", "In month"])(
    "%s is the figure of the month: 34, not 28",
    async (heading) => {
      expect(await actuals(`Measure,YTD actual,${heading}\nRepairs,28,34\n`, "October 2025")).toEqual([34]);
      expect(await actuals(`Measure,${heading},Actual YTD\nRepairs,34,28\n`, "October 2025")).toEqual([34]);
    },
  );
});

describe("a figure for the period before", () => {
  const headings = [
    ["Previous", "Current"],
    ["Last period", "This period"],
  ];
  const read = async (before: string, now: string, period: string): Promise<unknown> => {
    const extract = `Measure,${before},${now}\nRepairs,94%,94.5%\n`;
    const [measure] = (await assessTexts(extract, plan(period))).measures;
    return measure && [measure.row?.figures.lastYear?.text ?? null, measure.rating.status, statusReason(measure)];
  };

  it.each(headings)("is not last year’s where nobody says the report’s period: %s, %s", async (before, now) => {
    expect(await read(before, now, "")).toEqual([
      null,
      "Not rated",
      `missed 95%, and last year’s figure is not known: nobody says that “${before}” is last year’s`,
    ]);
  });

  it.each(headings)("is last year’s in a report for a year: %s, %s", async (before, now) => {
    expect(await read(before, now, "Period,2025/26\n")).toEqual([
      "94%",
      "Amber",
      "missed 95%, better than last year’s 94%",
    ]);
  });
});
