import type { Plan } from "../../domain/plan";
import { readPeriod } from "../../domain/time/period";
import { isFigureLike } from "../../read/cells/figureLike";
import { readValue } from "../../read/cells/readValue";
import type { Table } from "../../read/source";
import { hasDigits, isOfWords } from "./wordsForFigure";
import { BY_LABELS, couldBeFigures, isFigures, type Candidate } from "./candidate";
import type { ColumnTime } from "../claims/columnClaim";
import { numbersPeriods } from "../claims/numberedPeriods";
import { isOwnTotal } from "../claims/ownTotal";
import { withYearsApart } from "../claims/rowTime";
import type { ColumnRole } from "../headings/columnRole";
import { CERTAIN } from "../match/certainty";
import { dateColumns, filledCells, isFiguresOfYears, isOfPeriods, saysTime } from "./dateColumns";
import { groupColumn } from "./groupColumn";
import { wholeGroupFinder } from "../match/groupNamed";
import { plannedMeasures } from "../match/planItems";
import { matchesOf, matchesOfRest, withoutTimeFormat } from "../headings/headingMatches";
import { isRateAlone, isUnitAlone } from "../headings/headingUnits";
import { matchHeader, type RoleMatch } from "../headings/matchHeader";
import { metColumns } from "./metColumn";
import { namedByMilestone } from "./milestoneColumn";
import { countsAnswers, countsThings, isCodes, numbersRows } from "./numbering";
import { organisationColumn } from "./organisationColumn";
import { isPeriodMark } from "../headings/periodMark";
import { withoutRanks } from "./rankColumn";
import { ROLE_WORDINGS } from "../headings/roleWordings";
import { plainLabel } from "../match/plainLabel";
import { gradeHeadings, statusColumns } from "./status/statusCandidates";
import { signsIn, statusesIn } from "./status/statusColumn";
import { figuresByUnit } from "./figuresByUnit";
import { ratesBeside } from "./ratesBeside";
import { ownColumn } from "./ownColumn";
import { polarityColumns } from "./polarity/statedPolarity";
import type { TableKind } from "./tableKinds";
import { wordsOfTheirOwn } from "./sharedWords";
import { unitColumn } from "./unitColumn";
import { type LabelColumn, asMeant, MOSTLY } from "./recogniseTable";

/** Roles that hold a figure, so that a wrong guess would print a wrong figure. */
export const FIGURE_ROLES: readonly ColumnRole[] = ["actual", "target", "lastYear", "forecast", "milestone"];

/** As sure as a heading that is a period can make us of what stands under it. */
const BY_PERIOD = 0.95;
/** `Q3 average` beside `Q3` may be a mean of others, and is then not taken. */
const BY_OWN_TOTAL = 0.94;

/** Less sure than with a heading that says so. */
const BY_CELLS = 0.94;

/**
 * Every role that each column could have, by its heading, its time and its cells, the surest first.
 *
 * @param whole The column whose words part each measure, one of them naming the whole; null for none.
 */
