import type { ByHand } from "../check/past/givenByHand";
import type { ClosingWords } from "../history/readHistory";
import { backSteps } from "./undo/backSteps";
import type { ReportModel } from "../report/reportModel";
import { doubtsOf } from "./byHand/doubts";
import { completeSheet, emptiedSheet } from "./completeSheet";
import { isFormula } from "./entry";
import type { ChartEdit } from "./charts/chartEdit";
import { refreshCharts } from "./charts/refreshCharts";
import { followCharts } from "./follow/followCharts";
import { followHeadings } from "./follow/followHeadings";
import type { FoundReport } from "./found/foundReport";
import { StandingValues } from "./formulas/standingValues";
import { countsTooLong, withoutLongCounts, withoutOwnRows } from "./formulas/countedRows";
import { formulasLost, lostColumns, withoutLost } from "./formulas/lostReferences";
import { knownHeadings, knownTables } from "./found/knownTables";
import { followTables, type PlanItems } from "./follow/followItems";
import { heightEdits, pageEdits } from "./lookEdits";
import { locateReport, ourFormulas } from "./found/locateReport";
import { keysOf, ourReport, writtenPage, type OurBlock, type OurSheet } from "./ourReport";
import { withOwnCells, type OwnCells } from "./byHand/ownCells";
import { withTypedBefore } from "./byHand/typedBefore";
import { keepsPast } from "./history/keptRows";
import { countedFormulas } from "./counting/countedFormulas";
import { lookedUpIds, wordsGone } from "./counting/lookedUpIds";
import { withMarks } from "./history/pastMarks";
import { pointedRows } from "./found/pointedRows";
import { otherBody } from "./otherBody";
import { withStaying } from "./keepInPlace";
import { leaveProtected, withKeptRows } from "./protectedSheet";
import { placedBlock } from "./placedBlock";
import type { Answer, Refresh } from "./refresh";
import { expectedAdded } from "./undo/addedRows";
import type { Undo } from "./undo/undo";
import type { RefreshEdit, SetCell } from "./refreshEdit";
import { setLinks } from "./refreshLinks";
import { refreshSheet, sheetWork } from "./refreshSheet";
import { placedFormula } from "./relativeFormula";
import { retiredSheet } from "./rows/retireRows";
import { SheetRows } from "./rows/sheetRows";
import { unlistedItems } from "./rows/unlistedItems";
import { placeOf, type PendingCell, type SheetWork, type Step, type Work } from "./work";
import type { WrittenReport, WrittenSheet } from "./writtenReport";

export interface RefreshOptions {
  /** What the plan calls its items, by which rows of renumbered ones are followed. */
  readonly items?: PlanItems;
  /** Answers to choices of an earlier call, by their IDs; without one, what a person typed stays. */
  readonly answers?: ReadonlyMap<string, Answer>;
  /** Whether whole columns that somebody refers to grow with a table that takes in rows below it: not so in Excel. */
  readonly rangesGrow?: boolean;
  /** Whether rows can be taken out and moved to another sheet; if not, they stay and say that they have left. */
  readonly takesRowsOut?: boolean;
  /** What people gave by hand that the report shows already in its other tables; none, unless given. */
  readonly given?: readonly ByHand[];
  /** What the report says itself where what a person gave stands; none, unless given. */
  readonly own?: OwnCells;
  /** Words with which the report ended that is left, for its rows of past figures; none, unless given. */
  readonly closing?: readonly ClosingWords[];
}

/**
 * Works out how a report is put into a workbook that holds an earlier one: a three-way merge of what we wrote last,
 * what stands there, and what the report says now. What a person typed, added, moved, sorted or renamed stays.
 * Nothing is done yet: the answer is a list of steps, and what a person is told of them.
 *
 * @param earlier What the workbook remembers of the report in it.
 * @param workbook What stands in the workbook.
 * @param next The report that is to be there.
 */
