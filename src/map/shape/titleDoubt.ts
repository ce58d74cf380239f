import type { Plan } from "../../domain/plan";
import type { YearStart } from "../../domain/time/year";
import type { Unit } from "../../domain/units/unit";
import type { Table } from "../../read/source";
import { doubtOf } from "../choose/assignRoles";
import type { ColumnClaim } from "../claims/columnClaim";
import { saysActual } from "../claims/rowLeads";
import { figuresInTitle, type TitleFigures, type TitleKind } from "../claims/titleFigures";
import { figureKind } from "../headings/figureKind";
import type { ColumnRole } from "../headings/columnRole";
import type { Doubt } from "../mapping";

/** What each kind of figure is called in a question. */
const CALLED: Readonly<Record<TitleKind, string>> = {
  target: "targets",
  forecast: "forecasts",
  lastYear: "figures of an earlier period",
  change: "changes",
  other: "no actuals",
};
/** The roles of columns that a title may speak of, beside which the actuals stand. */
const ROLES: Readonly<Record<TitleKind, readonly ColumnRole[]>> = {
  target: ["target"],
  forecast: ["forecast"],
  lastYear: ["lastYear"],
  change: ["statedChange", "statedChangePercent"],
  other: ["lastYear", "statedVariance", "peerRank", "peerDifference"],
};

/**
 * Asks about a table whose title or sheet says that its figures are no actuals, where no column beside the actuals is
 * what it speaks of, and where the title does not plainly decide what they are.
 */
export function titleDoubts(table: Table, claims: readonly ColumnClaim[], plan: Plan): Doubt[] {
  const from = table.turned?.from ?? table;
  for (const text of [...from.titles.map((title) => title.text), from.sheet]) {
    const found = figuresInTitle(text, plan.year);
    if (found === null || isSettled(found, from, claims) || isOfMeasures(found, plan)) continue;
    const question =
      `“${text}” stands over it: its figures may be ${CALLED[found.kind]}. Are they the actuals that the plan means? ` +
      "If not, leave the table out.";
    return [doubtOf(table, null, question)];
  }
  return moneyDoubts(from, plan);
}

/** Figures that are pounds, whatever the plan calls them. */
const PENCE = /^-?[\d,]+\.\d\d$/;

/** Asks about a title that says pounds, where no measure of the plan is of money and no heading or figure says it. */
function moneyDoubts(from: Table, { measures }: Plan): Doubt[] {
  const title = from.titles.find(({ text }) => figureKind(text) === "money");
  if (title === undefined || measures.some(({ unit }) => isMoney(unit))) return [];
  const isSaid =
    from.columns.some(({ header }) => header.includes("£")) ||
    from.rows.some(({ cells }) => cells.some((cell) => cell !== null && PENCE.test(cell.text)));
  if (isSaid) return [];
  const question =
    `“${title.text}” stands over it, and no measure of the plan is in pounds. Are its figures what the plan means? ` +
    "If not, leave the table out.";
  return [doubtOf(from, null, question)];
}

function isMoney(unit: Unit): boolean {
  return unit.kind === "money" || (unit.kind === "other" && unit.label.includes("£"));
}

/** Whether the title decides what the figures are, or a column beside the actuals is what it speaks of. */
function isSettled({ kind, isPlain }: TitleFigures, from: Table, claims: readonly ColumnClaim[]): boolean {
  // Words for last year are read with the periods, where no heading names another.
  if (kind === "lastYear") return claims.every(({ role, when }) => role !== "actual" || when.kind === "unsaid");
  const isDecided = isPlain && kind !== "change" && !saysActual(from);
  return isDecided || claims.some(({ role }) => role !== null && ROLES[kind].includes(role));
}

/** Whether a measure of the plan is such a figure itself: `Change in recorded crime`. */
function isOfMeasures(
  { kind }: TitleFigures,
  { measures, year }: { measures: Plan["measures"]; year: YearStart },
): boolean {
  return measures.some(
    ({ name, unit }) =>
      (kind === "change" && unit.kind === "percentChange") || figuresInTitle(name, year)?.kind === kind,
  );
}
