import type { Plan } from "../../../domain/plan";
import type { YearStart } from "../../../domain/time/year";
import type { Unit } from "../../../domain/units/unit";
import type { Table } from "../../../read/source";
import { doubtOf } from "../../choose/assignRoles";
import type { ColumnClaim } from "../../claims/columnClaim";
import { saysActual } from "../../claims/rowLeads";
import { readHeading } from "../../claims/readHeading";
import { figuresInTitle, type TitleFigures, type TitleKind } from "../../claims/titleFigures";
import { figureKind } from "../../headings/figureKind";
import type { ColumnRole } from "../../headings/columnRole";
import { sameOrganisation } from "../../match/organisation";
import { plainLabel } from "../../match/plainLabel";
import { headingsOfAllRows } from "../../match/titleBody";
import type { Doubt } from "../../mapping";

/** What each kind of figure is called in a question. */
const CALLED: Readonly<Record<TitleKind, string>> = {
  target: "targets",
  forecast: "forecasts",
  lastYear: "figures of an earlier period",
  change: "changes",
  other: "no actuals",
};
/** The roles of columns that a title may speak of, beside which the actuals stand. */
const ROLES: Readonly<Record<TitleKind, readonly ColumnRole[]>> = {
  target: ["target"],
  forecast: ["forecast"],
  lastYear: ["lastYear"],
  change: ["statedChange", "statedChangePercent"],
  other: ["lastYear", "statedVariance", "peerRank", "peerDifference"],
};

/**
 * Asks about a table whose title or sheet says that its figures are no actuals, where no column beside the actuals is
 * what it speaks of, and where the title does not plainly decide what they are.
 */
export function titleDoubts(table: Table, claims: readonly ColumnClaim[], plan: Plan): Doubt[] {
  const from = table.turned?.from ?? table;
  const over = [...from.titles.map((title) => title.text), from.sheet];
  const headings = headingsOfAllRows(from).map(({ text }) => text);
  for (const text of [...over, ...headings]) {
    const found = figuresInTitle(text, plan.year);
    const isHeading = headings.includes(text);
    // Headings between rows that say targets or forecasts are read so.
    if (isHeading && (found?.kind === "target" || found?.kind === "forecast")) continue;
    if (found === null || isOfMeasures(found, plan) || (!isHeading && isSettled(found, from, claims))) continue;
    const question =
      `“${text}” stands over it: its figures may be ${CALLED[found.kind]}. Are they the actuals that the plan means? ` +
      "If not, leave the table out.";
    return [doubtOf(table, null, question)];
  }
  const unfit = [...over, ...headings].find((text) => isUnfit(text, plan));
  const said = unfit ?? from.notes.map(({ text }) => text).find((text) => isOfOthers(text, plan));
  if (said !== undefined) {
    const where = unfit === undefined ? "is a note on it" : "stands over it";
    const question = `“${said}” ${where}. Are its figures those that the plan means? If not, leave the table out.`;
    return [doubtOf(table, null, question)];
  }
  return moneyDoubts(from, plan);
}

/** What a sheet is called that is kept beside the one in use, or is not finished. */
const KEPT_SHEET = /^(?:old(?: (?:data|figures|version|copy|sheet|scorecard))?|archived?|back ?up|drafts?|copy of .+)$/;

/**
 * Asks about a sheet that by its name is an older copy or a draft, where no other sheet has a table: beside another it
 * is compared with that.
 */
export function keptSheetDoubts(table: Table, tables: readonly Table[]): Doubt[] {
  if (!KEPT_SHEET.test(plainLabel(table.sheet)) || tables.some(({ sheet }) => sheet !== table.sheet)) return [];
  const name = table.sheet;
  const question = `Its sheet is called “${name}”. Are its figures those that the plan means? If not, leave it out.`;
  return [doubtOf(table, null, question)];
}

/** Words that say that figures are kept and not for use, or are made up. */
const NOT_FOR_USE = new RegExp(
  String.raw`^(?:do not use|not for use|superseded|obsolete|withdrawn|templates?` +
    String.raw`|(?:test|synthetic|dummy|example|illustrative|made up|hypothetical)(?: data| figures)?` +
    String.raw`|what if(?: .*)?|scenario(?: [a-z\d]+)?|simulation)$`,
);
/** Words that are another reading of a figure; beside a measure’s name they may be part of it. */
const OTHER_READING = new RegExp(
  String.raw`^(?:(?:upper|lower) (?:bound|limit|estimate)|(?:non )?seasonally adjusted|(?:un)?(?:adjusted|weighted)` +
    String.raw`|standardi[sz]ed|annuali[sz]ed|rolling (?:\d+|twelve|year).*)$`,
);