export function refreshReport(
  earlier: WrittenReport,
  workbook: FoundReport,
  next: ReportModel,
  {
    items = NO_ITEMS,
    answers = new Map(),
    rangesGrow = false,
    takesRowsOut = true,
    own = new Map(),
    given = [],
    closing = [],
  }: RefreshOptions = {},
): Refresh {
  const model = followCharts(earlier, next, items);
  const base = followHeadings(earlier, model);
  const { found, today } = knownTables(base, workbook);
  const whole = withOwnCells(ourReport(model), own);
  const follow = followTables(base, whole, items);
  const located = locateReport(base, found, follow);
  const isLost = lostColumns(base, located);
  const placeable = whole.map((sheet) => withoutLost(sheet, isLost));
  const report = placeable.map(({ sheet }) => sheet);
  const isOurs = ourFormulas(located, found, follow);
  const work: Work = {
    found,
    located,
    answers,
    own,
    given,
    values: new StandingValues({ found, today, located, follow, report, answers }),
    theirs: [],
    closing,
    unlisted: unlistedItems(model),
    rangesGrow,
    takesRowsOut,
    staying: [],
    points: pointedRows(found, isOurs),
    sheets: new Map(),
    keys: keysOf(report),
    steps: [],
    cells: [],
    added: [],
    heights: [],
    retired: [...base.retired],
    headings: knownHeadings(base),
    returned: [],
    taken: [],
    unchanged: [],
    remarked: new Map(),
    changes: [],
    choices: [],
    left: [],
    byHand: [],
    agreed: [],
    past: base.past,
    placedBlock: (sheet, ours, rows) => placedBlock(work, sheet, ours, rows),
  };
  work.left.push(...otherBody(base, model), ...formulasLost(placeable.flatMap(({ lost }) => lost)));
  const retired = retiredSheet(work);
  const present = report.map((sheet) => ({ ours: sheet, base: baseOf(sheet, base) }));
  const gone = base.sheets
    .filter((sheet) => located.has(sheet.name) && !present.some((one) => one.base === sheet) && !keepsPast(sheet))
    .map((sheet) => ({ ours: emptiedSheet(sheet, model.period), base: sheet }));
  for (const one of [...present, ...gone]) {
    const there = one.base === null ? undefined : located.get(one.base.name);
    if (there !== undefined) work.sheets.set(one.ours.sheet.name, sheetWork(there, today));
  }
  const counted = present.map((one) => ({ ...one, counts: withoutLongCounts(one.ours, work) }));
  work.left.push(...countsTooLong(counted.flatMap(({ counts }) => counts.tables)));
  const ours = [...counted.map(({ base: before, counts }) => ({ ours: counts.sheet, base: before })), ...gone];
  const kept = new Map<string, WrittenSheet>();
  const charts: (() => readonly ChartEdit[])[] = [];
  const remembered: { readonly name: string; readonly blocks: readonly OurBlock[] }[] = [];
  let last: string | null = null;
  let unsaid = closing;
  for (const { ours: sheet, base: before } of ours) {
    const there = before === null ? undefined : located.get(before.name);
    if (before !== null && there === undefined) {
      work.left.push({ kind: "sheetDeleted", name: before.name });
      kept.set(before.name, before);
      continue;
    }
    if (before === null || there === undefined) {
      remembered.push({ name: addSheet(work, sheet, last), blocks: sheet.blocks });
      last = work.sheets.get(sheet.sheet.name)?.name ?? last;
      continue;
    }
    last = there.found.name;
    const complete = completeSheet(sheet, before, model.period);
    if (there.found.protected) {
      kept.set(before.name, withKeptRows(before, complete));
      leaveProtected(work, complete, there, { base: before, follow, period: model.period, retired });
      continue;
    }
    const own = work.sheets.get(sheet.sheet.name);
    if (own === undefined) throw new Error("a sheet that was found has no rows");
    if (keepsPast(before)) unsaid = [];
    refreshSheet(work, own, there, complete, { base: before, follow, retired, period: model.period });
    remembered.push({ name: before.name, blocks: withStaying(complete.blocks, work) });
    charts.push(() => refreshCharts(work, { sheet: own, located: there, ours: sheet, base: before }));
  }
  for (const sheet of base.sheets) {
    if (ours.some((one) => one.base === sheet)) continue;
    kept.set(sheet.name, sheet);
  }
  const counting = work.unchanged.filter((cell) => countsAnew(work, cell));
  const cells = [...work.cells, ...counting].map((cell) => setCell(work, cell));
  const standing = work.unchanged.filter((cell) => !cell.unknownResult && !countsAnew(work, cell));
  const looks = [...heightEdits(work), ...pageEdits(work, base.page, writtenPage(model))];
  const steps = new Map(work.steps.map((step) => [step, step.edit()]));
  work.left.push(...countedFormulas({ ...work, found: workbook }, [...steps.values()], isOurs));
  work.left.push(...lookedUpIds(workbook, wordsGone(follow, work.changes), work.sheets, isOurs));
  const chartEdits = charts.flatMap((edit) => edit());
  const edits: RefreshEdit[] = [...steps.values(), ...cells, ...looks];
  const said = remembered.map(({ name, blocks }) => ({ name, blocks: withTypedBefore(blocks, work) }));
  const links = setLinks(work, said, { base, follow });
  return {
    edits: [...edits, ...links.edits],
    standing: [...standing, ...work.theirs].map((cell) => setCell(work, cell)),
    charts: chartEdits,
    undo: { edits: [...backSteps(work, looks), ...links.back], expected: expectedOf(work, cells, steps) },
    changes: work.changes,
    choices: work.choices,
    left: work.left,
    byHand: work.byHand,
    agreed: work.agreed,
    written: {
      page: writtenPage(model),
      retired: work.retired,
      past: work.past,
      doubts: doubtsOf(work.left, base.doubts, { period: model.period, found }),
      closing: [...unsaid],
      sheets: [...links.sheets, ...kept.values()],
    },
  };
}

