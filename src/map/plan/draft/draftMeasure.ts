import { partOf } from "../../../domain/time/partOfYear";
import { readPeriod } from "../../../domain/time/period";
import { APRIL_YEAR } from "../../../domain/time/year";
import { unitName, type Unit } from "../../../domain/units/unit";
import { cleanLabel } from "../../../read/cells/cleanLabel";
import { readValue } from "../../../read/cells/readValue";
import type { TableRow } from "../../../read/source";
import { polarityBelow, saysNoPolarity } from "../../columns/polarity/statedPolarity";
import type { TableMapping } from "../../mapping";
import type { TableReader } from "../../rows/tableReader";
import { rowTime } from "../../claims/rowTime";
import { isOthersName } from "../../match/othersName";
import { boundOf, type Bound } from "../../figures/boundedTarget";
import { polarityOfName } from "../polarityOfName";
import { aggregationOf } from "./draftAggregation";
import { newId, objectiveOf, textOf, type Draft, type PlacedUnder } from "./draftItems";
import { figureText } from "./draftUnits";

/** Where the targets of a table stand. */
export interface DraftTarget {
  /** The column of the plan: `Target`, or `Target Q2` for one that builds up to the report's quarter. */
  readonly planned: string;
  /** The column of the table; null where it has none that the plan can take. */
  readonly column: number | null;
  /** Why a column of targets was not taken; `""` where one was, or none is there. */
  readonly why: string;
}

/**
 * The column of a table's targets: one for the year or for no stretch that is said. Where all are to date they are the
 * targets of the report's quarter, and of nothing where no title says which that is.
 *
 * @param period The report's period, as the titles say; `""` where they do not.
 */
export function draftTarget(mapping: TableMapping, period: string): DraftTarget {
  const columns = mapping.columns.flatMap(({ role, claim, header }, column) =>
    role === "target" ? [{ column, header, span: claim.span }] : [],
  );
  const [first] = columns;
  const ofYear = columns.find(({ span }) => span !== "toDate");
  if (first === undefined || ofYear !== undefined)
    return { planned: "Target", column: ofYear?.column ?? null, why: "" };
  const told = readPeriod(period, APRIL_YEAR);
  const part = told === null ? null : partOf(told, APRIL_YEAR);
  if (part !== null && part.last % 3 === 0)
    return { planned: `Target Q${part.last / 3}`, column: first.column, why: "" };
  const why = `“${first.header}” is for part of the year: put it in the column Target Q1 to Target Q4 of its quarter`;
  return { planned: "Target", column: null, why };
}

/**
 * Adds the measure that a row of data is about, unless it is there already.
 *
 * @param ofAllPeriods Reads the figures of every period as actuals.
 */
export function addMeasure(
  draft: Draft,
  reader: TableReader,
  ofAllPeriods: TableReader,
  placed: PlacedUnder,
  unit: Unit | null,
  { planned, column, why }: DraftTarget,
): void {
  const { row, under, service } = placed;
  const given = textOf(reader, row, "measureId");
  const name = cleanLabel(textOf(reader, row, "measure") || given).label;
  // `Peer median` below a measure is what others have of it.
  if (isOthersName(name, true)) return;
  if (name !== "" && holdsDates(ofAllPeriods, row)) {
    draft.gaps.push({
      item: null,
      column: "Measure",
      why: `“${name}” has dates and no figures: it was left out`,
    });
    return;
  }
  const place = service === "" ? under : `${under}\n${service}`;
  // The ID of a row with a figure for each service or tenure is of them all, and finds none of them.
  const own = reader.table.turned?.shape === "measuresDownObjectivesAcross" ? "" : given;
  const id = name === "" ? null : newId(draft, "M", own, name, place, draft.measures.length);
  if (id === null) return;
  const said = textOf(reader, row, "polarity");
  const bound = column === null ? null : boundOf(reader.at(row, column).cell?.text ?? "");
  const polarity =
    polarityBelow(reader.table.columns[reader.column("polarity") ?? -1]?.header ?? "", said) ??
    polarityOfName(name) ??
    bound?.polarity ??
    "";
  const blank = (of: string, reason: string): void => void draft.gaps.push({ item: id, column: of, why: reason });
  const target = figureText(reader, row, column, unit ?? { kind: "count" }, "target");
  const milestone = figureText(reader, row, reader.column("milestone"), { kind: "percentChange" }, "milestone");
  if (target === null) blank("Target", notTaken(reader.at(row, column ?? 0).cell?.text ?? "", bound));
  else if (why !== "") blank("Target", why);
  // With no target by design there is nothing that a unit or a polarity would decide.
  if (target !== "N/A" && unit === null) blank("Unit", "its figures do not show it");
  if (target !== "N/A" && polarity === "")
    blank(
      "Polarity",
      saysNoPolarity(said)
        ? "neither a column nor its name says which way is better"
        : `“${said}” does not say which way is better`,
    );
  draft.measures.push({
    "Measure ID": id,
    Objective: objectiveOf(draft, under),
    ...(service === "" ? {} : { Service: service }),
    Measure: name,
    Unit: unit === null ? "" : unitName(unit),
    Polarity: polarity,
    Target: planned === "Target" ? (target ?? "") : "",
    ...(planned === "Target" ? {} : { [planned]: target ?? "" }),
    Milestone: milestone ?? "",
    ...aggregationOf(name, ofAllPeriods, row),
    Owner: textOf(reader, row, "owner"),
    Frequency: textOf(reader, row, "frequency"),
  });
}

/** Why the words of a target were not taken. */
function notTaken(words: string, bound: Bound | null): string {
  return bound?.isBeyond === true
    ? `“${words}” leaves its own figure out: put the one that is enough`
    : `${words} is not a figure in its unit`;
}

/** Whether a row has days or months where its figures would be: `Last inspection`. */
function holdsDates(ofAllPeriods: TableReader, row: TableRow): boolean {
  const cells = ofAllPeriods
    .cells(row, "actual")
    .flatMap(({ cell }) => (cell === null || cell.text.trim() === "" ? [] : [cell]));
  const isTime = (text: string): boolean => (rowTime(text, "", APRIL_YEAR)?.when.kind ?? "unsaid") !== "unsaid";
  return cells.length > 0 && cells.every((cell) => readValue(cell).kind === "unreadable" && isTime(cell.text));
}