export function candidatesFor(
  table: Table,
  kind: TableKind,
  labels: LabelColumn | null,
  plan: Plan,
  times: readonly ColumnTime[],
  whole: number | null = null,
): Candidate[] {
  const roles = new Set<ColumnRole>([kind.label, kind.id, ...kind.others]);
  const statusRole = asMeant("statedStatus", kind);
  const owns = kind.holds === "measures" ? wordsOfTheirOwn(table, times) : [];
  const met = kind.holds === "measures" ? metColumns(table) : [];
  const candidates: Candidate[] = table.columns.flatMap(({ header }, column) => {
    if (met.includes(column)) return [];
    if (kind.holds === "measures" && numbersPeriods(table, column, labels?.column))
      return [{ column, role: "period", score: 1, reason: "its cells number periods" }];
    const own = owns[column] ?? null;
    const time = kind.holds === "measures" ? withRest(times[column], own) : undefined;
    const timed = time !== undefined && (time.when.kind !== "unsaid" || time.span !== null);
    const matches = timed
      ? timedMatches(table, column, header, time, plan)
      : kind.holds !== "measures"
        ? surer(matchesOf(header), withoutOwnTime(times[column])).map((match): Candidate => ({ column, ...match }))
        : (own === null || own === "" ? matchesOf(header) : surer(matchesOf(header), matchesOf(own))).map(
            (match): Candidate => ({ column, ...match }),
          );
    return (
      matches
        .map((match): Candidate => ({ ...match, role: asMeant(match.role, kind) }))
        .filter(({ role }) => roles.has(role) && !(role === statusRole && signsIn(table, column)))
        .filter(({ role }) => role !== kind.id || !(countsAnswers(table, column) || countsThings(table, column)))
        .filter(({ role }) => !FIGURE_ROLES.includes(role) || couldBeFigures(table.columns[column]))
        // `Aim` over figures is the target, and over words what is aimed at.
        .filter(({ role }) => role !== "period" || !BASIS.test(header) || saysTime(table, column, plan.year))
        .filter(({ role }) => role !== kind.label || !isFigures(table.columns[column]) || !isKnownFigure(matches))
        .map((match) => (isCodeBeside(table, match, kind) ? { ...match, role: kind.id } : match))
        .filter(({ role, score }) => !FIGURE_ROLES.includes(role) || !isOfWords(table, column, role, score))
        // `Forecast RAG` over Amber and Green is no forecast.
        .filter(({ role }) => !FIGURE_ROLES.includes(role) || !statusesIn(table, column, plan.statusMeanings))
        // `Line` over 1, 2, 3 is near `baseline`, and is no figure.
        .filter(({ role, score }) => score >= CERTAIN || !FIGURE_ROLES.includes(role) || !numbersRows(table, column))
        // Figures under `Month` are the month's, not its name.
        .flatMap((match): Candidate[] =>
          match.role !== "period" || kind.holds !== "measures" || !isFiguresOf(table, column)
            ? [match]
            : match.score < CERTAIN
              ? []
              : [{ ...match, role: "actual", reason: "the period’s own figures" }],
        )
    );
  });
  if (kind.holds === "measures") candidates.push(...dateColumns(table, candidates, plan));
  if (roles.has(statusRole))
    for (const column of statusColumns(table, candidates, plan))
      candidates.push({ column, role: statusRole, score: BY_LABELS, reason: "its cells are statuses" });
  // A status in colours says more than an answer to whether the target was met.
  if (!candidates.some(({ role, score }) => role === statusRole && score >= CERTAIN))
    for (const column of met)
      candidates.push({ column, role: statusRole, score: BY_LABELS, reason: "it says whether the target was met" });
  if (labels !== null) {
    const reason = labels.few
      ? `${Math.round(labels.share * 100)}% of the plan’s ${kind.holds} are among its cells`
      : `${Math.round(labels.share * 100)}% of its cells are ${kind.holds} of the plan`;
    candidates.push({ column: labels.column, role: labels.role, score: BY_LABELS, reason });
  }
  if (whole !== null)
    candidates.push({ column: whole, role: "organisation", score: BY_LABELS, reason: "its cells part each measure" });
  candidates.push(...namedByMilestone(table, kind, candidates, plan));
  const organisation =
    kind.holds !== "measures" || candidates.some(({ role, score }) => role === "organisation" && score >= CERTAIN)
      ? null
      : organisationColumn(table, labels?.column ?? null, plan);
  if (organisation !== null) {
    // A column of services that has `All` among them is of parts, whatever its heading.
    const isKnown = candidates.some(({ column, score }) => column === organisation && score >= CERTAIN);
    const score = isKnown ? BY_LABELS : BY_PERIOD;
    candidates.push({ column: organisation, role: "organisation", score, reason: "its cells are areas" });
  }
  const units = kind.holds === "measures" ? unitColumn(table, candidates) : null;
  if (units !== null) candidates.push({ column: units, role: "unit", score: BY_PERIOD, reason: "its cells are units" });
  if (kind.holds === "measures") {
    candidates.push(...polarityColumns(table), ...ratesBeside(table, candidates, times, plan));
    candidates.push(...figuresByUnit(table, candidates, times, labels?.column ?? null, plan));
  }
  const own = kind.holds === "measures" ? ownColumn(table, candidates, plan) : null;
  if (own !== null) {
    // `Force` is also a wording for whose figures they are, and as such would have names below it.
    const others = candidates.filter(({ column, role }) => column !== own || role !== "organisation");
    const reason = "its heading names the organisation";
    candidates.splice(0, candidates.length, ...others, { column: own, role: "actual", score: BY_PERIOD, reason });
  }
  const groups = kind.holds === "measures" ? columnOfGroups(table, candidates, plan) : null;
  if (groups !== null)
    candidates.push({ column: groups, role: "objective", score: BY_CELLS, reason: "its cells are the plan’s groups" });
  if (kind.holds === "judgements") for (const candidate of gradeHeadings(table, plan)) candidates.push(candidate);
  return (kind.holds === "measures" ? withoutRanks(table, candidates) : candidates).sort((a, b) => b.score - a.score);
}

function withRest(time: ColumnTime | undefined, rest: string | null): ColumnTime | undefined {
  return time === undefined || rest === null ? time : { ...time, rest };
}

/** What the heading of a column of words is known for without the period that it names: `Grade 2024/25`. */
function withoutOwnTime(time: ColumnTime | undefined): RoleMatch<ColumnRole>[] {
  if (time === undefined || time.when.kind === "unsaid" || time.rest === "") return [];
  return matchesOf(time.rest).map((match) => ({ ...match, score: Math.min(match.score, BY_PERIOD) }));
}

/** What a heading is known for whole, else what is sure of its own words. */
function surer<Match extends { readonly score: number }>(whole: Match[], own: readonly Match[]): Match[] {
  const sure = own.filter(({ score }) => score >= CERTAIN);
  return sure.length === 0 || whole.some(({ score }) => score >= CERTAIN) ? whole : sure;
}

/** Whether a heading is a known wording for a figure. */
function isKnownFigure(matches: readonly { readonly role: ColumnRole; readonly score: number }[]): boolean {
  return matches.some(({ role, score }) => score === 1 && FIGURE_ROLES.includes(role));
}

