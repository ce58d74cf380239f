import type { FigureSpan, Measure, Plan } from "../../domain/plan";
import type { TableRow } from "../../read/source";
import { tableBase } from "../choose/time/reportFit";
import { isDated, OBSERVED } from "../choose/observation";
import type { ReportPeriod } from "../choose/time/reportPeriod";
import { periodHeading, periodWords } from "../claims/claimedTable";
import { nameAndTime } from "../claims/nameAndTime";
import { rowLeads, type LeadKind } from "../claims/rowLeads";
import { rowTime } from "../claims/rowTime";
import type { Base } from "../choose/time/resolveTime";
import type { TimeClaim } from "../claims/when";
import { dataRows } from "./dataRows";
import { type Figure, FIGURES, type FigureName, type MeasureRow, type StatedStatus, type Words } from "../mappedRows";
import type { ItemFinder, ItemMatch } from "../match/itemOf";
import { sameOrganisation } from "../match/organisation";
import { besideRates } from "../match/besideRates";
import { NOWHERE } from "../match/rowPlace";
import type { TableMapping } from "../mapping";
import { measureRow, nameMeasureRow, type FigureColumns, type ObservedColumn } from "./measureRow";
import { organisationsDown } from "./organisationsDown";
import { populationParts } from "./populationParts";
import { placedRows, type PlacedRow } from "./placedRows";
import { filledStatus } from "./statedStatus";
import { plainLabel } from "../match/plainLabel";
import { spanJoiner } from "../claims/labelSpan";
import { RepeatedColumn } from "../columns/repeatedColumn";
import { shiftedLabels, type LabelShift } from "./shiftedLabels";
import { kindOfPart, unnamedParts } from "../shape/part/unnamedParts";
import { percentReadings, poundReadings, stated, type TableReader } from "./tableReader";
import { WholeNumbers } from "../figures/wholeNumbers";

/**
 * A table's rows about measures. What tells rows apart is held in columns of a few bytes a row; a row itself is read
 * when it is asked for, because of a million rows about two hundred measures only the latest are reported on.
 */
export interface MeasureTable {
  /** Its place among the extract's tables. */
  readonly index: number;
  /** What figures that say nothing of time are for, in rows that say nothing either. */
  readonly base: Base;
  /** What a person said of figures whose span their headings leave open. */
  readonly statedSpan: FigureSpan | null;
  /** Whose figures are meant where its rows name several: as a person chose, else the plan's own; `""` for nobody's. */
  readonly organisation: string;
  /** What the words of each row's period claim, by their code in `periods`; null where they say nothing. */
  readonly periodClaims: readonly (TimeClaim | null)[];
  readonly rowCount: number;
  /** What each row was found to be about, by its place. */
  readonly matches: RepeatedColumn<ItemMatch<Measure>>;
  /** The words for each row's period; `""` for none. */
  readonly periods: RepeatedColumn<string>;
  /** The words for each row's organisation; `""` for none. */
  readonly organisations: RepeatedColumn<string>;
  /** The heading over them; `""` where no column names any. */
  readonly organisationHeading: string;
  /** What each row's figures are, where words over it say that they are no actuals; `""` where they are. */
  readonly kinds: RepeatedColumn<LeadKind | "">;
  /** The figures that the table has columns for. */
  readonly figures: readonly FigureName[];
  /** What the headings of its actual figures say of time, of those that name periods. */
  readonly actualTimes: readonly TimeClaim[];
  /** Labels that stand off their figures; null where all stand right. */
  readonly shift: LabelShift | null;
  /** The status that one of its figures is filled in; null where it has a column of statuses. */
  statusOf(figure: Figure): StatedStatus | null;
  /** One row whole, its figures for the stretch that they are for where they do not say. */
  read(place: number, base: Base): MeasureRow;
}

/**
 * Finds what each row of a table of measures is about.
 *
 * @param findByName Finds the measure of the plan that a row is about.
 * @param index The table's place among the extract's.
 * @param isColumnHeading Whether a label is a heading of a column printed again, which is no row.
 */
