import type { Measure } from "../../domain/plan";
import { isProportion, unitName, type Unit } from "../../domain/units/unit";
import { missing } from "../../domain/value";
import type { Column, SourceCell } from "../../read/source";
import { readsAsPercent } from "../figures/percentReading";
import { otherAdjustment } from "../headings/adjustment";
import { contradictsUnit, figureKind, isNumberForRate, isRateForNumber } from "../headings/figureKind";
import { indexOver } from "../headings/indexWords";
import { isShareTitle, rateOver } from "../headings/rateWords";
import type { Figure } from "../mappedRows";
import type { ItemMatch } from "../match/itemOf";
import type { TableReader } from "./tableReader";

/** A number where the measure is a rate or a share, or the other way round: it keeps its words and its cell, unused. */
function notANumber(figure: Figure, because: string, unit: Unit): Figure {
  const name = unitName(unit);
  return unused(figure, `a figure ${/^per\b/i.test(name) ? name : `in ${name}`}, ${because}`);
}

function unused(figure: Figure, suggestion: string): Figure {
  if (figure.value.kind !== "number") return figure;
  return { ...figure, value: missing("notAvailable"), fault: { kind: "unitMismatch", suggestion } };
}

/** A figure of a row whose name says that it is of another kind than its measure's. */
function notByName(figure: Figure, label: string, unit: Unit): Figure {
  if (figure.value.kind !== "number" && figure.fault === null) return figure;
  const wanted = unit.kind === "count" ? "a plain number" : `a figure in ${unitName(unit)}`;
  const suggestion = `${wanted}, the row being named “${label}”`;
  return { ...figure, value: missing("notAvailable"), fault: { kind: "unitMismatch", suggestion } };
}

/** Why a figure is of another kind: what its heading says. */
function headingWords(heading: string): string {
  return `the heading being “${heading}”`;
}

/** Whether a row's label says that its figures are of another kind than its measure's unit: `Complaints (%)`. */
function isOtherKind(label: string, unitText: string, { item, by }: ItemMatch<Measure>): boolean {
  if (item === null || !contradictsUnit(label, [item.name, ...item.aliases], item.unit)) return false;
  // Who gives the ID or the unit has said what the figures are; `Number of` before it is the way the name is written.
  return figureKind(label) !== "number" || (by !== "id" && unitText === "");
}

/** A figure of a row that has the ID of one measure and the name of another: it keeps its words, and is neither's. */
export function underOtherName(figure: Figure, name: string): Figure {
  if (figure.value.kind !== "number") return figure;
  return { ...figure, value: missing("notAvailable"), fault: { kind: "otherName", name } };
}

/** A figure of a measure with the words that say of what kind it is. */
interface KindWords {
  readonly cell: SourceCell | null;
  /** What the measure is counted in. */
  readonly unit: Unit;
  readonly heading: Column | null;
  readonly header: string;
  readonly label: string;
  readonly unitText: string;
  /** Whether that is a percentage. */
  readonly saysPercent: boolean;
  readonly ownScale: string | null;
  readonly match: ItemMatch<Measure>;
  /** Whether the figures of its column can be no percentages. */
  readonly isOfNumbers: () => boolean;
  readonly table: Pick<TableReader, "index" | "rate" | "table" | "adjustment">;
}

/**
 * A figure where no words around it say that it is of another kind than its measure: a number for a rate, a rate or an
 * index for a count. Else it keeps its words and its cell, and is not used. What is printed as a percentage is one.
 */
export function ofItsKind(figure: Figure, words: KindWords): Figure {
  const { cell, unit, heading, header, label, unitText, saysPercent, ownScale, match, table } = words;
  const isPercent = readsAsPercent(cell);
  const name = match.item?.name ?? label;
  if (isOtherKind(label, unitText, match) && !(isProportion(unit) && isPercent)) return notByName(figure, label, unit);
  if (isRateForNumber(header, name, unit)) return notANumber(figure, headingWords(header), unit);
  const around = { heading, unit: unitText, label, byTable: table.index };
  const index = match.item === null ? null : indexOver(around, match.item);
  if (index !== null && !isPercent) return notANumber(figure, headingWords(index), unit);
  const season = match.item === null ? null : otherAdjustment({ label, header, table }, match.item);
  if (season !== null) return unused(figure, `a figure that is ${season.wanted}, ${headingWords(season.words)}`);
  // The row's own unit comes before what the words over it say.
  const bySaid = unit.kind === "count" && ownScale === null && unitText === "";
  // Beside shares, a table called `percentages` can have the number that they are of.
  const byTable = table.rate !== null && isShareTitle(table.rate) && words.isOfNumbers() ? null : table.rate;
  const rate = bySaid ? rateOver(heading, byTable, name) : null;
  if (rate !== null) return notANumber(figure, headingWords(rate), unit);
  const isNumber = !saysPercent && isNumberForRate(header, unit) && !isPercent && figureKind(unitText) !== "rate";
  return isNumber ? notANumber(figure, headingWords(header), unit) : figure;
}
