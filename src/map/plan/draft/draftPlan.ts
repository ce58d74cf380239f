import { rangeAddress } from "../../../domain/cell";
import { listOf } from "../../../domain/listOf";
import { APRIL_YEAR } from "../../../domain/time/year";
import { unitName } from "../../../domain/units/unit";
import { readValue } from "../../../read/cells/readValue";
import type { Table, TableRow } from "../../../read/source";
import { isFigures } from "../../columns/candidate";
import type { TableMapping } from "../../mapping";
import { draftHeading, type DraftHeading } from "./draftHeading";
import { newId, objectiveOf, textOf, type Draft, type DraftRow, type Gap, type PlacedUnder } from "./draftItems";
import { addMeasure, draftTarget } from "./draftMeasure";
import { isYearInPart } from "./draftPeriod";
import { measureUnit, writtenUnit } from "./draftUnits";
import { polarityOfName } from "../polarityOfName";
import { sheetsThatTellApart } from "./draftSheets";
import { tablesToDraft, type TablesToDraft } from "./draftTables";
import { partsBelow } from "../../rows/partsBelow";
import { placedUnderHeadings } from "../../rows/placedRows";
import { tableOfRecords } from "../../shape/recordRows";
import { tableOfFiguresDown } from "../../shape/figuresDown";
import { tableOfForm } from "../../shape/formRows";
import { tableReader, type TableReader } from "../../rows/tableReader";
import { targetFromWords } from "../targetFromWords";
import { writtenFigure } from "../writtenFigure";

/** A plan as far as an extract tells it. */
export interface DraftPlan extends DraftHeading {
  readonly objectives: readonly DraftRow[];
  readonly measures: readonly DraftRow[];
  readonly actions: readonly DraftRow[];
  readonly assertions: readonly DraftRow[];
  readonly gaps: readonly Gap[];
  /** The rule of all measures, where no target says that they could be rated. */
  readonly rule: "Comparison" | "";
  /** The organisations to choose from, where the extract is about several and its titles do not say whose it is. */
  readonly organisations: readonly string[];
  readonly unread: TablesToDraft["unread"];
}

/**
 * Drafts a plan from an extract that has targets in it: measures with their units as the figures are written, polarity
 * where a column or the name says it (`Good to be`; `Reduce`, `Increase`), targets as printed; actions; assertions with
 * the targets in their words.
 * What cannot be told is left blank and listed, never guessed.
 */
export function draftPlan(inFile: readonly Table[]): DraftPlan {
  const tables = inFile.map(
    (table) =>
      tableOfRecords(table, APRIL_YEAR) ??
      tableOfForm(table, APRIL_YEAR) ??
      tableOfFiguresDown(table, APRIL_YEAR) ??
      table,
  );
  const draft: Draft = { objectives: new Map(), measures: [], actions: [], assertions: [], gaps: [], seen: new Set() };
  const titled = draftHeading(tables);
  // A form names its body on a line of its own.
  const heading = { ...titled, organisation: onlyOrganisation(tables) || titled.organisation };
  const {
    tables: shaped,
    mapping: mapped,
    organisations,
    areSites,
    divided,
    grouped,
    unread,
  } = tablesToDraft(tables, heading.organisation);
  const sheets = sheetsThatTellApart(shaped, mapped);
  const someActual = mapped.tables.some((one) => one.holds === "measures" && hasActual(one));
  shaped.forEach((table, index) => {
    const mapping = mapped.tables[index];
    if (mapping === undefined) return;
    if (mapping.holds === "measures" && someActual && !hasActual(mapping)) {
      draft.gaps.push({ item: null, column: "Measure", why: `the table ${placeOf(table)} was left out: ${NO_ACTUAL}` });
      return;
    }
    const reader = tableReader(table, mapping);
    // A figure of another period shows its measure's unit as well, and so does one of which it is asked what it is.
    const asked = columnAsked(table, mapping);
    const target = draftTarget(mapping, heading.period);
    const ofAllPeriods = tableReader(table, {
      ...mapping,
      columns: mapping.columns.map((column, at) => ({
        ...column,
        role: column.role ?? column.claim.role ?? (at === asked ? "actual" : null),
      })),
    });
    for (const { row, under: heads, service } of rowsUnderHeadings(reader)) {
      const under = heads === "" && sheets.has(table.sheet) ? table.sheet : heads;
      if (mapping.holds === "measures")
        addMeasure(draft, reader, ofAllPeriods, { row, under, service }, measureUnit(ofAllPeriods, row, under), target);
      else if (mapping.holds === "actions") addAction(draft, reader, row, under);
      else if (mapping.holds === "assertions") addAssertion(draft, reader, row, under);
    }
  });
  for (const objectives of divided)
    draft.gaps.push({
      item: null,
      column: "Objective",
      why:
        `no heading says which figure is the actual, so each row is a measure under ${listOf(objectives)}. Delete ` +
        "those that you do not report",
    });
  for (const column of grouped)
    draft.gaps.push({
      item: null,
      column: "Objective",
      why: `rows of one name are told apart by “${column}”, so its words were put here. Change them if they are not`,
    });
  const untargeted = draft.measures.filter(
    (row) =>
      row["Milestone"] === "" &&
      Object.entries(row).every(([column, words]) => !column.startsWith("Target") || words === "") &&
      !draft.gaps.some(({ item, column }) => item === row["Measure ID"] && column === "Target"),
  );
  const isCompared = untargeted.length > 0 && untargeted.length === draft.measures.length;
  if (isCompared) {
    draft.gaps.push({
      item: null,
      column: "Rule",
      why:
        "the extract has no targets, so its figures are only compared (Comparison). To have them rated, add targets " +
        "and take the Rule out",
    });
  } else
    for (const row of untargeted)
      draft.gaps.push({ item: row["Measure ID"] ?? null, column: "Target", why: "the extract gives none" });
  const organisation =
    heading.organisation === "" && organisations.length === 0 ? onlyOrganisation(shaped) : heading.organisation;
  if (organisations.length > 0)
    draft.gaps.push({
      item: null,
      column: "Organisation",
      why: whoseAsked(organisations, areSites ? "" : organisation),
    });
  else if (organisation === "")
    draft.gaps.push({ item: null, column: "Organisation", why: "no title is plainly a name of one" });
  const isPart = isYearInPart(heading.period, shaped, mapped.tables);
  if (isPart) draft.gaps.push({ item: null, column: "Period", why: `the figures are for a part of ${heading.period}` });
  return {
    ...draft,
    ...heading,
    period: isPart ? "" : heading.period,
    rule: isCompared ? "Comparison" : "",
    organisation,
    organisations,
    unread,
    objectives: [...draft.objectives.values()],
  };
}

