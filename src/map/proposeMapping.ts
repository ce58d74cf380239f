import type { FigureSpan, Plan } from "../domain/plan";
import type { Table } from "../read/source";
import type { Candidate } from "./columns/candidate";
import { changedLayouts, type ChangedLayout } from "./saved/changedLayouts";
import { chooseColumns } from "./choose/chooseColumns";
import { withRollingYears } from "./claims/rollingYears";
import { withTotals } from "./claims/totalColumns";
import { columnTimes, unclaimed, type ColumnClaim } from "./claims/columnClaim";
import { describeColumnChanges } from "./saved/compareLayouts";
import { fingerprint, type ClaimedMapping, type Doubt, type Mapping } from "./mapping";
import type { SavedMapping } from "./saved/savedMapping";
import { confirmedRoles, hasConfirmedColumns, savedClaims, type ConfirmedRole } from "./saved/savedClaims";
import { confirmedTables, type Confirmed } from "./saved/confirmedTables";
import { organisationDoubts } from "./shape/doubt/organisationDoubt";
import { namesBesideDoubts } from "./shape/doubt/namesBeside";
import { headingRowDoubts } from "./shape/headingRows";
import { reportedRows } from "./shape/reportedRows";
import { partDoubts } from "./shape/doubt/partDoubt";
import { wholeRow } from "./shape/whole/wholeRow";
import { otherPlaceDoubts } from "./shape/doubt/otherPlace";
import { otherGroupDoubts } from "./shape/doubt/otherGroup";
import { otherReadingDoubts } from "./shape/otherReading";
import { rollingBesideDoubts } from "./shape/rollingBeside";
import { keptSheetDoubts, titleDoubts } from "./shape/doubt/titleDoubt";
import { TABLE_KINDS } from "./columns/tableKinds";
import { recogniseTable, type RecognisedTable } from "./columns/recogniseTable";
import { areContents } from "./choose/contentsTables";
import { calendarYearDoubts } from "./choose/time/calendarYear";
import { othersSheets } from "./choose/othersSheets";
import { likeTableDoubts } from "./choose/likeTables";
import { doubtOf, assignRoles, BY_ELIMINATION } from "./choose/assignRoles";
import { withStatusTimes } from "./columns/status/statusTimes";
import { candidatesFor } from "./columns/proposeRoles";

/** What a person said of a column outweighs its heading and its cells. */
const BY_PERSON = 1.2;

/** What to do about a table that was confirmed in another layout: ask about it again, or propose as if it were new. */
export type WhenChanged = "ask" | "anew";

/**
 * Proposes what each table and column of an extract holds, with reasons, settles the report's period, chooses the
 * columns for it, and asks where it cannot tell. Nothing is applied here. A confirmed mapping (`saved`) decides
 * wherever its layout fits; where the layout has changed since, what was confirmed is proposed again, with a question
 * that says what has changed.
 */
export function proposeMapping(
  tables: readonly Table[],
  plan: Plan,
  saved: SavedMapping | null = null,
  whenChanged: WhenChanged = "ask",
): Mapping {
  const savedTables = confirmedTables(tables, saved, plan.year);
  const readings = tables.map((table, index) => ({
    table,
    reading: confirmed(table, savedTables[index] ?? null, plan) ?? recogniseTable(table, plan),
  }));
  const unconfirmed = readings.flatMap(({ table, reading }) =>
    "claims" in reading ? [] : [{ table, holds: reading.kind?.holds ?? null }],
  );
  const present = readings.map(({ table }) => fingerprint(table, plan.year));
  const changed =
    saved === null || whenChanged === "anew" ? null : changedLayouts(unconfirmed, saved, present, plan.year);
  const read = readings.map(({ table, reading }, index): Proposal =>
    "claims" in reading ? reading : propose(table, plan, reading, changed?.get(present[index] ?? "") ?? null),
  );
  const contents = areContents(tables, read);
  const others = othersSheets(tables, present, plan);
  const proposals = read.map((proposal, index): Proposal => {
    const table = tables[index];
    if (table === undefined) return proposal;
    if (savedTables[index] === null && (contents[index] === true || others.has(index))) return unused(table, proposal);
    const isNew = savedTables[index] === null && proposal.holds === "measures";
    const beside = isNew ? [...keptSheetDoubts(table, tables), ...otherGroupDoubts(table, proposal, plan, tables)] : [];
    const doubts = [...organisationDoubts(table, proposal, plan, tables), ...beside, ...proposal.doubts];
    return { ...proposal, doubts };
  });
  const mapping = chooseColumns(
    tables,
    proposals.map((proposal, index) => ({ ...proposal, claims: claimsWhole(tables[index], proposal) })),
    plan,
  );
  const like = likeTableDoubts(tables, mapping, plan, (index) => savedTables[index] !== null);
  return { ...mapping, doubts: [...mapping.doubts, ...like] };
}

interface Proposal extends ClaimedMapping {
  readonly doubts: readonly Doubt[];
}

/** A table's claims with what only all of them together say: totals, and quarters that run over a year's end. */
function claimsWhole(table: Table | undefined, { holds, claims }: ClaimedMapping): readonly ColumnClaim[] {
  return table === undefined || holds !== "measures" ? claims : withTotals(table, withRollingYears(claims));
}