const NO_ITEMS: PlanItems = { measures: [], actions: [], past: new Map() };

/** What the workbook holds after the refresh where the refresh wrote, by which it is told whether it can be undone. */
function expectedOf(work: Work, cells: readonly SetCell[], steps: ReadonlyMap<Step, RefreshEdit>): Undo["expected"] {
  return {
    cells: [...cells, ...[...steps.values()].filter((edit) => edit.kind === "setCell")].map(
      ({ sheet, row, column, entry }) => ({ sheet, row, column, entry }),
    ),
    tables: [...work.sheets.values()].flatMap((sheet) =>
      [...sheet.tables.values()].flatMap(({ name, header, body, left, right }) => {
        const [top, bottom] = [sheet.rows.place(header), sheet.rows.place(body.at(-1) ?? header)];
        return name === null ? [] : [{ sheet: sheet.name, name, range: { top, left, bottom, right } }];
      }),
    ),
    added: expectedAdded(work, steps),
  };
}

/** Whether a formula counts in a table to which rows came at an end, whoever put them there, or other rows. */
function countsAnew(work: Work, { cell: { entry }, standsAs, isShort }: PendingCell): boolean {
  if (!isFormula(entry)) return false;
  if (isShort === true) return true;
  if (standsAs !== undefined && withoutOwnRows(work, entry.formula) !== standsAs) return true;
  return [...work.sheets.values()].some(({ tables }) =>
    [...tables].some(([name, { grown }]) => grown && entry.formula.includes(`${name}[`)),
  );
}

/** What we remember of a sheet: by its name, or by a table that it shares. */
function baseOf({ sheet, blocks }: OurSheet, base: WrittenReport): WrittenSheet | null {
  const tables = new Set(blocks.flatMap(({ table }) => (table === "" ? [] : [table])));
  return (
    base.sheets.find(({ name }) => name === sheet.name) ??
    base.sheets.find((one) => one.blocks.some(({ table }) => tables.has(table))) ??
    null
  );
}

/** A sheet that the workbook has not had; it takes another name where a person's sheet has its own. */
function addSheet(work: Work, ours: OurSheet, after: string | null): string {
  const names = new Set(work.found.sheets.map(({ name }) => name.toLowerCase()));
  let name = ours.sheet.name;
  for (let count = 2; names.has(name.toLowerCase()); count += 1) name = `${ours.sheet.name.slice(0, 26)} (${count})`;
  const rows = new SheetRows(ours.sheet.rows.length);
  const sheet: SheetWork = { name, rows, tables: new Map(), ofModel: new Map() };
  ours.sheet.rows.forEach((_, row) => sheet.ofModel.set(row, rows.row(row)));
  for (const { table, range, headings } of ours.blocks) {
    if (table === "" || range === null) continue;
    sheet.tables.set(table, {
      name: table,
      header: rows.row(range.top),
      body: Array.from({ length: range.bottom - range.top }, (_, index) => rows.row(range.top + 1 + index)),
      columns: new Map(headings.map((heading, column) => [heading, column])),
      left: 0,
      right: headings.length - 1,
      grown: false,
      own: new Set(),
    });
  }
  work.sheets.set(ours.sheet.name, sheet);
  work.past = withMarks(work.past, ours.blocks);
  work.changes.push({ kind: "sheetAdded", sheet: name });
  const whole = { top: 0, bottom: ours.sheet.rows.length - 1, gap: 0 };
  const step: Step = {
    edit: () => ({ kind: "addSheet", sheet: { ...ours.sheet, ...placedBlock(work, sheet, ours, whole), name }, after }),
    back: [{ kind: "deleteSheet", sheet: name }],
  };
  work.steps.push(step);
  const added = ours.sheet.rows.map((_, row) => rows.row(row));
  work.added.push({ step, sheet: name, rows: added, place: (row) => rows.place(row) });
  return ours.sheet.name;
}

function setCell(work: Work, pending: PendingCell): SetCell {
  const { sheet, row, column, cell, format, unknownResult } = pending;
  const formula = isFormula(cell.entry)
    ? placedFormula(withoutOwnRows(work, cell.entry.formula), placeOf(work, pending))
    : null;
  return {
    kind: "setCell",
    sheet: sheet.name,
    row: sheet.rows.place(row),
    column,
    entry: formula !== null ? { formula } : isFormula(cell.entry) ? cell.value : cell.entry,
    value: formula !== null && unknownResult ? null : cell.value,
    numberFormat: format ? cell.format : null,
  };
}
