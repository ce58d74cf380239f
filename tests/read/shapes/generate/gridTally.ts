import { shapeCsv } from "../writeShape";
import { gridOf } from "./gridOf";
import { judgeGrid, type JudgedGrid, type Verdict } from "./judgeGrid";

type Counts = Record<Verdict, number>;

/** What came of a run of grids. */
export interface GridTally {
  readonly total: Counts;
  /** Grids whose tables are right and whose totals are not. */
  readonly totalsWrong: number;
  /** Of the grids that have a trouble, by its name. */
  readonly byAxis: ReadonlyMap<string, Counts>;
  /** The first grids that were read wrongly, and the first whose totals were, in full. */
  readonly told: readonly string[];
}

const TOLD = 3;

/** Reads the grids of so many seeds from one on. */
export async function gridTallyOf(firstSeed: number, grids: number): Promise<GridTally> {
  const total: Counts = { right: 0, asked: 0, wrong: 0 };
  const byAxis = new Map<string, Counts>();
  const [told, toldOfTotals]: [string[], string[]] = [[], []];
  let totalsWrong = 0;
  for (let seed = firstSeed; seed < firstSeed + grids; seed += 1) {
    const judged = await judgeGrid(gridOf(seed));
    const { verdict, ofTotals, grid } = judged;
    total[verdict] += 1;
    for (const axis of [...(grid.shape.kind === "plain" ? ["no trouble of layout"] : []), ...grid.axes]) {
      const counts = byAxis.get(axis) ?? { right: 0, asked: 0, wrong: 0 };
      counts[verdict] += 1;
      byAxis.set(axis, counts);
    }
    if (verdict === "wrong" && told.length < TOLD) told.push(gridInFull(judged));
    if (verdict !== "right" || ofTotals.length === 0) continue;
    totalsWrong += 1;
    if (toldOfTotals.length < TOLD) toldOfTotals.push(gridInFull(judged));
  }
  return { total, totalsWrong, byAxis, told: [...told, ...toldOfTotals] };
}

/** A tally as a table, the axes that are read wrongly most often first. */
export function gridTallyTable({ total, totalsWrong, byAxis }: GridTally): string {
  const share = ({ right, asked, wrong }: Counts): number => wrong / (right + asked + wrong);
  const axes = [...byAxis].sort(([, one], [, other]) => share(other) - share(one));
  const lines = [["all", total] as const, ...axes].map(
    ([name, { right, asked, wrong }]) =>
      `${name.padEnd(44)}${[right, asked, wrong].map((count) => String(count).padStart(7)).join("")}` +
      `${String(Math.round(100 * share({ right, asked, wrong }))).padStart(5)}%`,
  );
  const head = `${"axis".padEnd(44)}  right  asked  wrong`;
  return [head, ...lines, `${totalsWrong} grids whose tables are right have other totals`].join("\n");
}

/** A grid as printed, with its troubles and how it was read. */
function gridInFull({ grid, differences, ofTotals }: JudgedGrid): string {
  const sheet = grid.shape.sheets.map((one) => new TextDecoder().decode(shapeCsv(one))).join("\n");
  const rows = sheet.trimEnd().split("\r\n");
  return [
    `Seed ${grid.seed} (${grid.choices.format}): ${grid.axes.join("; ")}`,
    ...rows.map((row, index) => `${String(index + 1).padStart(3)} ${row}`),
    ...[...differences, ...ofTotals].map((difference) => `  ${difference}`),
  ].join("\n");
}
