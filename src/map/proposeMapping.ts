import type { FigureSpan, Plan } from "../domain/plan";
import { readPeriod } from "../domain/period";
import { cellIn, type Table, type TableRow } from "../read/source";
import { couldBeFigures, isFigures, type Candidate } from "./columns/candidate";
import { changedLayouts, type ChangedLayout } from "./saved/changedLayouts";
import { chooseColumns } from "./choose/chooseColumns";
import { placeOf } from "./choose/reportPeriod";
import { withRollingYears } from "./claims/rollingYears";
import { withTotals } from "./claims/totalColumns";
import { columnTimes, unclaimed, type ColumnClaim, type ColumnTime } from "./claims/columnClaim";
import { timeKey } from "./claims/when";
import { CERTAIN, matchHeader, ROLE_NAMES, ROLE_WORDINGS, type ColumnRole, type RoleMatch } from "./columns/columnRole";
import { describeColumnChanges } from "./saved/compareLayouts";
import { sameId } from "./match/itemOf";
import { fingerprint, type ClaimedMapping, type Doubt, type Mapping } from "./mapping";
import type { SavedMapping } from "./saved/savedMapping";
import { matchLabel } from "./match/matchLabel";
import { plainLabel } from "./match/plainLabel";
import { confirmedRoles, savedClaims, type SaidBefore } from "./saved/savedClaims";
import { confirmedTable } from "./saved/savedTable";
import { statusesIn } from "./columns/statusColumn";
import { polarityColumns } from "./columns/statedPolarity";
import { TABLE_KINDS, type TableKind } from "./columns/tableKinds";

