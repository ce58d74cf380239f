import { APRIL_YEAR } from "../../../domain/time/year";
import type { Table } from "../../../read/source";
import { readHeading } from "../../claims/readHeading";
import { isFigures } from "../../columns/candidate";
import { matchesOf } from "../../headings/headingMatches";
import { matchHeader } from "../../headings/matchHeader";
import { countsAnswers, numbersRows } from "../../columns/numbering";
import { headerOf } from "../../columns/recogniseTable";
import { ROLE_WORDINGS } from "../../headings/roleWordings";
import { CERTAIN } from "../../match/certainty";
import { plainLabel } from "../../match/plainLabel";
import { isPlainlyAreaOrBody } from "../../match/organisation";
import { isPartName } from "../../match/wholeName";
import { isFigureHeading, withoutFigureWords } from "../../shape/measureHeading";

/**
 * What stands over the figures of a table whose rows name its measures, where no heading says which figure is the
 * actual: services as bands (`Housing Actual`, `Housing Target`, `Waste Actual`), or what each row is divided by
 * (`Female`, `Male`). A plan can have each for an objective, and so a measure for each figure. None where a heading
 * says of its figures alone which they are, or of what time.
 *
 * @param namesMeasures Whether the rows are known to name measures.
 */
export function objectivesAcross(table: Table, namesMeasures: boolean): readonly string[] {
  const figures = [...table.columns.keys()].filter(
    (column) => isFigures(table.columns[column]) && !numbersRows(table, column),
  );
  const headings = figures.map((column) => headerOf(table, column));
  const says = figures.some((column) => saysFigure(headerOf(table, column)) && !countsAnswers(table, column));
  // `North` and `South` are areas, and two councils are bodies: whose figures are meant is asked.
  if (headings.length < 2 || headings.includes("") || says || headings.some(isPartName)) return [];
  const bands = headings.map((header) => bandOf(header));
  const names = bands.every((band) => band !== null) ? bands : headings;
  // Only a heading such as `Measure` tells `Housing Actual` of a service from that of a measure.
  if (bands.some((band) => band !== null) && (names === headings || !(namesMeasures && headsMeasures(table))))
    return [];
  if (names.every((name) => name !== null && isPlainlyAreaOrBody(name))) return [];
  const different = new Map(names.map((name) => [plainLabel(name ?? ""), name ?? ""]));
  // Two figures under one name: nobody can tell which is meant.
  if (different.size < 2 || different.has("") || (names === headings && different.size < names.length)) return [];
  return [...different.values()];
}

/** Whether a heading says of itself what its figures are: the actual or another, or of what time. */
function saysFigure(header: string): boolean {
  const { when, span } = readHeading(header, APRIL_YEAR);
  return when.kind !== "unsaid" || span !== null || isKnown(header);
}

function isKnown(header: string): boolean {
  return isFigureHeading(header) || matchesOf(header).some(({ score }) => score >= CERTAIN);
}

/** The words before those that say which figure it is; null where none do. */
function bandOf(header: string): string | null {
  return withoutFigureWords(header).find(([band]) => header.startsWith(band))?.[0] ?? null;
}

function headsMeasures({ columns }: Table): boolean {
  return columns.some(({ header }) =>
    matchHeader(header, ROLE_WORDINGS).some(({ role, score }) => role === "measure" && score >= CERTAIN),
  );
}
