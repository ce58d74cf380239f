import type { CellRef } from "../domain/cell";
import type { Finding, FindingCode } from "../domain/finding";
import {
  AGGREGATIONS,
  RULES,
  WHEN_UNCHANGED,
  type Aggregation,
  type GlossaryTerm,
  type Measure,
  type Objective,
  type Plan,
  type PlannedAction,
  type Profile,
  type RuleName,
  type Tolerance,
  type WhenUnchanged,
} from "../domain/plan";
import { POLARITIES, type Polarity } from "../domain/polarity";
import { isProportion, type Unit } from "../domain/unit";
import type { Value } from "../domain/value";
import { readValue } from "../read/readValue";
import type { SourceCell, Table, TableRow } from "../read/source";
import { matchHeader, CERTAIN } from "./columnRole";
import { figureInUnit } from "./figureInUnit";
import { PLAN_COLUMNS, type PlanTable } from "./planColumns";
import { plainLabel } from "./plainLabel";
import { readThresholds } from "./readThresholds";
import { readUnit } from "./readUnit";

/** The plan and what could not be read of it. */
export interface ReadPlan {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
}

/**
 * Reads the tables of a plan. Tables are known by the words above them or their sheet's name (`Measures`,
 * `Actions`, `Objectives`, `Settings`, `Statuses`, `Glossary`), else by their columns. What cannot be read is a
 * finding with its cell; the rest of the row is kept.
 */
export function readPlan(tables: readonly Table[], file: string): ReadPlan {
  const findings: Finding[] = [];
  const rows = (kind: PlanTable): PlanRow[] =>
    tables.filter((table) => planTable(table) === kind).flatMap((table) => planRows(table, kind));
  const settings = new Map(rows("settings").map((row) => [plainLabel(row.text("setting")), row]));
  const setting = (name: string): string | null => settings.get(name)?.text("value") || null;
  const fallback: Fallback = {
    rule: readRule(setting("rule") ?? setting("default rule") ?? "") ?? "targetThenLastYear",
    whenUnchanged: readWord(setting("when unchanged") ?? "", WHEN_UNCHANGED) ?? "red",
    profile: readProfile(setting("profile") ?? setting("targets to date") ?? ""),
  };
  const measures = rows("measures").flatMap((row, index) => readMeasure(row, index, fallback, findings) ?? []);
  const actions = rows("actions").flatMap((row, index) => readAction(row, index) ?? []);
  const plan: Plan = {
    file,
    title: setting("title") ?? titleAbove(tables) ?? "Performance report",
    organisation: setting("organisation") ?? "",
    template: setting("template"),
    marking: setting("marking") ?? setting("protective marking"),
    period: setting("period"),
    objectives: objectivesOf(rows("objectives"), measures, actions),
    measures,
    actions,
    statusWords: terms(rows("statuses")),
    glossary: terms(rows("glossary")),
  };
  return { plan, findings: [...findings, ...repeatedIds(measures)] };
}

interface Fallback {
  readonly rule: RuleName;
  readonly whenUnchanged: WhenUnchanged;
  readonly profile: Profile | null;
}

/** One row of a plan's table, its cells by column name. */
interface PlanRow {
  text(column: string): string;
  cell(column: string): SourceCell | null;
  at(column: string): CellRef;
  has(column: string): boolean;
}

const TABLE_NAMES: ReadonlyMap<string, PlanTable> = new Map([
  ["measures", "measures"],
  ["performance measures", "measures"],
  ["actions", "actions"],
  ["objectives", "objectives"],
  ["settings", "settings"],
  ["plan", "settings"],
  ["statuses", "statuses"],
  ["glossary", "glossary"],
]);

function planTable(table: Table): PlanTable | null {
  for (const words of [table.titles.at(-1)?.text ?? "", table.sheet]) {
    const named = TABLE_NAMES.get(plainLabel(words));
    if (named !== undefined && columnsOf(table, named).size > 0) return named;
  }
  let best: { kind: PlanTable; columns: number } | null = null;
  for (const kind of Object.keys(PLAN_COLUMNS) as PlanTable[]) {
    const columns = columnsOf(table, kind);
    const essential = kind === "measures" ? "name" : kind === "actions" ? "action" : kind === "objectives" ? "name" : null;
    if (essential !== null ? !columns.has(essential) : columns.size < 2) continue;
    if (best === null || columns.size > best.columns) best = { kind, columns: columns.size };
  }
  return best?.kind ?? null;
}