/** Roles that hold a figure, so that a wrong guess would print a wrong figure. */
const FIGURE_ROLES: readonly ColumnRole[] = ["actual", "target", "lastYear", "forecast", "milestone"];
/** A heading's unit, which says nothing of what its column holds: `Last year (£m)`, `Q3 %`. */
const UNIT_ALONE =
  /^[([]?\s*(?:[£€$]\s?(?:m|k|bn|million|thousand|['’]?000s?)?|['’]?000s?|%|per\s?cent|no\.?|number|count|days|hours|hrs|minutes|mins)\s*[)\]]?$/i;
/** The share of a column's cells that must be the plan's own labels for the column to be known by them. */
const MOSTLY = 0.5;
/** Rows of data looked at to know a column by its cells. */
const LOOK_ROWS = 300;
/** What a column's own cells say outweighs any heading. */
const BY_LABELS = 1.1;
/** As sure as a heading that is a period can make us of what stands under it. */
const BY_PERIOD = 0.95;
/** The only column of figures left is the actual where last year's is known. */
const BY_ELIMINATION = CERTAIN;
/** What a person said of a column outweighs all of that. */
const BY_PERSON = 1.2;

/** What to do about a table that was confirmed in another layout: ask about it again, or propose as if it were new. */
export type WhenChanged = "ask" | "anew";

/**
 * Proposes what each table and column of an extract holds, with reasons, settles the report's period, chooses the columns
 * for it, and asks where it cannot tell. Nothing is applied here. A confirmed mapping (`saved`) decides wherever its
 * layout fits; where the layout has changed since, what was confirmed is proposed again, with a question that says what
 * has changed.
 */
export function proposeMapping(
  tables: readonly Table[],
  plan: Plan,
  saved: SavedMapping | null = null,
  whenChanged: WhenChanged = "ask",
): Mapping {
  const read = tables.map((table) => ({ table, known: confirmed(table, saved, plan) ?? tell(table, plan) }));
  const untold = read.flatMap(({ table, known }) =>
    "claims" in known ? [] : [{ table, holds: known.kind?.holds ?? null }],
  );
  const present = read.map(({ table }) => fingerprint(table, plan.year));
  const changed = saved === null || whenChanged === "anew" ? null : changedLayouts(untold, saved, present, plan.year);
  const proposals = read.map(({ table, known }, index) =>
    "claims" in known ? known : propose(table, plan, known, changed?.get(present[index] ?? "") ?? null),
  );
  return chooseColumns(
    tables,
    proposals.map((one, index) => ({ ...one, claims: claimsWhole(tables[index], one) })),
    plan,
  );
}

interface Proposal extends ClaimedMapping {
  readonly doubts: readonly Doubt[];
}

/** A table's claims with what only all of them together say: totals, and quarters that run over a year's end. */
function claimsWhole(table: Table | undefined, { holds, claims }: ClaimedMapping): readonly ColumnClaim[] {
  return table === undefined || holds !== "measures" ? claims : withTotals(table, withRollingYears(claims));
}

/** A table by what a person confirmed for its layout; null where nobody did, or where it cannot be told which was meant. */
function confirmed(table: Table, saved: SavedMapping | null, plan: Plan): Proposal | null {
  const known = confirmedTable(table, saved, plan.year);
  if (known === null) return null;
  if (known === "unclear") {
    const question =
      "Two tables with these headings were confirmed to hold different things, and this is on another sheet. Check what each column holds.";
    const told = tell(table, plan);
    return { ...propose(table, plan, told, null), doubts: [doubtOf(table, null, question)] };
  }
  return {
    holds: known.holds,
    figures: known.figures,
    claims: savedClaims(
      table,
      known,
      columnTimes(
        table.columns.map(({ header }) => header),
        plan.year,
      ),
    ),
    doubts: [],
  };
}

/** What kind of table it is, and by which column it was known; null for what cannot be told. */
interface Told {
  readonly labels: LabelColumn | null;
  readonly kind: TableKind | null;
}

function tell(table: Table, plan: Plan): Told {
  const labels = knownByLabels(table, plan);
  return { labels, kind: labels?.kind ?? knownByHeadings(table, plan) };
}

function propose(table: Table, plan: Plan, { labels, kind: told }: Told, changed: ChangedLayout | null): Proposal {
  const kind = told ?? TABLE_KINDS.find(({ holds }) => holds === changed?.saved.holds) ?? null;
  const figures: FigureSpan | null = changed?.saved.figures ?? null;
  if (kind === null)
    return { holds: "nothing", figures, claims: table.columns.map(() => unclaimed("table not used")), doubts: [] };
  const times = columnTimes(
    table.columns.map(({ header }) => header),
    plan.year,
  );
  const before = changed === null ? [] : confirmedRoles(table, changed);
  const fresh = candidatesFor(table, kind, labels, plan, times).filter(({ column }) => before[column] == null);
  const { chosen, doubts } = choose(
    table,
    kind,
    times,
    [...byPerson(before), ...fresh],
    (column) => before[column] != null,
  );
  const claims = table.columns.map((_, column): ColumnClaim => {
    const time = times[column] ?? { when: { kind: "unsaid" }, span: null };
    const said = before[column];
    if (said != null) return { when: time.when, span: time.span, ...said, guessed: false };
    const choice = chosen.find((one) => one.column === column);
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
  return { holds: kind.holds, figures, claims, doubts: [...layout, ...doubts] };
}

function byPerson(before: readonly (SaidBefore | null)[]): Candidate[] {
  return before.flatMap((said, column) =>
    said === null || said.role === null ? [] : [{ column, role: said.role, score: BY_PERSON, reason: said.reason }],
  );
}

/** Asks again about a table that a person has confirmed, saying what has changed since. */
function layoutDoubt(table: Table, { saved, layout: { changes } }: ChangedLayout): Doubt {
  const told = describeColumnChanges(changes).join(" ");
  const leftOut = saved.holds === "nothing";
  const question = `The columns are not the ones that were confirmed. ${told}${leftOut ? " It was left out before." : ""} Check what each column holds.`;
  return { ...doubtOf(table, null, question), layout: { changes, leftOut } };
}

function doubtOf(table: Table, header: string | null, question: string): Doubt {
  return { table: placeOf(table), header, question, layout: null, asksPeriod: false };
}

interface LabelColumn {
  readonly kind: TableKind;
  readonly column: number;
  /** Whether its cells are the items' names or their ids. */
  readonly role: ColumnRole;
  readonly share: number;
}

/** The column whose cells are mostly items of the plan, whatever its header says: by their names, else by their ids. */
function knownByLabels(table: Table, plan: Plan): LabelColumn | null {
  const rows = firstRows(table);
  const columns = TABLE_KINDS.flatMap((kind): LabelColumn[] => {
    const items = kind.items(plan);
    if (items.length === 0) return [];
    const isName = (label: string): boolean => matchLabel(label, items).match !== null;
    const isId = (label: string): boolean => items.some(({ id }) => sameId(id, label));
    return [...table.columns.keys()].flatMap((column) => [
      { kind, column, role: kind.label, share: shareOf(rows, column, isName) },
      { kind, column, role: kind.id, share: couldBeIds(table, column, kind) ? shareOf(rows, column, isId) : 0 },
    ]);
  });
  const likely = columns.filter(({ share }) => share >= MOSTLY);
  const names = likely.filter(({ kind, role }) => role === kind.label);
  // Where rows name items of two kinds, the table is of the kind that more of its headings belong to.
  const ranked = (names.length > 0 ? names : likely).map((one) => ({ one, headings: headingsOf(table, one.kind) }));
  return ranked.sort((a, b) => b.one.share - a.one.share || b.headings - a.headings)[0]?.one ?? null;
}

/** How many of a table's headings are known wordings for columns of this kind of table. */
function headingsOf(table: Table, kind: TableKind): number {
  const roles: readonly ColumnRole[] = [kind.label, kind.id, ...kind.others];
  return table.columns.filter(({ header }) =>
    matchHeader(header, ROLE_WORDINGS).some(
      ({ role, score }) => score >= CERTAIN && roles.includes(asMeant(role, kind)),
    ),
  ).length;
}

/** A table's first rows of data: enough to know its columns by. */
function firstRows({ rows }: Table): TableRow[] {
  const first: TableRow[] = [];
  for (const row of rows) {
    if (first.length === LOOK_ROWS) break;
    if (row.kind === "data") first.push(row);
  }
  return first;
}

/** The share of rows whose cell in a column passes. */
function shareOf(rows: readonly TableRow[], column: number, passes: (label: string) => boolean): number {
  return rows.length === 0 ? 0 : rows.filter((row) => passes(cellIn(row, column)?.text ?? "")).length / rows.length;
}

/** A column of numbers is not one of ids, even if the ids are numbers, unless its heading says so. */
function couldBeIds(table: Table, column: number, kind: TableKind): boolean {
  if (!isFigures(table.columns[column])) return true;
  return matchHeader(headerOf(table, column), ROLE_WORDINGS).some(
    ({ role, score }) => asMeant(role, kind) === kind.id && score >= CERTAIN,
  );
}

/** What a table holds by its headings alone; null where they do not say. */
function knownByHeadings(table: Table, plan: Plan): TableKind | null {
  const matches = table.columns.map(({ header }) =>
    matchHeader(header, ROLE_WORDINGS).filter(({ score }) => score >= CERTAIN),
  );
  const has = (kind: TableKind, role: ColumnRole): boolean =>
    matches.some((roles) => roles.some((match) => asMeant(match.role, kind) === role));
  const said = TABLE_KINDS.find(
    (kind) => kind.items(plan).length > 0 && matches.some((roles) => roles.some(({ role }) => role === kind.label)),
  );
  if (said === undefined) return null;
  if (said.holds !== "measures") return said.needed.every((role) => has(said, role)) ? said : null;
  return table.columns.some((column) => isFigures(column)) || has(said, "actual") ? said : null;
}

function asMeant(role: ColumnRole, kind: TableKind): ColumnRole {
  return kind.meaning[role] ?? role;
}

function candidatesFor(
  table: Table,
  kind: TableKind,
  labels: LabelColumn | null,
  plan: Plan,
  times: readonly ColumnTime[],
): Candidate[] {
  const roles = new Set<ColumnRole>([kind.label, kind.id, ...kind.others]);
  const candidates: Candidate[] = table.columns.flatMap(({ header }, column) => {
    const time = times[column];
    const timed =
      kind.holds === "measures" && time !== undefined && (time.when.kind !== "unsaid" || time.span !== null);
    const matches = timed
      ? timedMatches(table, column, header, time)
      : matchesOf(header).map((match): Candidate => ({ column, ...match }));
    return (
      matches
        .map((match): Candidate => ({ ...match, role: asMeant(match.role, kind) }))
        .filter(({ role }) => roles.has(role))
        .filter(({ role }) => !FIGURE_ROLES.includes(role) || couldBeFigures(table.columns[column]))
        // Figures under `Month` are the month's, not its name.
        .map((match): Candidate =>
          match.role === "period" && kind.holds === "measures" && isFiguresOf(table, column)
            ? { ...match, role: "actual", reason: "the period's own figures" }
            : match,
        )
    );
  });
  if (kind.holds === "measures")
    for (const column of dateColumns(table, candidates))
      candidates.push({ column, role: "period", score: BY_PERIOD, reason: "its cells are periods" });
  if (labels !== null) {
    const reason = `${Math.round(labels.share * 100)}% of its cells are ${kind.holds} of the plan`;
    candidates.push({ column: labels.column, role: labels.role, score: BY_LABELS, reason });
  }
  if (kind.holds === "measures") for (const one of polarityColumns(table)) candidates.push(one);
  if (kind.holds === "judgements") for (const one of gradeHeadings(table, plan)) candidates.push(one);
  return candidates.sort((a, b) => b.score - a.score);
}

/**
 * What a heading that says something of time can stand for: what the rest of it says; of one that says nothing more, the
 * actual figure, or a stated status where its cells are statuses. A heading known in one piece is that.
 */
function timedMatches(table: Table, column: number, header: string, { rest: words, when }: ColumnTime): Candidate[] {
  const rest = UNIT_ALONE.test(words) ? "" : words;
  const whole = matchHeader(header, ROLE_WORDINGS).filter(
    ({ role, score }) => score === 1 || (score >= CERTAIN && !FIGURE_ROLES.includes(role)),
  );
  if (rest === "") {
    if (statusesIn(table, column))
      return [{ column, role: "statedStatus", score: BY_PERIOD, reason: "statuses under a period" }];
    // Words under a period are remarks, not figures.
    const role: ColumnRole =
      table.columns[column]?.type === "text" && !hasDigits(table, column) ? "commentary" : "actual";
    return [...whole, { column, role, score: BY_PERIOD, reason: "a heading that is a period" }].map((match) => ({
      column,
      ...match,
    }));
  }
  const named = matchesOfRest(rest).map(({ role, score }) => ({
    role,
    score: Math.min(score, BY_PERIOD),
    reason: when.kind === "unsaid" ? `known wording for ${role}` : `a period and a wording for ${role}`,
  }));
  const best = [...whole.filter(({ role }) => !named.some((one) => one.role === role)), ...named];
  return best.map((match) => ({ column, ...match }));
}

/** A unit in a heading, which says nothing of what the column holds: `(£000)`, `£m`, `(days)`. */
const UNIT_IN_HEADING =
  /[([]\s*(?:in\s+)?(?:£\s?(?:['’]?000s?|k|m|bn|thousands?|millions?|billion)?|['’]?000s?|thousands?|millions?|%|days?|hours?|minutes?|mins?|weeks?|numbers?|no\.?|count|fte|mm:ss|hh?:mm(?::ss)?)\s*[)\]]|£\s?(?:['’]?000s?|k|m|bn|thousands?|millions?|billion)\b|(?<!\d)['’]?000s\b/gi;

/** What a heading is known for, with its unit or without it. */
function matchesOf(header: string): RoleMatch<ColumnRole>[] {
  const whole = matchHeader(header, ROLE_WORDINGS);
  const bare = header.replace(UNIT_IN_HEADING, " ").trim();
  if (bare === header.trim() || bare === "" || whole.some(({ score }) => score === 1)) return whole;
  const sure = matchHeader(bare, ROLE_WORDINGS).filter(({ score }) => score >= CERTAIN);
  return [...sure, ...whole.filter(({ role }) => !sure.some((one) => one.role === role))];
}

/** What the rest of a heading is known for; of a heading under a band, what its last words are known for. */
function matchesOfRest(rest: string): RoleMatch<ColumnRole>[] {
  const sure = matchesOf(rest).filter(({ score }) => score >= CERTAIN);
  if (sure.length > 0) return sure;
  const words = rest.split(" ");
  for (let from = 1; from < words.length; from += 1) {
    const known = matchHeader(words.slice(from).join(" "), ROLE_WORDINGS).filter(({ score }) => score === 1);
    if (known.length > 0) return known;
  }
  return [];
}

/** Whether a column under a word for a period holds figures and no periods: years are numbers too. */
function isFiguresOf(table: Table, column: number): boolean {
  if (!isFigures(table.columns[column])) return false;
  const cells = firstRows(table).flatMap((row) => cellIn(row, column) ?? []);
  const years = cells.filter(({ text }) => /^(?:19|20)\d\d(?:\D|$)/.test(text.trim())).length;
  return years < MOSTLY * cells.length;
}

/** Headings of dates that say when the figures are for, and of dates that say something else. */
const DATA_DATE = /\b(?:date|as at|as of|data|latest|period|ending|ended|for)\b/i;
const OTHER_DATE =
  /\b(?:due|review|updated?|published|publication|meeting|birth|start|deadline|agreed|next|created|target|milestone|plan)\b/i;

/** Columns that are known for nothing and hold periods or days: each row's own. */
function dateColumns(table: Table, candidates: readonly Candidate[]): number[] {
  return table.columns.flatMap(({ header }, column) => {
    if (
      candidates.some((one) => one.column === column && one.score >= CERTAIN) ||
      !DATA_DATE.test(header) ||
      OTHER_DATE.test(header)
    )
      return [];
    const cells = firstRows(table)
      .flatMap((row) => cellIn(row, column)?.text.trim() ?? [])
      .filter((text) => text !== "");
    return cells.length > 0 && cells.every((text) => readPeriod(text) !== null) ? [column] : [];
  });
}

/** Whether some cell of a column of words has a figure in it, however it is written. */
function hasDigits(table: Table, column: number): boolean {
  return table.rows.some((row) => row.kind === "data" && /^[^\p{L}]*\d/u.test(cellIn(row, column)?.text ?? ""));
}

/** Headings that are grades of the plan's scale hold how many bodies have that grade. */
function gradeHeadings(table: Table, plan: Plan): Candidate[] {
  const grades = new Set(plan.gradeScale.grades.map(plainLabel));
  return table.columns.flatMap(({ header }, column) =>
    grades.has(plainLabel(header))
      ? [{ column, role: "gradeCount" as const, score: BY_LABELS, reason: "a grade of the plan’s scale" }]
      : [],
  );
}

/**
 * Gives each role of each stretch of time to its best column and each column its best role, and asks where two are as good.
 *
 * @param settled Whether a person has said of a column what it is, or that it is not used.
 */
function choose(
  table: Table,
  kind: TableKind,
  times: readonly ColumnTime[],
  candidates: readonly Candidate[],
  settled: (column: number) => boolean,
): { chosen: Candidate[]; doubts: Doubt[] } {
  const chosen: Candidate[] = [];
  const doubts: Doubt[] = [];
  const timeOf = (column: number): string => (times[column] === undefined ? "" : timeKey(times[column]));
  for (const candidate of candidates) {
    if (chosen.some(({ column }) => column === candidate.column)) continue;
    const rival =
      candidate.role === "gradeCount" || isSecondPeriod(candidate, chosen)
        ? undefined
        : chosen.find(({ role, column }) => role === candidate.role && timeOf(column) === timeOf(candidate.column));
    if (rival !== undefined) {
      if (
        rival.score === candidate.score &&
        rival.score < BY_LABELS &&
        FIGURE_ROLES.includes(candidate.role) &&
        !hasAnotherUse(candidate, candidates, chosen)
      ) {
        doubts.push(doubtOf(table, headerOf(table, candidate.column), twoColumns(table, rival, candidate)));
      }
      continue;
    }
    if (candidate.score < CERTAIN) {
      if (!FIGURE_ROLES.includes(candidate.role) && candidate.role !== kind.label) continue;
      // A column that is surely one thing is not asked about as another, and a forecast is never asked for.
      if (
        candidate.role === "forecast" ||
        candidates.some(({ column, score }) => column === candidate.column && score >= CERTAIN)
      )
        continue;
      // A suggestion is no rival to a column that is known for the role.
      if (chosen.some(({ role, score }) => role === candidate.role && score >= CERTAIN)) continue;
      doubts.push(doubtOf(table, headerOf(table, candidate.column), notSure(table, candidate)));
    }
    chosen.push(candidate);
  }
  const left = onlyFiguresLeft(table, kind, chosen, settled);
  if (left !== null) chosen.push(left);
  for (const role of kind.needed) {
    const byId = role === kind.label && chosen.some((one) => one.role === kind.id);
    if (byId || chosen.some((one) => one.role === role)) continue;
    doubts.push(doubtOf(table, null, `Which column holds the ${ROLE_NAMES[role].toLowerCase()}?`));
  }
  return { chosen, doubts };
}

/** A year in one column and its quarter in another say one period together. */
function isSecondPeriod({ role, score }: Candidate, chosen: readonly Candidate[]): boolean {
  return role === "period" && score === 1 && chosen.some((one) => one.role === "period" && one.score === 1);
}

/** Whether a column that lost a role is as surely something else: `Performance` beside `This year` is a change. */
function hasAnotherUse(
  { column, role }: Candidate,
  candidates: readonly Candidate[],
  chosen: readonly Candidate[],
): boolean {
  return candidates.some(
    (other) =>
      other.column === column &&
      other.role !== role &&
      other.score >= CERTAIN &&
      !chosen.some((one) => one.role === other.role),
  );
}

/** The actual by elimination: measures with last year's figure, no actual, and one more column of figures. */
function onlyFiguresLeft(
  table: Table,
  kind: TableKind,
  chosen: readonly Candidate[],
  settled: (column: number) => boolean,
): Candidate | null {
  const has = (role: ColumnRole): boolean => chosen.some((one) => one.role === role);
  if (kind.holds !== "measures" || has("actual") || !has("lastYear")) return null;
  const left = [...table.columns.keys()].filter(
    (column) => isFigures(table.columns[column]) && !settled(column) && !chosen.some((one) => one.column === column),
  );
  const [only, ...more] = left;
  if (only === undefined || more.length > 0) return null;
  return { column: only, role: "actual", score: BY_ELIMINATION, reason: "the only other column of figures" };
}

function headerOf(table: Table, column: number): string {
  return table.columns[column]?.header ?? "";
}

function twoColumns(table: Table, one: Candidate, other: Candidate): string {
  return `Both “${headerOf(table, one.column)}” and “${headerOf(table, other.column)}” could be the ${ROLE_NAMES[one.role].toLowerCase()}. Which is it?`;
}

function notSure(table: Table, candidate: Candidate): string {
  return `Is “${headerOf(table, candidate.column)}” the ${ROLE_NAMES[candidate.role].toLowerCase()}? It is ${candidate.reason}.`;
}
