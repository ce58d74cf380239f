import type { Plan } from "../../domain/plan";
import { isProportion, unitName, type Unit } from "../../domain/unit";
import { cleanLabel } from "../../read/cells/cleanLabel";
import { type FigureRead, readValue } from "../../read/cells/readValue";
import type { Table, TableRow } from "../../read/source";
import type { ColumnRole } from "../columns/columnRole";
import { figureInUnit } from "../figures/figureInUnit";
import { percentReading } from "../figures/percentReading";
import { plainLabel } from "../match/plainLabel";
import { draftHeading, type DraftHeading } from "./draftHeading";
import { polarityOfName } from "./polarityOfName";
import { proposeMapping } from "../proposeMapping";
import { readPlan } from "./readPlan";
import { tableOfOne } from "./tableOfOne";
import { polarityBelow, saysNoPolarity } from "../columns/statedPolarity";
import { readUnit } from "../figures/readUnit";
import { placedUnderHeadings } from "../rows/placedRows";
import { tableReader, type TableReader } from "../rows/tableReader";
import { targetFromWords } from "./targetFromWords";
import { writtenFigure } from "./writtenFigure";

/** One row of a drafted table: its cells as text by heading; `""` for what could not be told. */
export type DraftRow = Readonly<Record<string, string>>;

/** Something that could not be told from the extract and was left blank. */
export interface Gap {
  /** Id of the item; null for the whole plan. */
  readonly item: string | null;
  readonly column: string;
  readonly why: string;
}

/** A plan as far as an extract tells it. */
export interface DraftPlan extends DraftHeading {
  readonly objectives: readonly DraftRow[];
  readonly measures: readonly DraftRow[];
  readonly actions: readonly DraftRow[];
  readonly assertions: readonly DraftRow[];
  readonly gaps: readonly Gap[];
}

/** A number before an objective's name: `2. To develop our partnerships`. */
const NUMBERED = /^(\d+(?:\.\d+)*|[A-Z]{1,3}\d+)[.):]?\s+(.+)$/;

/** What is known while the tables are gone through. */
interface Draft {
  readonly objectives: Map<string, DraftRow>;
  readonly measures: DraftRow[];
  readonly actions: DraftRow[];
  readonly assertions: DraftRow[];
  readonly gaps: Gap[];
  readonly seen: Set<string>;
}

/**
 * Drafts a plan from an extract that has targets in it: measures with their units as the figures are written, polarity
 * where a column or the name says it (`Good to be`; `Reduce`, `Increase`), targets as printed; actions; assertions with
 * the targets in their words.
 * What cannot be told is left blank and listed, never guessed.
 */
export function draftPlan(tables: readonly Table[]): DraftPlan {
  const draft: Draft = { objectives: new Map(), measures: [], actions: [], assertions: [], gaps: [], seen: new Set() };
  const { tables: mapped } = proposeMapping(tables, oneOfEach());
  tables.forEach((table, index) => {
    const mapping = mapped[index];
    if (mapping === undefined) return;
    const reader = tableReader(table, mapping);
    for (const { row, under } of rowsUnderHeadings(reader)) {
      if (mapping.holds === "measures") addMeasure(draft, reader, row, under);
      else if (mapping.holds === "actions") addAction(draft, reader, row, under);
      else if (mapping.holds === "assertions") addAssertion(draft, reader, row, under);
    }
  });
  const untargeted = draft.measures.filter(
    (row) =>
      row["Target"] === "" &&
      row["Milestone"] === "" &&
      !draft.gaps.some(({ item, column }) => item === row["Measure ID"] && column === "Target"),
  );
  if (untargeted.length > 0 && untargeted.length === draft.measures.length) {
    draft.gaps.push({
      item: null,
      column: "Rule",
      why: "the extract has no targets: add them, or put Comparison in the settings as the Rule",
    });
  } else
    for (const row of untargeted)
      draft.gaps.push({ item: row["Measure ID"] ?? null, column: "Target", why: "the extract gives none" });
  const heading = draftHeading(tables);
  if (heading.organisation === "")
    draft.gaps.push({ item: null, column: "Organisation", why: "no title is plainly a name of one" });
  return { ...draft, ...heading, objectives: [...draft.objectives.values()] };
}

/** A plan with one item of each kind, which no extract names: a table is then known by its headings alone. */
function oneOfEach(): Plan {
  return readPlan(
    [tableOfOne("Measures", "Measure"), tableOfOne("Actions", "Action"), tableOfOne("Assertions", "Assertion")],
    "",
  ).plan;
}

/** Rows of data with the objective or service that each stands under, by its own column or the heading above it. */
function rowsUnderHeadings(reader: TableReader): { readonly row: TableRow; readonly under: string }[] {
  const placeOf = placedUnderHeadings(reader);
  return reader.table.rows.flatMap((row) => {
    const { objective, section } = placeOf(row);
    return row.kind === "data" ? [{ row, under: objective?.text ?? section?.name.text ?? "" }] : [];
  });
}