/** Why a table beside others is not drafted from. */
const NO_ACTUAL = "no heading says that its figures are the actual";

function placeOf({ sheet, range }: Table): string {
  return sheet === "" ? rangeAddress(range) : `${sheet}!${rangeAddress(range)}`;
}

function hasActual({ columns }: TableMapping): boolean {
  return columns.some(({ claim }) => claim.role === "actual");
}

/** The only column of figures of a table of measures, where nothing says that it is the actual; null for none. */
function columnAsked({ columns }: Table, mapping: TableMapping): number | null {
  const [only, ...more] = [...columns.keys()].filter(
    (column) => isFigures(columns[column]) && mapping.columns[column]?.claim.role == null,
  );
  const isKnown = mapping.columns.some(({ claim }) => claim.role === "actual");
  return isKnown || only === undefined || more.length > 0 ? null : only;
}

/** The one organisation that all tables with a column of them are about; `""` where there is none. */
function onlyOrganisation(tables: readonly Table[]): string {
  const [only = "", ...more] = new Set(tables.flatMap(({ turned }) => turned?.organisation ?? []));
  return more.length === 0 ? only : "";
}

function whoseAsked(organisations: readonly string[], organisation: string): string {
  const about = `the extract is about ${listOf(organisations)}`;
  return organisation === ""
    ? `${about}: put here the one whose figures are to be reported`
    : `${about}: put ${organisation} here as it is written there`;
}

/**
 * Rows of data with what each stands under, by its own columns or the heading above it; a service alone counts too. A
 * measure that the rows below it divide is one, also where it is their total.
 */
function rowsUnderHeadings(reader: TableReader): readonly PlacedUnder[] {
  const placeOf = placedUnderHeadings(reader);
  const { divided } = partsBelow(reader);
  return reader.table.rows.flatMap((row) => {
    const { objective, service, section } = placeOf(row);
    if (row.kind !== "data" && !divided.has(row)) return [];
    const own = objective?.text ?? "";
    const heading = section?.name.text ?? "";
    const under = own === service ? heading : own;
    return [under === "" ? { row, under: service, service: "" } : { row, under, service }];
  });
}

function addAction(draft: Draft, reader: TableReader, row: TableRow, under: string): void {
  const given = textOf(reader, row, "actionId");
  const action = textOf(reader, row, "action");
  const id = action === "" ? null : newId(draft, "A", given, action, under, draft.actions.length);
  if (id === null) return;
  draft.actions.push({
    "Action ID": id,
    Objective: objectiveOf(draft, under),
    Action: action,
    Owner: textOf(reader, row, "owner"),
    Frequency: textOf(reader, row, "frequency"),
  });
}

function addAssertion(draft: Draft, reader: TableReader, row: TableRow, under: string): void {
  const given = textOf(reader, row, "assertionId");
  const assertion = textOf(reader, row, "assertion");
  const id = assertion === "" ? null : newId(draft, "S", given, assertion, under, draft.assertions.length);
  if (id === null) return;
  const inWords = targetFromWords(assertion);
  const stated = readValue(reader.cell(row, "target")?.cell ?? null);
  const unit = stated.kind === "number" ? writtenUnit(stated) : (inWords?.unit ?? null);
  const target =
    stated.kind === "number"
      ? textOf(reader, row, "target")
      : inWords === null
        ? ""
        : writtenFigure(inWords.target, inWords.unit);
  const polarity = inWords?.polarity ?? polarityOfName(assertion) ?? "";
  if (target !== "" && polarity === "")
    draft.gaps.push({ item: id, column: "Polarity", why: "its words do not say which way is better" });
  draft.assertions.push({
    "Assertion ID": id,
    Section: objectiveOf(draft, under),
    Assertion: assertion,
    Target: target,
    Unit: unit === null ? "" : unitName(unit),
    Polarity: target === "" ? "" : polarity,
  });
}