/** Whether a column that is called by the name of items holds their codes, and one of words beside it the names. */
function isCodeBeside(table: Table, { column, role }: Candidate, kind: TableKind): boolean {
  if (role !== kind.label || !isCodes(table, column)) return false;
  return table.columns.some(
    ({ header, type }, other) =>
      other !== column &&
      type === "text" &&
      !isCodes(table, other) &&
      matchesOf(header).some((match) => asMeant(match.role, kind) === kind.label && match.score === 1),
  );
}

/**
 * What a heading that says something of time can stand for: what the rest of it says; of one that says nothing more,
 * the actual figure, or a stated status where its cells are statuses. A heading known in one piece is that.
 */
function timedMatches(
  table: Table,
  column: number,
  header: string,
  time: ColumnTime,
  { statusMeanings, period, year }: Plan,
): Candidate[] {
  const { when } = time;
  const words = withoutTimeFormat(time.rest);
  const rest = isUnitAlone(words) || isRateAlone(words) || isPeriodMark(words, period !== null) ? "" : words;
  const whole = matchHeader(header, ROLE_WORDINGS).filter(
    ({ role, score }) => score === 1 || (score >= CERTAIN && !FIGURE_ROLES.includes(role)),
  );
  if (rest === "") {
    // Under `Latest period`.
    const isOwn = when.kind === "relative" && when.relative.which === "own";
    if (isOwn && isOfPeriods(table, column, year) && !isFiguresOfYears(table, column))
      return [{ column, role: "period", score: BY_PERIOD, reason: "its cells are periods" }];
    if (statusesIn(table, column, statusMeanings))
      return [{ column, role: "statedStatus", score: BY_PERIOD, reason: "statuses under a period" }];
    // Words under a period are remarks, not figures.
    const role: ColumnRole =
      table.columns[column]?.type === "text" && !hasDigits(table, column) ? "commentary" : "actual";
    return [...whole, { column, role, score: BY_PERIOD, reason: "a heading that is a period" }].map((match) => ({
      column,
      ...match,
    }));
  }
  if (isOwnTotal(rest, time, period === null ? null : readPeriod(period, year))) {
    const reason = "the period’s own total or average";
    return [...whole, { role: "actual" as const, score: BY_OWN_TOTAL, reason }].map((match) => ({ column, ...match }));
  }
  if (OUTCOME.test(plainLabel(rest)) && isFigures(table.columns[column]))
    return [{ column, role: "actual", score: BY_PERIOD, reason: "the outcome of a period" }];
  // `% of target` is no target.
  const named = (SHARE_OF.test(rest) ? [] : matchesOfRest(rest)).map(({ role, score }) => ({
    role,
    score: Math.min(score, BY_PERIOD),
    reason: when.kind === "unsaid" ? `known wording for ${role}` : `a period and a wording for ${role}`,
  }));
  const best = [...whole.filter(({ role }) => !named.some((one) => one.role === role)), ...named];
  return best.map((match) => ({ column, ...match }));
}

/** A heading of what figures are made to, of which a stretch of time is one: `In quarter`, but also `Percentage`. */
const BASIS = /\bbasis\b/i;

const SHARE_OF = /(?:%|\bper ?cent(?:age)?|\bproportion|\bshare)\s+of\b/i;

/** Over figures of a period what came of it; elsewhere the name of an objective. */
const OUTCOME = /^outcomes?$/;

/** A column known for nothing else that tells rows of one name apart by objectives or services of the plan. */
function columnOfGroups(table: Table, candidates: readonly Candidate[], plan: Plan): number | null {
  const sure = candidates.filter(({ score }) => score >= CERTAIN);
  const columnsOf = (...roles: readonly ColumnRole[]): number[] =>
    sure.flatMap(({ column, role }) => (roles.includes(role) ? [column] : []));
  const [label] = columnsOf("measure");
  if (label === undefined || columnsOf("objective", "service").length > 0) return null;
  const { groups } = plannedMeasures(plan);
  if (groups.length === 0) return null;
  const find = wholeGroupFinder(groups);
  const isFree = (column: number): boolean => {
    const cells = filledCells(table, column);
    const named = cells.filter(({ text }) => find(text) !== null);
    return !sure.some((one) => one.column === column) && named.length >= MOSTLY * cells.length;
  };
  return groupColumn(table, label, columnsOf("period", "organisation"), isFree);
}

/** Whether a column under a word for a period holds figures: most of its cells are numbers, and no years or dates. */
function isFiguresOf(table: Table, column: number): boolean {
  if (!isFigures(table.columns[column])) return false;
  const cells = filledCells(table, column);
  const figures = cells.filter((cell) => {
    const { kind } = readValue(cell);
    return (
      cell.kind !== "date" &&
      (kind === "number" || kind === "time" || isFigureLike(cell.text)) &&
      !/^(?:19|20)\d\d(?:\D|$)/.test(cell.text.trim()) &&
      readPeriod(withYearsApart(cell.text, table.columns[column]?.header ?? "")) === null
    );
  });
  return figures.length > 0 && figures.length >= MOSTLY * cells.length;
}