function columnsOf(table: Table, kind: PlanTable): Map<string, number> {
  const wordings: Readonly<Record<string, readonly string[]>> = PLAN_COLUMNS[kind];
  const columns = new Map<string, { column: number; score: number }>();
  table.columns.forEach(({ header }, column) => {
    const best = matchHeader(header, wordings)[0];
    if (best === undefined || best.score < CERTAIN) return;
    const rival = columns.get(best.role);
    if (rival === undefined || best.score > rival.score) columns.set(best.role, { column, score: best.score });
  });
  return new Map([...columns].map(([role, { column }]) => [role, column]));
}

function planRows(table: Table, kind: PlanTable): PlanRow[] {
  const columns = columnsOf(table, kind);
  return table.rows
    .filter((row: TableRow) => row.cells.some((cell) => cell !== null))
    .map((row) => {
      const cell = (column: string): SourceCell | null => row.cells[columns.get(column) ?? -1] ?? null;
      return {
        cell,
        text: (column) => cell(column)?.text.trim() ?? "",
        has: (column) => columns.has(column),
        at: (column) => ({
          file: table.file,
          sheet: table.sheet,
          row: row.row,
          column: table.range.left + (columns.get(column) ?? 0),
        }),
      };
    });
}

function readMeasure(row: PlanRow, index: number, fallback: Fallback, findings: Finding[]): Measure | null {
  const name = row.text("name");
  if (name === "") return null;
  const id = row.text("id") || `M${String(index + 1).padStart(2, "0")}`;
  const report = (code: FindingCode, column: string, expected: string): void => {
    findings.push({ code, item: id, at: row.at(column), found: row.text(column), expected, evidence: {} });
  };
  const unit = readUnit(row.text("unit"));
  const figure = (column: string, inUnit: Unit): { value: Value; decimals: number } => {
    const read = figureInUnit(row.cell(column), row.at(column), inUnit, null);
    if (read.fault?.kind === "notNumeric") report("valueNotNumeric", column, "a number");
    if (read.fault?.kind === "unitMismatch") report("unitMismatch", column, read.fault.suggestion);
    return read;
  };
  const word = <Word extends string>(column: string, words: readonly Word[]): Word | null => {
    const text = row.text(column);
    const read = readWord(text, words);
    if (text !== "" && read === null) report("planWordUnknown", column, words.join(", "));
    return read;
  };
  const rule = readRule(row.text("rule"));
  if (rule === null && row.text("rule") !== "") report("planWordUnknown", "rule", RULES.map((one) => RULE_WORDS[one][0]).join("; "));
  const polarity = readPolarity(row.text("polarity"));
  if (polarity === null && row.text("polarity") !== "") report("planWordUnknown", "polarity", POLARITIES.join(", "));
  const thresholds = readThresholds(row.text("thresholds"));
  if (thresholds === null) report("planWordUnknown", "thresholds", "Green >= 95%; Amber >= 90%; Red < 90%");
  const target = figure("target", unit);
  const quarters = ["targetQ1", "targetQ2", "targetQ3", "targetQ4"] as const;
  const toDate = quarters.some((quarter) => row.text(quarter) !== "")
    ? ([figure("targetQ1", unit).value, figure("targetQ2", unit).value, figure("targetQ3", unit).value, figure("targetQ4", unit).value] as const)
    : null;
  return {
    id,
    objective: row.text("objective"),
    name,
    unit,
    polarity: polarity ?? "higher",
    target: target.value,
    targetDecimals: target.decimals,
    targetsToDate: toDate,
    profile: readProfile(row.text("profile")) ?? fallback.profile,
    milestone: figure("milestone", { kind: "percentChange" }).value,
    low: figure("low", unit).value,
    high: figure("high", unit).value,
    thresholds: thresholds ?? [],
    rule: rule ?? impliedRule(row) ?? fallback.rule,
    whenUnchanged: word("whenUnchanged", WHEN_UNCHANGED) ?? fallback.whenUnchanged,
    tolerance: readTolerance(row.text("tolerance"), unit),
    aggregation: word<Aggregation>("aggregation", AGGREGATIONS),
    partOf: row.text("partOf") || null,
    comparator: row.text("comparator") || null,
    owner: row.text("owner") || null,
    frequency: row.text("frequency") || null,
    themes: list(row.text("themes")),
    aliases: list(row.text("aliases")),
    at: row.at("name"),
    targetAt: row.has("target") ? row.at("target") : null,
  };
}

