import type { Finding } from "../domain/finding";
import {
  WHEN_UNCHANGED,
  type GlossaryTerm,
  type GradeScale,
  type Measure,
  type Objective,
  type Plan,
  type PlannedAction,
  type PlannedAssertion,
  type PlannedJudgement,
} from "../domain/plan";
import type { Table } from "../read/source";
import { figureInUnit } from "./figureInUnit";
import { plainLabel } from "./plainLabel";
import type { PlanTable } from "./planColumns";
import { planRows, planTable, TABLE_NAMES, type PlanRow } from "./planRows";
import { readPolarity, readProfile, readRule, readWord, wordList } from "./planWords";
import { readMeasure, type Fallback } from "./readMeasure";
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
    themes: rows("themes").flatMap((row) => (row.text("name") === "" ? [] : [{ id: row.text("id") || row.text("name"), name: row.text("name") }])),
    gradeScale: readGradeScale(rows("grades"), setting("bodies")),
    judgements: rows("judgements").flatMap((row, index) => readJudgement(row, index) ?? []),
    assertions: rows("assertions").flatMap((row, index) => readAssertion(row, index) ?? []),
    statusWords: terms(rows("statuses")),
    glossary: terms(rows("glossary")),
  };
  return { plan, findings: [...findings, ...repeatedIds(measures)] };
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
    themes: wordList(row.text("themes")),
    at: row.at("action"),
  };
}

/** Grades worst first and words for direction, as the Grades table lists them. */
function readGradeScale(rows: readonly PlanRow[], bodies: string | null): GradeScale {
  const words = (kind: string): string[] =>
    rows.filter((row) => plainLabel(row.text("kind") || "grade") === kind).map((row) => row.text("grade"));
  const count = Number(bodies ?? "");
  return { grades: words("grade"), directions: words("direction"), bodies: count > 0 ? count : null };
}

function readJudgement(row: PlanRow, index: number): PlannedJudgement | null {
  const name = row.text("name");
  if (name === "") return null;
  return { id: row.text("id") || `J${String(index + 1).padStart(2, "0")}`, domain: row.text("domain"), name, at: row.at("name") };
}

function readAssertion(row: PlanRow, index: number): PlannedAssertion | null {
  const assertion = row.text("assertion");
  if (assertion === "") return null;
  const unit = readUnit(row.text("unit"));
  const target = figureInUnit(row.cell("target"), row.at("target"), unit, null);
  return {
    id: row.text("id") || `A${String(index + 1).padStart(2, "0")}`,
    section: row.text("section"),
    assertion,
    target: target.value,
    targetDecimals: target.decimals,
    unit,
    polarity: readPolarity(row.text("polarity")) ?? "higher",
    at: row.at("assertion"),
    targetAt: row.has("target") ? row.at("target") : null,
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

