import type { Measure } from "../../domain/plan";
import { unitName, type Unit } from "../../domain/units/unit";
import { missing } from "../../domain/value";
import { contradictsUnit, figureKind } from "../headings/figureKind";
import type { Figure } from "../mappedRows";
import type { ItemMatch } from "../match/itemOf";

/** A number where the measure is a rate or a share, or the other way round: it keeps its words and its cell, unused. */
export function notANumber(figure: Figure, because: string, unit: Unit): Figure {
  if (figure.value.kind !== "number") return figure;
  const name = unitName(unit);
  const suggestion = `a figure ${/^per\b/i.test(name) ? name : `in ${name}`}, ${because}`;
  return { ...figure, value: missing("notAvailable"), fault: { kind: "unitMismatch", suggestion } };
}

/** A figure of a row whose name says that it is of another kind than its measure's. */
export function notByName(figure: Figure, label: string, unit: Unit): Figure {
  if (figure.value.kind !== "number" && figure.fault === null) return figure;
  const wanted = unit.kind === "count" ? "a plain number" : `a figure in ${unitName(unit)}`;
  const suggestion = `${wanted}, the row being named “${label}”`;
  return { ...figure, value: missing("notAvailable"), fault: { kind: "unitMismatch", suggestion } };
}

/** Why a figure is of another kind: what its heading says. */
export function headingWords(heading: string): string {
  return `the heading being “${heading}”`;
}

/** Whether a row's label says that its figures are of another kind than its measure's unit: `Complaints (%)`. */
export function isOtherKind(label: string, unitText: string, { item, by }: ItemMatch<Measure>): boolean {
  if (item === null || !contradictsUnit(label, [item.name, ...item.aliases], item.unit)) return false;
  // Who gives the ID or the unit has said what the figures are; `Number of` before it is the way the name is written.
  return figureKind(label) !== "number" || (by !== "id" && unitText === "");
}

/** A figure of a row that has the ID of one measure and the name of another: it keeps its words, and is neither's. */
export function underOtherName(figure: Figure, name: string): Figure {
  if (figure.value.kind !== "number") return figure;
  return { ...figure, value: missing("notAvailable"), fault: { kind: "otherName", name } };
}