/** Where a row names no rule but has what only one rule needs, it means that one. */
function impliedRule(row: PlanRow): RuleName | null {
  if (row.text("thresholds") !== "") return "thresholds";
  if (row.text("low") !== "" && row.text("high") !== "") return "range";
  if (row.text("milestone") !== "" && row.text("target") === "") return "milestone";
  if (row.text("tolerance") !== "") return "tolerance";
  return null;
}

const RULE_WORDS: Readonly<Record<RuleName, readonly string[]>> = {
  targetThenLastYear: ["target then last year", "targetthenlastyear", "target last year", "rag"],
  tolerance: ["tolerance", "tolerance band", "band"],
  range: ["range"],
  thresholds: ["thresholds", "threshold"],
  achieved: ["achieved", "y or n", "yes or no"],
  milestone: ["milestone"],
  comparison: ["comparison", "comparison only", "compared only", "no status"],
};

function readRule(words: string): RuleName | null {
  const plain = plainLabel(words);
  return RULES.find((rule) => RULE_WORDS[rule].includes(plain)) ?? null;
}

const POLARITY_WORDS: Readonly<Record<Polarity, readonly string[]>> = {
  higher: ["higher", "high", "up", "increase", "higher is better", "high is good", "maximise"],
  lower: ["lower", "low", "down", "decrease", "reduce", "lower is better", "low is good", "minimise"],
  range: ["range", "within range", "in range"],
  none: ["none", "no judgement", "neutral", "n a", "monitor"],
};

function readPolarity(words: string): Polarity | null {
  const plain = plainLabel(words);
  return POLARITIES.find((polarity) => POLARITY_WORDS[polarity].includes(plain)) ?? null;
}

function readWord<Word extends string>(words: string, known: readonly Word[]): Word | null {
  const plain = plainLabel(words);
  return known.find((word) => word.toLowerCase() === plain) ?? null;
}

/** `5%` of a percentage measure's target, `2 points` or `5pp`, or a bare number in the measure's unit. */
function readTolerance(words: string, unit: Unit): Tolerance | null {
  const read = readValue(words.replace(/\s*(?:points?|pp|ppts?)\s*$/i, ""));
  if (read.kind !== "number") return null;
  const inPoints = /(?:points?|pp|ppts?)\s*$/i.test(words);
  if (inPoints) return { amount: isProportion(unit) && !read.percent ? read.number / 100 : read.number, as: "points" };
  return read.percent ? { amount: read.number, as: "relative" } : { amount: read.number, as: "points" };
}

/** `straight line`, or four shares such as `30%, 25%, 20%, 25%`. */
function readProfile(words: string): Profile | null {
  if (plainLabel(words) === "straight line") return [0.25, 0.25, 0.25, 0.25];
  const [first, second, third, fourth, ...more] = words.split(/[,;]/).map((part) => readValue(part.trim()));
  if (first?.kind !== "number" || second?.kind !== "number" || third?.kind !== "number" || fourth?.kind !== "number") return null;
  return more.length === 0 ? [first.number, second.number, third.number, fourth.number] : null;
}

function list(words: string): string[] {
  return words
    .split(/[;|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

function readAction(row: PlanRow, index: number): PlannedAction | null {
  const action = row.text("action");
  if (action === "") return null;
  return {
    id: row.text("id") || `A${String(index + 1).padStart(2, "0")}`,
    objective: row.text("objective"),
    action,
    owner: row.text("owner") || null,
    themes: list(row.text("themes")),
    at: row.at("action"),
  };
}

function objectivesOf(rows: readonly PlanRow[], measures: readonly Measure[], actions: readonly PlannedAction[]): Objective[] {
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

function titleAbove(tables: readonly Table[]): string | null {
  const first = tables[0]?.titles.find(({ text }) => !TABLE_NAMES.has(plainLabel(text)));
  return first?.text ?? null;
}

function repeatedIds(measures: readonly Measure[]): Finding[] {
  const first = new Map<string, Measure>();
  return measures.flatMap((measure) => {
    const earlier = first.get(measure.id);
    first.set(measure.id, earlier ?? measure);
    if (earlier === undefined) return [];
    return [{ code: "duplicateMeasure", item: measure.id, at: measure.at, found: measure.name, expected: null, evidence: { first: earlier.name } }];
  });
}