export function measureTable(
  reader: TableReader,
  { columns, figures: statedSpan, organisation }: Pick<TableMapping, "columns" | "figures" | "organisation">,
  report: ReportPeriod,
  plan: Plan,
  findByName: ItemFinder<Measure>,
  index: number,
  isColumnHeading: (label: string) => boolean,
): MeasureTable {
  const { table } = reader;
  const find = besideRates(findByName, labelsOf(reader));
  /** A measure that the row's words name, wherever it stands. */
  const measureOf = (row: TableRow): Measure | null => {
    const { item, couldBe } = find(...namesOf(reader, row), NOWHERE);
    return item ?? couldBe[0] ?? null;
  };
  const objectives = new Set(plan.objectives.map(({ name }) => plainLabel(name)));
  const { shift, sheetRows } = shiftedLabels(reader, measureOf, (label) => objectives.has(plainLabel(label)));
  const isItem = (row: TableRow): boolean => measureOf(row) !== null;
  /**
   * An objective's name with words beside it and nothing else. The actual is looked at first: it tells most rows apart.
   */
  const isHeading = (row: TableRow): boolean => {
    if (reader.text(row, "actual") !== "" || reader.text(row, "commentary") === "") return false;
    const filled = row.cells.filter((cell) => cell !== null && cell.text.trim() !== "");
    return filled.length === 2 && objectives.has(plainLabel((filled[0]?.text ?? "").replace(/^\d+[.)]?\s+/, "")));
  };

  // Where every row so far is one of data, as in a long extract, its place among these is its place in the table.
  let places: WholeNumbers | null = null;
  const matches = new RepeatedColumn<ItemMatch<Measure>>();
  const periods = new RepeatedColumn<string>();
  const organisations = new RepeatedColumn<string>();
  const kinds = new RepeatedColumn<LeadKind | "">();
  const leads = rowLeads(table, plan.year, objectives);
  const roles = columns.map(({ claim }) => claim.role);
  const ofSome = populationParts(table, roles);
  const parts = unnamedParts(table, roles);
  const partKinds = new Map(parts.map((part) => [part.row, kindOfPart(part)]));
  const unnamed = new Set(parts.flatMap((part) => part.unnamed));
  const placings = new RepeatedColumn<PlacedRow>();
  const placeOf = placedRows(reader);
  const claims = columns.map(({ claim }) => claim);
  const periodOf = periodWords(table, claims, plan);
  const heading = periodHeading(table, claims);
  const withSpan = spanJoiner((words) => rowTime(words, heading, plan.year) !== null);
  const organisationOf = organisationsDown(reader);
  /** Comments that go on in the rows below their measure, by its place. */
  const comments = new Map<number, Words[]>();
  dataRows(reader, plan, { isItem, isHeading }, (row, place, section) => {
    if (leads.isHeading(row.row) || ofSome.has(row.row)) return;
    const more = commentAlone(reader, row);
    if (more !== null && matches.length > 0) {
      const above = matches.length - 1;
      comments.set(above, [...(comments.get(above) ?? []), more]);
      return;
    }
    const placing = placeOf(row, section);
    const [id, label] = namesOf(reader, row);
    if (label === "") return;
    const match = find(id, label, placing.place);
    // Whoever confirms the columns is asked whether the first of a measure's rows is the one that is meant.
    if (match.item === null && unnamed.has(row)) return;
    // Figures beside a heading or beside nothing belong to the shift, which is a finding of its own.
    if (match.item === null && (sheetRows.has(row.row) || isColumnHeading(label))) return;
    if (places === null && place !== matches.length) places = countingTo(matches.length);
    places?.push(place);
    matches.push(match);
    const named = organisationOf(row);
    const timed = nameAndTime(named, plan.year);
    const isOwn = timed !== null && sameOrganisation(timed.name, organisation ?? plan.organisation);
    const period = periodOf(row) || (isOwn ? timed.time : "") || leads.timeAt(row.row);
    periods.push(withSpan(period, label, match.item));
    kinds.push(leads.kindAt(row.row) ?? partKinds.get(row) ?? "");
    organisations.push(isOwn ? timed.name : named);
    placings.push(placing);
  });

  for (const column of [matches, periods, organisations, kinds, placings]) column.trim();

  const rowAt = (place: number): TableRow | undefined => table.rows[places?.at(place) ?? place];
  const rowsAbout = function* (isMeant: (measure: Measure) => boolean): Iterable<TableRow> {
    const meant = matches.different.map(({ item }) => item !== null && isMeant(item));
    if (!meant.includes(true)) return;
    for (let place = 0; place < matches.length; place += 1) {
      const row = meant[matches.code(place)] === true ? rowAt(place) : undefined;
      if (row !== undefined) yield row;
    }
  };
  const readings = percentReadings(reader, (column) => columns[column]?.claim.role ?? null, rowsAbout);
  const pounds = poundReadings(reader, rowsAbout);
  const observed = columns.flatMap(({ claim }, column): ObservedColumn[] => {
    const role = OBSERVED.find((observedRole) => observedRole === claim.role);
    return role === undefined ? [] : [{ column, role, claim }];
  });
  const figureColumns: FigureColumns = {
    lead: "",
    observed,
    readings,
    pounds,
    report,
    year: plan.year,
    meanings: plan.statusMeanings,
  };
  /** Under words such as `Targets` the columns of actuals hold these. */
  const columnsUnder = (kind: LeadKind | ""): FigureColumns =>
    kind === ""
      ? figureColumns
      : {
          ...figureColumns,
          lead: kind,
          observed: observed.flatMap((one) =>
            one.role !== "actual" ? [one] : kind === "other" ? [] : [{ ...one, role: kind }],
          ),
        };
  return {
    index,
    base: tableBase(table, report, plan),
    statedSpan,
    organisation: organisation ?? plan.organisation,
    periodClaims: periods.different.map((periodText) => rowTime(periodText, heading, plan.year)),
    rowCount: matches.length,
    matches,
    periods,
    organisations,
    organisationHeading: table.columns[columns.findIndex(({ role }) => role === "organisation")]?.header ?? "",
    kinds,
    figures: FIGURES.filter((name) => reader.has(name)),
    actualTimes: observed.flatMap(({ role, claim }) => (role === "actual" && isDated(claim) ? [claim] : [])),
    shift,
    statusOf({ at }) {
      const colour = reader.has("statedStatus") ? null : reader.fills.ofFigure(at);
      return colour === null ? null : filledStatus(colour, at);
    },
    read(place, base) {
      const row = rowAt(place);
      const placing = placings.different[placings.code(place)];
      const named = row === undefined || placing === undefined ? null : nameMeasureRow(reader, row, placing, find);
      if (row === undefined || named === null) throw new RangeError(`invalid row: ${place}`);
      const whole = withComments(
        measureRow(reader, named, columnsUnder(kinds.different[kinds.code(place)] ?? ""), index, base),
        comments.get(place) ?? [],
      );
      return sheetRows.has(row.row) ? { ...whole, figures: {}, observations: [], byPeriod: [], shifted: true } : whole;
    },
  };
}

