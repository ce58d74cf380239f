import { expect, it } from "vitest";
import { packFactsOf } from "../../src/pack/facts/packFactsOf";
import { packCharts } from "../../src/pack/packCharts";
import { hospital, LONG_PAST, PLAIN } from "./hospital";

const facts = packFactsOf(await hospital({ past: LONG_PAST }), { readAt: "20 January 2032, 09:00", template: PLAIN });

it("a figure for the year so far has the year beside it everywhere, and never a chart of its Aprils alone", () => {
  const [id = ""] = Object.keys(facts.charts).filter((one) => facts.charts[one]?.overTime != null);
  const own = facts.charts[id];
  const overTime = own?.overTime ?? null;
  if (own === undefined || overTime === null) throw new Error("no chart over time");
  const trend = { ...overTime, kind: "trend" } as const;
  const year = { ...overTime, kind: "yearToDate", id: "year" } as const;
  const of = (toDate: boolean, yearToDate: typeof year | null) => {
    const measures = facts.measures.map(({ toDate: _, ...one }) =>
      one.id === id && toDate ? { ...one, toDate: true as const } : one,
    );
    const charts = packCharts({ ...facts, measures, charts: { [id]: { ...own, overTime: trend, yearToDate } } });
    return [charts.objective([id]).map(({ kind }) => kind), charts.sparkline(id)?.kind ?? null];
  };
  expect(of(true, year)).toEqual([["yearToDate"], null]);
  expect(of(true, null)).toEqual([[], null]);
  expect(of(false, year)).toEqual([["trend"], "trend"]);
});