/** Whether a part of a title, or all of it, says so, and no measure of the plan does. */
function isUnfit(title: string, { measures }: Plan): boolean {
  const names = measures.map(({ name }) => ` ${plainLabel(name)} `);
  const isNamed = (plain: string): boolean => names.some((name) => name.includes(` ${plain} `));
  const whole = plainLabel(title);
  const parts = title.split(/[:;|–—()[\],]|\s-\s/).map(plainLabel);
  const said = OTHER_READING.test(whole) ? whole : parts.find((plain) => NOT_FOR_USE.test(plain));
  return said !== undefined && !isNamed(said);
}

/** A note on all figures of a table, and what it says that they are. */
const ON_FIGURES = new RegExp(
  String.raw`^(?:notes?:?\s*)?(?:(?:all|the|these|our)\s+)*(?:figures|data|results|values|numbers)` +
    String.raw`(?:\s+(?:shown|above|below|here|in this table))*\s+(?:are|is|shows?|covers?|represents?)` +
    String.raw`\s+(?<what>[^.]+)\.?$`,
  "i",
);
const FOR = /^(?:for|of)\s+(?:the\s+)?(?<whom>\p{Lu}.*|.*\bonly)$/u;

/** Whether a note says that all figures are no actuals, or are another’s or a part’s: `All figures are targets`. */
function isOfOthers(note: string, plan: Plan): boolean {
  const what = ON_FIGURES.exec(note.trim())?.groups?.["what"]?.trim() ?? "";
  if (what === "") return false;
  if (figuresInTitle(what, plan.year) !== null) return true;
  const whom = FOR.exec(what)?.groups?.["whom"];
  if (whom === undefined) return false;
  const { when, span, rest } = readHeading(whom, plan.year);
  if (rest === "" || when.kind !== "unsaid" || span !== null) return false;
  const known = plainLabel([plan.organisation, plan.title, ...plan.measures.map(({ name }) => name)].join(" "));
  return !known.includes(plainLabel(whom)) && !sameOrganisation(whom, plan.organisation);
}

/** Figures that are pounds, whatever the plan calls them. */
const PENCE = /^-?[\d,]+\.\d\d$/;

/** Asks about a title that says pounds, where no measure of the plan is of money and no heading or figure says it. */
function moneyDoubts(from: Table, { measures }: Plan): Doubt[] {
  const title = from.titles.find(({ text }) => !isSentence(text) && figureKind(text) === "money");
  if (title === undefined || measures.some(({ unit }) => isMoney(unit))) return [];
  const isSaid =
    from.columns.some(({ header }) => header.includes("£")) ||
    from.rows.some(({ cells }) => cells.some((cell) => cell !== null && PENCE.test(cell.text)));
  if (isSaid) return [];
  const question =
    `“${title.text}” stands over it, and no measure of the plan is in pounds. Are its figures what the plan means? ` +
    "If not, leave the table out.";
  return [doubtOf(from, null, question)];
}

/** A title of a table has fewer words; what has more and ends with a full stop is of the text that the table is in. */
const TITLE_WORDS = 15;

function isSentence(text: string): boolean {
  return /\.$/.test(text.trim()) && text.split(/\s+/).length > TITLE_WORDS;
}

function isMoney(unit: Unit): boolean {
  return unit.kind === "money" || (unit.kind === "other" && unit.label.includes("£"));
}

/** Whether the title decides what the figures are, or a column beside the actuals is what it speaks of. */
function isSettled({ kind, isPlain }: TitleFigures, from: Table, claims: readonly ColumnClaim[]): boolean {
  // Words for last year are read with the periods, where no heading names another.
  if (kind === "lastYear") return claims.every(({ role, when }) => role !== "actual" || when.kind === "unsaid");
  const isDecided = isPlain && kind !== "change" && !saysActual(from);
  return isDecided || claims.some(({ role }) => role !== null && ROLES[kind].includes(role));
}

/** Whether a measure of the plan is such a figure itself: `Change in recorded crime`. */
function isOfMeasures(
  { kind }: TitleFigures,
  { measures, year }: { measures: Plan["measures"]; year: YearStart },
): boolean {
  return measures.some(
    ({ name, unit }) =>
      (kind === "change" && unit.kind === "percentChange") || figuresInTitle(name, year)?.kind === kind,
  );
}