/**
 * A table by what a person confirmed for its layout; null where nobody did, or where it cannot be told which was meant.
 */
function confirmed(table: Table, savedTable: Confirmed, plan: Plan): Proposal | null {
  if (savedTable === null) return null;
  if (savedTable === "unclear") {
    const question =
      "Two tables with these headings were confirmed to hold different things, and this is on another " +
      "sheet. Check what each column holds.";
    const recognised = recogniseTable(table, plan);
    return { ...propose(table, plan, recognised, null), doubts: [doubtOf(table, null, question)] };
  }
  const { holds, figures, organisation, reports = null } = savedTable;
  const times = columnTimes(
    table.columns.map(({ header }) => header),
    plan.year,
  );
  const leftOut = holds === "nothing" && table.turned === undefined;
  // Of a table in another shape than its columns were confirmed in, only that shape is said.
  if (!leftOut && (holds === "nothing" || !hasConfirmedColumns(table, savedTable, times)))
    return { ...propose(table, plan, recogniseTable(table, plan), null, organisation), figures, organisation };
  const claims = savedClaims(table, savedTable, times);
  return { holds, leftOut, figures, organisation, reports, claims, doubts: [] };
}

function propose(
  table: Table,
  plan: Plan,
  { labels, kind: recognised }: RecognisedTable,
  changed: ChangedLayout | null,
  said: string | null = null,
): Proposal {
  const kind = recognised ?? TABLE_KINDS.find(({ holds }) => holds === changed?.saved.holds) ?? null;
  const figures: FigureSpan | null = changed?.saved.figures ?? null;
  // Whose figures are meant does not change with the columns.
  const whole = kind?.holds === "measures" && labels !== null ? wholeRow(table, labels.column, plan) : null;
  const organisation = changed?.saved.organisation ?? said ?? whole?.name ?? null;
  if (kind === null) return unused(table, { figures, organisation });
  const headed = columnTimes(
    table.columns.map(({ header }) => header),
    plan.year,
  );
  const times = kind.holds === "measures" ? withStatusTimes(table, headed, plan.statusMeanings) : headed;
  const before = changed === null ? [] : confirmedRoles(table, changed);
  const fresh = candidatesFor(table, kind, labels, plan, times, whole?.column ?? null).filter(
    ({ column }) => before[column] == null,
  );
  const { chosen, doubts } = assignRoles(
    table,
    kind,
    times,
    [...byPerson(before), ...fresh],
    (column) => before[column] != null,
  );
  const claims = table.columns.map((_, column): ColumnClaim => {
    const time = times[column] ?? { when: { kind: "unsaid" }, span: null };
    const confirmedRole = before[column];
    if (confirmedRole != null) return { when: time.when, span: time.span, ...confirmedRole, guessed: false };
    const choice = chosen.find((candidate) => candidate.column === column);
    if (choice === undefined) return unclaimed("not used", time);
    return {
      when: time.when,
      span: time.span,
      role: choice.role,
      score: choice.score,
      reason: choice.reason,
      guessed: choice.score === BY_ELIMINATION,
    };
  });
  const layout = changed === null ? [] : [layoutDoubt(table, changed)];
  const rows = kind.holds === "measures" ? rowDoubts(table, claims, plan, organisation) : [];
  return { holds: kind.holds, leftOut: false, figures, organisation, claims, doubts: [...layout, ...doubts, ...rows] };
}

/** Asks what the rows of a table of measures are of. */
function rowDoubts(table: Table, claims: readonly ColumnClaim[], plan: Plan, chosen: string | null): Doubt[] {
  const organisation = chosen ?? plan.organisation;
  const reported = reportedRows(table, claims, plan, organisation);
  const parts = partDoubts(table, claims, reported, plan, organisation, chosen);
  return [
    ...titleDoubts(table, claims, plan),
    ...otherReadingDoubts(table, claims, plan),
    ...rollingBesideDoubts(table, claims, plan),
    ...calendarYearDoubts(table, claims, plan),
    ...headingRowDoubts(table, claims, reported),
    ...namesBesideDoubts(table, claims),
    ...(parts.length > 0 ? parts : otherPlaceDoubts(table, claims, plan)),
  ];
}

/** A table in which nothing is that a plan has. */
function unused(table: Table, { figures, organisation }: Pick<Proposal, "figures" | "organisation">): Proposal {
  const claims = table.columns.map(() => unclaimed("table not used"));
  return { holds: "nothing", leftOut: false, figures, organisation, claims, doubts: [] };
}

function byPerson(before: readonly (ConfirmedRole | null)[]): Candidate[] {
  return before.flatMap((confirmedRole, column) =>
    confirmedRole === null || confirmedRole.role === null
      ? []
      : [{ column, role: confirmedRole.role, score: BY_PERSON, reason: confirmedRole.reason }],
  );
}

/** Asks again about a table that a person has confirmed, saying what has changed since. */
function layoutDoubt(table: Table, { saved, layout: { changes } }: ChangedLayout): Doubt {
  const changeSentences = describeColumnChanges(changes).join(" ");
  const leftOut = saved.holds === "nothing";
  const question =
    "The columns are not the ones that were confirmed. " +
    `${changeSentences}${leftOut ? " It was left out before." : ""} Check what each column holds.`;
  return { ...doubtOf(table, null, question), layout: { changes, leftOut } };
}
