import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { difference } from "../../src/domain/compare";
import { type AddIn, REGISTERED, startAddIn } from "./addIn";

let addIn: AddIn;

beforeAll(async () => {
  addIn = await startAddIn();
});
afterAll(() => addIn.end());

/** One cell's answer of a function, asked in the process: the laws take thousands of calls. */
function ask(name: string, ...cells: unknown[]): unknown {
  const answer = REGISTERED[name]?.(...cells.map((cell) => (cell === undefined ? null : [[cell]]))) as unknown[][];
  return answer[0]?.[0];
}

/** Figures as reports have them: counts, and percentages to a few places. */
const figure = fc.oneof(
  fc.integer({ min: -100_000, max: 100_000 }),
  fc.integer({ min: -10_000, max: 10_000 }).map((whole) => whole / 1000),
);
const polarity = fc.constantFrom("higher", "lower");
const unchanged = fc.constantFrom("red", "amber");
const cell = fc.oneof({ weight: 6, arbitrary: figure }, fc.constantFrom(null, "", "[x]", "N/A", "65.4%", "- 2%"));
const SCALE = ["Red", "Amber", "Green"];

/** Each polarity's opposite. */
const MIRROR: Readonly<Record<string, string>> = { higher: "lower", lower: "higher" };

describe("laws of RAG", () => {
  it("in a mirror: all signs and the polarity turned round give the same status", () => {
    fc.assert(
      fc.property(figure, figure, figure, polarity, unchanged, (actual, target, lastYear, way, same) => {
        expect(ask("RAG", -actual, -target, -lastYear, MIRROR[way], same)).toBe(
          ask("RAG", actual, target, lastYear, way, same),
        );
      }),
    );
  });

  it("to scale: one positive factor on all three figures changes no status", () => {
    const factor = fc.constantFrom(0.001, 0.01, 0.5, 2, 3, 7, 12, 100, 1e6);
    fc.assert(
      fc.property(figure, figure, figure, polarity, unchanged, factor, (actual, target, lastYear, way, same, by) => {
        expect(ask("RAG", actual * by, target * by, lastYear * by, way, same)).toBe(
          ask("RAG", actual, target, lastYear, way, same),
        );
      }),
    );
  });

  it.each([
    [
      "RAG",
      (actual: number, target: number, lastYear: number, way: string) => ask("RAG", actual, target, lastYear, way),
    ],
    [
      "RAGBAND",
      (actual: number, target: number, room: number, way: string) =>
        ask("RAGBAND", actual, target, Math.abs(room) / 1e6, way),
    ],
  ])("%s never gives a better figure a worse status", (_, status) => {
    fc.assert(
      fc.property(
        figure,
        figure,
        figure,
        polarity,
        fc.integer({ min: 0, max: 1000 }),
        (actual, target, other, way, step) => {
          const improved = way === "higher" ? actual + step : actual - step;
          expect(SCALE.indexOf(String(status(improved, target, other, way)))).toBeGreaterThanOrEqual(
            SCALE.indexOf(String(status(actual, target, other, way))),
          );
        },
      ),
    );
  });

  it("ACHIEVED is Y just where RAG is Green", () => {
    fc.assert(
      fc.property(cell, cell, cell, polarity, (actual, target, lastYear, way) => {
        expect(ask("ACHIEVED", actual, target, way) === "Y").toBe(
          ask("RAG", actual, target, lastYear, way) === "Green",
        );
      }),
    );
  });

  it("RAGBAND of a tolerance is RAGBAND of a wider one, or worse", () => {
    fc.assert(
      fc.property(figure, figure, fc.double({ min: 0, max: 1, noNaN: true }), polarity, (actual, target, room, way) => {
        const [narrow, wide] = [
          ask("RAGBAND", actual, target, room, way),
          ask("RAGBAND", actual, target, room + 0.5, way),
        ];
        expect(SCALE.indexOf(String(narrow))).toBeLessThanOrEqual(SCALE.indexOf(String(wide)));
      }),
    );
  });
});

