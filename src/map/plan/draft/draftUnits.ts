import { isProportion, type Unit } from "../../../domain/units/unit";
import { quantityUnit } from "../../../domain/units/quantity";
import { headerUnit } from "../../../read/cells/headerUnit";
import { type FigureRead, readValue } from "../../../read/cells/readValue";
import type { TableRow } from "../../../read/source";
import { withoutBound } from "../../figures/boundedTarget";
import { figureInUnit } from "../../figures/figureInUnit";
import { percentReading } from "../../figures/percentReading";
import { isShareTitle } from "../../headings/rateWords";
import { isTimeForm, timeForm } from "../../headings/timeForm";
import { isUnitOfFigures } from "../../headings/unitInName";
import { readUnit } from "../../../domain/units/readUnit";
import { rowUnit } from "../../rows/rowUnit";
import type { TableReader } from "../../rows/tableReader";

const FIGURE_ROLES = ["target", "actual", "lastYear"] as const;

/**
 * The unit that a row's column says, or that its written figures, their headings or its name show; null for none.
 *
 * @param under What the row stands under: of `Boys` under `Absence (%)` these words give the unit.
 */
export function measureUnit(reader: TableReader, row: TableRow, under: string): Unit | null {
  const words = reader.text(row, "unit");
  if (words !== "") return isTimeForm(words) ? { kind: "other", label: unitOfForm(words) } : readUnit(words);
  const own = reader.text(row, "measure");
  const name = headerUnit(own) === null ? under : own;
  const scale = unitBeside(reader, row, null);
  const figures = FIGURE_ROLES.flatMap((role) =>
    reader.cells(row, role).flatMap(({ cell, heading }) => {
      const read = readValue(cell);
      return read.kind === "number" ? [{ ...read, heading: heading?.unit ?? scale }] : [];
    }),
  );
  const ofActual = reader.cells(row, "actual").map(({ heading }) => heading?.unit ?? null);
  const isPercent = (unit: string | null): boolean => unit === "%" || unit === "% change";
  const isMoney = (unit: string | null | undefined): boolean => unit?.startsWith("£") === true;
  if (figures.length === 0) {
    if (ofActual.some(isPercent)) return { kind: "percent" };
    if (ofActual.some(isMoney)) return { kind: "money" };
    const isTime = reader.cells(row, "actual").some(({ cell }) => readValue(cell).kind === "time");
    return isTime ? { kind: "other", label: unitInWords(own) ?? "minutes" } : null;
  }
  if (figures.some(({ money, heading }) => money || isMoney(heading)) || isMoney(headerUnit(own)))
    return { kind: "money" };
  const percents = figures.filter(({ percent, heading }) => percent || isPercent(heading));
  if (percents.length > 0 || ofActual.some(isPercent) || headerUnit(name) === "%")
    return { kind: figures.some(({ number }) => number < 0) ? "percentChange" : "percent" };
  const said = unitInWords(own) ?? ofActual.flatMap((words) => unitInWords(`(${words ?? ""})`) ?? [])[0];
  if (said !== undefined && said !== null) return { kind: "other", label: said };
  if (isOfShares(reader, row)) return { kind: "percent" };
  return figures.every(({ number }) => Number.isInteger(number) && number >= 0) ? { kind: "count" } : null;
}

const BRACKETED = /[([]([^()[\]]+)[)\]]/g;
/** Units besides those of a quantity or of money: `(FTE)`, `(per visit)`. */
const NAMED = /^(?:day|week|fte|miles|per .+)$/i;
/** A rate at the end of a name: `Falls per 1,000 bed days`. */
const RATE_AT_END = /\bper (?:£?\d[\d,]*(?: [a-z-]+){0,3}|head|capita|person|household|fte|employee)$/i;
/** Shortened words for a unit, as a report has them. */
const IN_FULL: Readonly<Record<string, string>> = {
  sec: "seconds",
  secs: "seconds",
  second: "seconds",
  min: "minutes",
  mins: "minutes",
  minute: "minutes",
  hr: "hours",
  hrs: "hours",
  hour: "hours",
  day: "days",
  week: "weeks",
};

/** Whether a title says that the figures are shares, and those of the row's column could be. */
function isOfShares(reader: TableReader, row: TableRow): boolean {
  const column = reader.column("actual");
  if (column === null || reader.rate === null || !isShareTitle(reader.rate)) return false;
  return !reader.isOfNumbers(row, column);
}