/** The comment of a row that has nothing else: it goes on from the row above. Null for any other row. */
function commentAlone(reader: TableReader, row: TableRow): Words | null {
  // Most rows are told apart by their names alone.
  if (reader.text(row, "measure") !== "" || !reader.has("commentary")) return null;
  const filled = row.cells.filter((cell) => cell !== null && cell.text.trim() !== "");
  return filled.length === 1 ? stated(reader.words(row, "commentary")) : null;
}

function withComments(row: MeasureRow, more: readonly Words[]): MeasureRow {
  const [first] = more;
  if (first === undefined) return row;
  const words = [...(row.commentary === null ? [] : [row.commentary]), ...more];
  const text = words.map((one) => one.text).join("\n");
  return { ...row, commentary: { text, at: row.commentary?.at ?? first.at } };
}

/** A longer table is a list of the same few measures, whose names are as the plan has them. */
const ROWS_WITH_RATES = 5000;

function labelsOf(reader: TableReader): string[] {
  const { rows } = reader.table;
  return rows.length > ROWS_WITH_RATES ? [] : rows.map((row) => namesOf(reader, row)[1]);
}

function countingTo(end: number): WholeNumbers {
  const numbers = new WholeNumbers();
  for (let number = 0; number < end; number += 1) numbers.push(number);
  return numbers;
}

/**
 * A row's id and its label, which is its id or its first words where it has no name; `""` for a row with nothing in it.
 */
function namesOf(reader: TableReader, row: TableRow): [id: string, label: string] {
  const id = reader.text(row, "measureId");
  return [id, reader.text(row, "measure") || id || (reader.first(row)?.text ?? "")];
}