describe("a range", () => {
  const width = fc.integer({ min: 1, max: 4 });
  const grids = fc.tuple(fc.integer({ min: 1, max: 4 }), width).chain(([rows, columns]) => {
    const grid = fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    });
    return fc.tuple(grid, grid, grid);
  });

  it.each(["RAG", "RAGRANGE", "DIRECTION", "ACHIEVED"])("of %s is answered as cell by cell", (name) => {
    fc.assert(
      fc.property(grids, polarity, ([first, second, third], way) => {
        const args =
          name === "RAG"
            ? [first, second, third, [[way]]]
            : name === "RAGRANGE"
              ? [first, second, third]
              : [first, second, [[way]]];
        const found = REGISTERED[name]?.(...args);
        const one = first.map((row, at) =>
          row.map((_, column) =>
            ask(
              name,
              ...args.map((grid) => (grid.length === 1 && grid[0]?.length === 1 ? grid[0][0] : grid[at]?.[column])),
            ),
          ),
        );
        expect(found).toEqual(one);
      }),
    );
  });

  it("goes through Excel's own client as it does without", async () => {
    await fc.assert(
      fc.asyncProperty(grids, async ([first, second, third]) => {
        const found = await addIn.host.callFunction("RAG", [first, second, third]);
        expect(found).toMatchObject({ ok: true, value: REGISTERED["RAG"]?.(first, second, third) });
      }),
      { numRuns: 20 },
    );
  });
});

describe("laws of change", () => {
  it("YOY in number undone is last year", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (actual, lastYear) => {
        expect(lastYear + Number(ask("YOY", actual, lastYear, "number"))).toBe(actual);
      }),
    );
  });

  it("MILESTONEVARIANCE is the actual less MILESTONELEVEL", () => {
    fc.assert(
      fc.property(figure, figure, figure, (actual, lastYear, milestone) => {
        expect(ask("MILESTONEVARIANCE", actual, lastYear, milestone)).toBe(
          difference(actual, Number(ask("MILESTONELEVEL", lastYear, milestone))),
        );
      }),
    );
  });

  it("DIRECTION turned round is its opposite", () => {
    const opposite: Readonly<Record<string, string>> = { Improved: "Worsened", Worsened: "Improved", Stable: "Stable" };
    fc.assert(
      fc.property(figure, figure, polarity, (now, before, way) => {
        expect(ask("DIRECTION", before, now, way)).toBe(opposite[String(ask("DIRECTION", now, before, way))]);
      }),
    );
  });

  it("FORECASTOUTTURN for a year at RUNRATE is the target", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 0, max: 11 }),
        (target, soFar, months) => {
          const needed = Number(ask("RUNRATE", target, soFar, months));
          expect(ask("FORECASTOUTTURN", soFar + needed * (12 - months), 12)).toBeCloseTo(target, 6);
        },
      ),
    );
  });
});

describe("laws of control limits", () => {
  const series = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 12, maxLength: 40 });
  const call = (name: string, values: readonly number[], ...rest: unknown[]): unknown[][] =>
    REGISTERED[name]?.([values], ...rest.map((one) => [[one]])) as unknown[][];

  it("a constant added to a series moves its limits by it and changes no point’s type", () => {
    fc.assert(
      fc.property(
        series,
        fc.integer({ min: -100_000, max: 100_000 }),
        polarity,
        fc.boolean(),
        (values, by, way, screen) => {
          const moved = values.map((value) => value + by);
          const limits = call("SPCLIMITS", values, screen)[0] as number[];
          expect(call("SPCLIMITS", moved, screen)).toEqual([
            limits.map((limit) => expect.closeTo(limit + by, 6) as unknown),
          ]);
          expect(call("SPCPOINTS", moved, way)).toEqual(call("SPCPOINTS", values, way));
        },
      ),
    );
  });

  it("a series in a mirror shows the same, low for high", () => {
    const turned = (type: unknown): string =>
      String(type).replace(/high|low/, (side) => (side === "high" ? "low" : "high"));
    fc.assert(
      fc.property(series, polarity, (values, way) => {
        const mirrored = call(
          "SPCPOINTS",
          values.map((value) => -value),
          MIRROR[way],
        );
        expect(mirrored).toEqual([(call("SPCPOINTS", values, way)[0] ?? []).map(turned)]);
      }),
    );
  });

  it("SPCVARIATION is the last of SPCPOINTS, and SPCLIMITS hold the mean between them", () => {
    fc.assert(
      fc.property(series, polarity, (values, way) => {
        expect(call("SPCVARIATION", values, way)).toEqual([[call("SPCPOINTS", values, way)[0]?.at(-1)]]);
        const [lower = 0, mean = 0, upper = 0] = call("SPCLIMITS", values)[0] as number[];
        expect(lower <= mean && mean <= upper).toBe(true);
      }),
    );
  });
});
