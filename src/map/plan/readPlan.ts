import { address, type CellRef } from "../../domain/cell";
import {
  WHEN_UNCHANGED,
  type GlossaryTerm,
  type GradeScale,
  type Measure,
  type Objective,
  type Plan,
  type PlannedAction,
  type PlannedAssertion,
  type PlannedCheck,
  type PlannedJudgement,
} from "../../domain/plan";
import { findPeriods, yearAround, type Month } from "../../domain/time/period";
import { yearFrom, type YearStart } from "../../domain/time/year";
import { POLARITIES } from "../../domain/polarity";
import type { SourceSheet, Table } from "../../read/source";
import { readPlanPeriod } from "../claims/planPeriod";
import type { When } from "../claims/when";
import { figureInUnit } from "../figures/figureInUnit";
import { sameId } from "../match/sameId";
import { plainLabel } from "../match/plainLabel";
import type { PlanFinding } from "./findingKinds";
import { planUnit } from "./planUnit";
import { exampleFinding, planParts } from "./planParts";
import { planTable, TABLE_NAMES, type PlanRow } from "./planRows";
import { planSettings } from "./planSettings";
import type { SettingLine } from "./settingLines";
import {
  FIGURES_WORDS,
  readFigureSpan,
  PROFILE_WORDS,
  readQuarterShares,
  readRule,
  readWord,
  RULE_NAMES,
  wordList,
} from "./planWords";
import { FIRST_MONTH_WORDS, readFirstMonth, readYearNaming, YEAR_NAMING_WORDS } from "./planYear";
import { polarityOfName } from "./polarityOfName";
import { readPack } from "./pack/readPack";
import { readMeasure, type Fallback } from "./readMeasure";
import { readOwnWords } from "./readOwnWords";
import { readStatusMeanings } from "./readStatusMeanings";
import { polarityBelow, readPolarity } from "../columns/polarity/statedPolarity";
import { tablesApart } from "./tablesApart";
import { targetFromWords } from "./targetFromWords";

/** The title of a plan that states none. */
export const UNTITLED = "Performance report";

/** The plan and what could not be read of it. */
export interface ReadPlan {
  readonly plan: Plan;
  readonly findings: readonly PlanFinding[];
}

/**
 * Reads the tables of a plan. Tables are known by the words above them or their sheet's name (`Measures`,
 * `Actions`, `Objectives`, `Settings`, `Statuses`, `Status words`, `Glossary`), else by their columns. What
 * cannot be read is a finding with its cell; the rest of the row is kept.
 */