/** A unit in brackets as a plan has it: in full, and what a form of time is in. */
function unitWritten(words: string): string {
  if (isTimeForm(words)) return unitOfForm(words);
  const small = words.toLowerCase();
  // `tCO2e` and `MWh` are written so.
  return IN_FULL[small] ?? (/\p{Ll}\p{Lu}|\p{Lu}.*\d/u.test(words) ? words : small);
}

/** The unit that a time in this form is told in: minutes, also where hours and seconds stand beside them. */
function unitOfForm(words: string): string {
  return timeForm(words) === "hoursMinutes" ? "hours" : "minutes";
}

/** The unit that a name or heading says in brackets, at its end or in both; null for none. */
function unitInWords(words: string): string | null {
  const [bracketed] = [...words.matchAll(BRACKETED)].flatMap(([whole, inner = ""]) => {
    const said = inner.replace(/^\s*in\s+/i, "").trim();
    return NAMED.test(said) || isUnitOfFigures(said) ? [{ whole, said }] : [];
  });
  const unit = bracketed === undefined ? null : unitWritten(bracketed.said);
  const name = bracketed === undefined ? words : words.replace(bracketed.whole, " ").trim();
  const rate = RATE_AT_END.exec(name);
  if (rate === null) return unit;
  const each = rate[0].toLowerCase().replace(/\b[fw]te\b/, (letters) => letters.toUpperCase());
  // `(kg/household)` says already what it is for each of.
  if (unit !== null && /^per |\bper\b|\//.test(unit)) return unit;
  const of = unit ?? quantityNamed(name.slice(0, rate.index));
  return of === null ? each : `${of} ${each}`;
}

/** Lengths of time that come before or after how many of them: `within 5 days`, `over 28 days`. */
const BOUND = /^(?:\d[\d,.]*|within|over|under|than|in|by|after)$/i;

/** What the words before `per` measure, in the plural: `Working days lost to sickness` are working days. */
function quantityNamed(words: string): string | null {
  const parts = words.split(/[\s:,;()–—]+/).filter((part) => part !== "");
  for (const [place, word] of parts.entries()) {
    if (word.length < 4 || !word.endsWith("s") || BOUND.test(parts[place - 1] ?? "")) continue;
    const two = quantityUnit(`${parts[place - 1] ?? ""} ${word}`);
    const found = two ?? quantityUnit(word);
    if (found !== null) return found.name;
  }
  return null;
}

/** The unit that a row, its name or the words above its table give to figures whose headings give none. */
function unitBeside(reader: TableReader, row: TableRow, unit: Unit | null): string | null {
  const own = rowUnit(reader.text(row, "unit"), reader.text(row, "measure"), null, unit ?? { kind: "count" });
  return own ?? reader.scale;
}

/** A figure as it reads back in its unit; `""` for none, null for one that is not in the unit. */
export function figureText(
  reader: TableReader,
  row: TableRow,
  column: number | null,
  unit: Unit,
  role: "target" | "milestone",
): string | null {
  const placed = column === null ? null : reader.at(row, column);
  if (column === null || placed?.cell == null) return "";
  const cells = reader.table.rows.map((one) => reader.at(one, column).cell);
  // A name such as `Satisfaction (%)` means 81 as 81%; 0.9 under it may be either.
  const ofRow = headerUnit(reader.text(row, "measure")) === "%" ? [placed.cell] : cells;
  const heading =
    placed.heading === null
      ? null
      : { ...placed.heading, unit: placed.heading.unit ?? (ofRow === cells ? unitBeside(reader, row, unit) : "%") };
  const percentages = isProportion(unit) ? percentReading(heading, ofRow, role === "milestone") : "unclear";
  const cell = role === "target" ? withoutBound(placed.cell, null) : placed.cell;
  const figure = figureInUnit(cell, placed.at, unit, {
    heading,
    percentages,
    timeForm: timeForm(reader.text(row, "unit")) ?? timeForm(reader.text(row, "measure")),
  });
  if (figure.fault !== null) return null;
  return figure.value.kind === "missing" && figure.value.reason === "notApplicable"
    ? "N/A"
    : figure.value.kind === "missing"
      ? ""
      : figure.text;
}

/** The unit that a figure is written in. */
export function writtenUnit({ money, percent, number }: Extract<FigureRead, { kind: "number" }>): Unit {
  if (money) return { kind: "money" };
  return percent ? { kind: number < 0 ? "percentChange" : "percent" } : { kind: "count" };
}