function textOf(reader: TableReader, row: TableRow, role: ColumnRole): string {
  return reader.words(row, role)?.text ?? "";
}

/** The objective of a row without its number, which is kept as the objective's id. */
function objectiveOf(draft: Draft, words: string): string {
  if (words === "") return "";
  const [, id, rest] = NUMBERED.exec(words) ?? [];
  const name = rest ?? words;
  const key = plainLabel(name);
  if (!draft.objectives.has(key)) {
    const taken = [...draft.objectives.values()].some((row) => row["Objective ID"] === id);
    draft.objectives.set(key, {
      "Objective ID": id === undefined || taken ? String(draft.objectives.size + 1) : id,
      Objective: name,
    });
  }
  return name;
}

/**
 * An id of the item's own: as the extract gives it, else the next of its kind; null for an item that is there already.
 * One name under two objectives is two items; a row that stands under nothing only says one of them again.
 */
function newId(draft: Draft, kind: string, given: string, name: string, under: string, count: number): string | null {
  const key = `${kind} ${plainLabel(name)}`;
  const keyUnder = `${key}\n${plainLabel(under)}`;
  if (draft.seen.has(keyUnder) || draft.seen.has(`${key}\n`) || (under === "" && draft.seen.has(key))) return null;
  draft.seen.add(key).add(keyUnder);
  const usable = given !== "" && !draft.seen.has(`${kind} id ${given.toLowerCase()}`);
  const id = usable ? given : `${kind}${String(count + 1).padStart(2, "0")}`;
  draft.seen.add(`${kind} id ${id.toLowerCase()}`);
  if (given !== "" && !usable)
    draft.gaps.push({ item: id, column: "ID", why: `${given} is the ID of another row, so it was numbered anew` });
  return id;
}

function addMeasure(draft: Draft, reader: TableReader, row: TableRow, under: string): void {
  const given = textOf(reader, row, "measureId");
  const name = cleanLabel(textOf(reader, row, "measure") || given).label;
  const id = name === "" ? null : newId(draft, "M", given, name, under, draft.measures.length);
  if (id === null) return;
  const unit = measureUnit(reader, row);
  const said = textOf(reader, row, "polarity");
  const polarity =
    polarityBelow(reader.table.columns[reader.column("polarity") ?? -1]?.header ?? "", said) ??
    polarityOfName(name) ??
    "";
  const blank = (column: string, why: string): void => void draft.gaps.push({ item: id, column, why });
  const target = figureText(reader, row, "target", unit ?? { kind: "count" });
  const milestone = figureText(reader, row, "milestone", { kind: "percentChange" });
  if (target === null) blank("Target", `${textOf(reader, row, "target")} is not a figure in its unit`);
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
    Measure: name,
    Unit: unit === null ? "" : unitName(unit),
    Polarity: polarity,
    Target: target ?? "",
    Milestone: milestone ?? "",
    Owner: textOf(reader, row, "owner"),
    Frequency: textOf(reader, row, "frequency"),
  });
}

const FIGURE_ROLES = ["target", "actual", "lastYear"] as const;

/** The unit that a row's column says, or that its first written figure shows; null where neither does. */
function measureUnit(reader: TableReader, row: TableRow): Unit | null {
  const words = textOf(reader, row, "unit");
  if (words !== "") return readUnit(words);
  const figures = FIGURE_ROLES.flatMap((role) => {
    const placed = reader.cell(row, role);
    const read = readValue(placed?.cell ?? null);
    return read.kind === "number" ? [{ ...read, heading: placed?.heading?.unit ?? null }] : [];
  });
  if (figures.length === 0) return null;
  if (figures.some(({ money, heading }) => money || heading?.startsWith("£") === true)) return { kind: "money" };
  const percents = figures.filter(({ percent, heading }) => percent || heading === "%" || heading === "% change");
  if (percents.length > 0) return { kind: percents.some(({ number }) => number < 0) ? "percentChange" : "percent" };
  return figures.every(({ number }) => Number.isInteger(number) && number >= 0) ? { kind: "count" } : null;
}

/** A figure as it reads back in its unit; `""` for none, null for one that is not in the unit. */
function figureText(reader: TableReader, row: TableRow, role: "target" | "milestone", unit: Unit): string | null {
  const placed = reader.cell(row, role);
  if (placed?.cell == null) return "";
  const cells = reader.table.rows.map((one) => reader.cell(one, role)?.cell ?? null);
  const percentages = isProportion(unit) ? percentReading(placed.heading, cells, role === "milestone") : "unclear";
  const figure = figureInUnit(placed.cell, placed.at, unit, { heading: placed.heading, percentages });
  if (figure.fault !== null) return null;
  return figure.value.kind === "missing" && figure.value.reason === "notApplicable"
    ? "N/A"
    : figure.value.kind === "missing"
      ? ""
      : figure.text;
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

function writtenUnit({ money, percent, number }: Extract<FigureRead, { kind: "number" }>): Unit {
  if (money) return { kind: "money" };
  return percent ? { kind: number < 0 ? "percentChange" : "percent" } : { kind: "count" };
}