export function readPlan(tables: readonly Table[], file: string, sheets: readonly SourceSheet[] = []): ReadPlan {
  const findings: PlanFinding[] = [];
  const { rows, lines, examples } = planParts(tablesApart(tables), file, sheets);
  const settings = planSettings(rows("settings"), lines, findings);
  const setting = (name: string): string | null => settings.get(name)?.text ?? null;
  const word = <Read>(names: readonly string[], read: (words: string) => Read | null, known: string): Read | null => {
    const line = names.map((name) => settings.get(name)).find((one) => one !== undefined);
    if (line === undefined) return null;
    const answer = read(line.text);
    if (answer === null) {
      findings.push({
        code: "planWordUnknown",
        item: null,
        at: line.at,
        found: line.text,
        expected: known,
        evidence: { file: "plan" },
      });
    }
    return answer;
  };
  const usual = yearFrom(
    word(["year starts", "years start", "first month", "year start"], readFirstMonth, FIRST_MONTH_WORDS) ?? 4,
  );
  const named = word(["years named", "year named", "years are named", "year names"], readYearNaming, YEAR_NAMING_WORDS);
  const year: YearStart = named === null ? usual : { ...usual, named };
  const periodLine = settings.get("period");
  const period = periodLine?.text ?? null;
  const planned = period === null ? null : readPlanPeriod(period, year);
  const title = setting("title") ?? titleAbove(tables, lines) ?? UNTITLED;
  if (periodLine !== undefined && period !== null && planned === null) {
    findings.push({
      code: "periodNotUnderstood",
      item: null,
      at: periodLine.at,
      found: period,
      expected: PERIOD_WORDS,
      evidence: { file: "plan" },
    });
  }
  const fallback: Fallback = {
    rule: word(["rule", "default rule"], readRule, RULE_NAMES) ?? "targetThenLastYear",
    ruleStated: setting("rule") !== null || setting("default rule") !== null,
    whenUnchanged:
      word(["when unchanged"], (words) => readWord(words, WHEN_UNCHANGED), WHEN_UNCHANGED.join(", ")) ?? "red",
    profile: word(["profile", "targets to date"], readQuarterShares, PROFILE_WORDS),
    figures: word(["figures"], readFigureSpan, FIGURES_WORDS),
    polarity: word(["polarity", "default polarity"], readPolarity, POLARITIES.join(", ")),
    year,
    yearEnd: yearEndOf(planned, title, year),
  };
  const measures = firstOfEachId(
    rows("measures").flatMap((row, index) => readMeasure(row, index, fallback, findings) ?? []),
    ({ id, at, name }, first) => findings.push(repeated("duplicateMeasure", id, at, name, first.at)),
  );
  const actions = firstOfEachId(
    rows("actions").flatMap((row, index) => readAction(row, index) ?? []),
    ({ id, at, action }, first) => findings.push(repeated("duplicateAction", id, at, action, first.at)),
  );
  const plan: Plan = {
    file,
    title,
    organisation: setting("organisation") ?? "",
    template: setting("template"),
    marking: setting("marking") ?? setting("protective marking"),
    provisional: ["yes", "y", "true"].includes(plainLabel(setting("provisional") ?? "")),
    suppressBelow: word(["suppress below"], readLeast, "a whole number of 2 or more, such as 5"),
    percentRounding: plainLabel(setting("percent rounding") ?? "") === "up" ? "up" : "nearest",
    period,
    year,
    objectives: objectivesOf(rows("objectives"), measures, actions),
    measures,
    actions,
    themes: rows("themes").flatMap((row) =>
      row.text("name") === "" ? [] : [{ id: row.text("id") || row.text("name"), name: row.text("name") }],
    ),
    gradeScale: readGradeScale(rows("grades"), setting("bodies")),
    judgements: rows("judgements").flatMap((row, index) => readJudgement(row, index) ?? []),
    assertions: rows("assertions").flatMap((row, index) => readAssertion(row, index) ?? []),
    statusWords: terms(rows("statuses")),
    statusMeanings: readStatusMeanings(rows("statusMeanings"), findings),
    ownWords: readOwnWords(rows("ownWords"), findings),
    glossary: terms(rows("glossary")),
    pack: readPack(rows("pack"), findings),
    checks: rows("checks").flatMap((row) => readCheck(row) ?? []),
  };
  if (examples.length > 0) findings.push(exampleFinding(examples));
  return { plan, findings };
}

/** How a period is written, for whoever wrote it another way. */
const PERIOD_WORDS = "Q3 2025/26, December 2025, April to December 2025 or 2025/26";

/** The least count that is shown: a whole number of 2 or more; null for anything else. */
function readLeast(words: string): number | null {
  const least = Number(words);
  return Number.isInteger(least) && least >= 2 ? least : null;
}

function readAction(row: PlanRow, index: number): PlannedAction | null {
  const action = row.text("action");
  if (action === "") return null;
  return {
    id: row.text("id") || `A${String(index + 1).padStart(2, "0")}`,
    objective: row.text("objective"),
    action,
    owner: row.text("owner") || null,
    frequency: row.text("frequency") || null,
    ...(row.text("due") === "" ? {} : { due: row.text("due") }),
    themes: wordList(row.text("themes")),
    at: row.at("action"),
  };
}

/** Grades worst first and words for direction, as the Grades table lists them. */
function readGradeScale(rows: readonly PlanRow[], bodies: string | null): GradeScale {
  const words = (kind: string): string[] =>
    [
      ...new Set(
        rows.filter((row) => plainLabel(row.text("kind") || "grade") === kind).map((row) => row.text("grade")),
      ),
    ].filter((word) => word !== "");
  const count = Number(bodies ?? "");
  return { grades: words("grade"), directions: words("direction"), bodies: count > 0 ? count : null };
}

function readJudgement(row: PlanRow, index: number): PlannedJudgement | null {
  const name = row.text("name");
  if (name === "") return null;
  return {
    id: row.text("id") || `J${String(index + 1).padStart(2, "0")}`,
    domain: row.text("domain"),
    name,
    at: row.at("name"),
  };
}

function readAssertion(row: PlanRow, index: number): PlannedAssertion | null {
  const assertion = row.text("assertion");
  if (assertion === "") return null;
  const unit = planUnit(row);
  const target = figureInUnit(row.cell("target"), row.at("target"), unit, row.figures("target"));
  return {
    id: row.text("id") || `A${String(index + 1).padStart(2, "0")}`,
    section: row.text("section"),
    assertion,
    target: target.value,
    targetDecimals: target.decimals,
    unit,
    polarity:
      polarityBelow(row.figures("polarity").heading?.header ?? "", row.text("polarity")) ??
      targetFromWords(assertion)?.polarity ??
      polarityOfName(assertion),
    at: row.at("assertion"),
    targetAt: row.has("target") ? row.at("target") : null,
  };
}

/** What the plan says of a check; null for a row that names none. Whether it can be followed, the checks know. */
function readCheck(row: PlanRow): PlannedCheck | null {
  const check = row.text("check");
  if (check === "") return null;
  const at = { check: row.at("check"), use: row.at("use"), limit: row.at("limit") };
  return { check, use: row.text("use"), limit: row.text("limit"), at };
}

function objectivesOf(
  rows: readonly PlanRow[],
  measures: readonly Measure[],
  actions: readonly PlannedAction[],
): Objective[] {
  const listed = rows
    .map((row, index) => ({ id: row.text("id") || String(index + 1), name: row.text("name") }))
    .filter(({ name }) => name !== "");
  const seen = new Set(listed.map(({ name }) => plainLabel(name)));
  for (const { objective } of [...measures, ...actions]) {
    if (objective === "" || seen.has(plainLabel(objective))) continue;
    seen.add(plainLabel(objective));
    listed.push({ id: String(listed.length + 1), name: objective });
  }
  return listed;
}

function terms(rows: readonly PlanRow[]): GlossaryTerm[] {
  return rows
    .map((row) => ({ term: row.text("term"), meaning: row.text("meaning") }))
    .filter(({ term }) => term !== "");
}

/**
 * The title above the first of a plan’s own tables. A line that is a setting is none, and neither is what the template
 * has above each of its sheets.
 */
function titleAbove(tables: readonly Table[], lines: readonly SettingLine[]): string | null {
  const first = tables.find((table) => planTable(table) !== null);
  const titles = first?.titles ?? [];
  if (titles.some(({ text }) => text === `${first?.sheet}: plan`)) return null;
  const title = titles.find(
    ({ text, at }) =>
      !TABLE_NAMES.has(plainLabel(text)) && !lines.some((line) => line.at.sheet === at.sheet && line.at.row === at.row),
  );
  return title?.text ?? null;
}

/** The last month of the year that a plan is for, by its period or its title; null where neither says which. */
function yearEndOf(planned: When | null, title: string, year: YearStart): Month | null {
  const [found, ...more] = planned?.kind === "period" ? [planned] : findPeriods(title, year);
  return found === undefined || more.length > 0 ? null : yearAround(found.period.end, year).end;
}

/**
 * Items with ids of their own; one that repeats an earlier id is left out, because nothing could tell the two apart.
 */
function firstOfEachId<Item extends { readonly id: string }>(
  items: readonly Item[],
  repeats: (item: Item, first: Item) => void,
): Item[] {
  const kept: Item[] = [];
  for (const item of items) {
    const first = kept.find(({ id }) => sameId(id, item.id));
    if (first === undefined) kept.push(item);
    else repeats(item, first);
  }
  return kept;
}

function repeated(
  code: "duplicateMeasure" | "duplicateAction",
  id: string,
  at: CellRef,
  name: string,
  first: CellRef,
): PlanFinding {
  return { code, item: id, at, found: name, expected: null, evidence: { file: "plan", first: address(first) } };
}
