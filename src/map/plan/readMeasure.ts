import {
  AGGREGATIONS,
  RATED_BY,
  WHEN_UNCHANGED,
  type Aggregation,
  type FigureSpan,
  type Measure,
  type QuarterShares,
  type RuleName,
  type WhenUnchanged,
} from "../../domain/plan";
import { POLARITIES, type Polarity } from "../../domain/polarity";
import { unitName, type Unit } from "../../domain/units/unit";
import type { Month } from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import { figureInUnit } from "../figures/figureInUnit";
import { isTargetInWords } from "./targetFromWords";
import type { Figure } from "../mappedRows";
import type { PlanFinding } from "./findingKinds";
import type { PlanRow } from "./planRows";
import { timeForm } from "../headings/timeForm";
import { planUnit } from "./planUnit";
import {
  FIGURES_WORDS,
  readFigureSpan,
  readQuarterShares,
  readRebases,
  readRule,
  readTolerance,
  readWord,
  PROFILE_WORDS,
  REBASE_WORDS,
  RULE_NAMES,
  TOLERANCE_WORDS,
  wordList,
} from "./planWords";
import { choiceWords } from "../figures/reading";
import { withoutBound, withoutDeadline } from "../figures/boundedTarget";
import { polarityNamed } from "./polarityOfName";
import { polarityBelow, saysNoPolarity } from "../columns/polarity/statedPolarity";
import { readThresholds, THRESHOLD_WORDS } from "./readThresholds";

/** What the plan's settings say where a measure says nothing. */
export interface Fallback {
  readonly rule: RuleName;
  /** Whether the settings say the rule. */
  readonly ruleStated: boolean;
  readonly whenUnchanged: WhenUnchanged;
  readonly profile: QuarterShares | null;
  readonly figures: FigureSpan | null;
  /** Which way is better for measures that say nothing of it. */
  readonly polarity: Polarity | null;
  /** When years start, and the last month of the plan's year; null where it does not say which year that is. */
  readonly year: YearStart;
  readonly yearEnd: Month | null;
}

/** Columns that only a measure fills in. */
const NEEDS_NAME = [
  "unit",
  "polarity",
  "target",
  "targetQ4",
  "milestone",
  "low",
  "high",
  "thresholds",
  "rule",
] as const;

/** Reads one row of the Measures table; null where it names no measure. What cannot be read is added to `findings`. */
export function readMeasure(row: PlanRow, index: number, fallback: Fallback, findings: PlanFinding[]): Measure | null {
  const name = row.text("name");
  if (name === "") {
    // Words alone in the first column are a heading over the rows below.
    if (row.text("id") !== "" && NEEDS_NAME.some((column) => row.text(column) !== ""))
      findings.push({
        code: "measureUnnamed",
        item: row.text("id"),
        at: row.at("name"),
        found: null,
        expected: null,
        evidence: { file: "plan" },
      });
    return null;
  }
  const id = row.text("id") || `M${String(index + 1).padStart(2, "0")}`;
  const unit = planUnit(row);
  const inCell = (column: string, expected: string): Omit<PlanFinding, "code" | "evidence"> => ({
    item: id,
    at: row.at(column),
    found: row.text(column),
    expected,
  });
  const unknownWord = (column: string, expected: string): void => {
    findings.push({ code: "planWordUnknown", ...inCell(column, expected), evidence: { file: "plan" } });
  };
  const stated = polarityBelow(row.figures("polarity").heading?.header ?? "", row.text("polarity"));
  const figure = (column: string, inUnit: Unit): Figure => {
    const isTarget = column.startsWith("target");
    const printed = isTarget ? withoutDeadline(row.cell(column), fallback.yearEnd, fallback.year) : row.cell(column);
    const cell = isTarget ? withoutBound(printed, stated) : printed;
    const ofPlan = inUnit === unit;
    const ofName = timeForm(name);
    const read = figureInUnit(cell, row.at(column), inUnit, { ...row.figures(column), ofPlan, timeForm: ofName });
    // What a measure lacks whose target is words is said of its target.
    if (read.fault?.kind === "notNumeric" && !(column === "target" && inWords(read)))
      findings.push({ code: "valueNotNumeric", ...inCell(column, "a number"), evidence: { file: "plan" } });
    if (read.fault?.kind === "unitMismatch") {
      const evidence = { file: "plan", unit: unitName(unit) } as const;
      findings.push({ code: "unitMismatch", ...inCell(column, read.fault.suggestion), evidence });
    }
    if (read.fault?.kind === "shownDiffers") {
      const evidence = { file: "plan", held: read.fault.held } as const;
      findings.push({ code: "shownDiffers", ...inCell(column, choiceWords(read.fault.readings)), evidence });
    }
    return read;
  };
  const inWords = ({ fault, text }: Pick<Figure, "fault" | "text">): boolean =>
    fault?.kind === "notNumeric" && fault.readings === undefined && isTargetInWords(text);
  const word = <Word extends string>(column: string, words: readonly Word[]): Word | null => {
    const text = row.text(column);
    const read = readWord(text, words);
    if (text !== "" && read === null) unknownWord(column, words.join(", "));
    return read;
  };
  const rule = readRule(row.text("rule"));
  if (rule === null && row.text("rule") !== "") unknownWord("rule", RULE_NAMES);
  if (stated === null && !saysNoPolarity(row.text("polarity"))) unknownWord("polarity", POLARITIES.join(", "));
  const thresholds = readThresholds(row.text("thresholds"), unit);
  if (thresholds === null) unknownWord("thresholds", THRESHOLD_WORDS);
  const profile = readQuarterShares(row.text("profile"));
  if (profile === null && row.text("profile") !== "") unknownWord("profile", PROFILE_WORDS);
  const tolerance = readTolerance(row.text("tolerance"), unit);
  if (tolerance === null && row.text("tolerance") !== "") unknownWord("tolerance", TOLERANCE_WORDS);
  const figures = readFigureSpan(row.text("figures"));
  if (figures === null && row.text("figures") !== "") unknownWord("figures", FIGURES_WORDS);
  const rebases = readRebases(row.text("rebase"), fallback.year);
  if (rebases === null) unknownWord("rebase", REBASE_WORDS);
  const target = figure("target", unit);
  const milestone = figure("milestone", { kind: "percentChange" }).value;
  const named = polarityNamed({ name, unit, target: target.value, milestone });
  const quarters = ["targetQ1", "targetQ2", "targetQ3", "targetQ4"] as const;
  const toDate = quarters.some((quarter) => row.text(quarter) !== "")
    ? ([
        figure("targetQ1", unit).value,
        figure("targetQ2", unit).value,
        figure("targetQ3", unit).value,
        figure("targetQ4", unit).value,
      ] as const)
    : null;
  return {
    id,
    // A plan that is ordered by service alone has its services for objectives.
    objective: row.has("objective") ? row.text("objective") : row.text("service"),
    service: row.text("service"),
    name,
    unit,
    polarity: stated ?? named ?? fallback.polarity,
    polarityFrom: stated !== null ? "plan" : named !== null ? "name" : fallback.polarity === null ? null : "setting",
    target: target.value,
    targetDecimals: target.decimals,
    ...(inWords(target) ? { targetWords: target.text } : {}),
    targetsToDate: toDate,
    quarterShares: profile ?? fallback.profile,
    milestone,
    low: figure("low", unit).value,
    high: figure("high", unit).value,
    thresholds: thresholds ?? [],
    rule: rule ?? impliedRule(row) ?? fallback.rule,
    ruleStated: row.text("rule") !== "" || impliedRule(row) !== null || fallback.ruleStated,
    whenUnchanged: word("whenUnchanged", WHEN_UNCHANGED) ?? fallback.whenUnchanged,
    tolerance,
    aggregation: word<Aggregation>("aggregation", AGGREGATIONS),
    figures: figures ?? fallback.figures,
    partOf: row.text("partOf") || null,
    numerator: row.text("numerator") || null,
    denominator: row.text("denominator") || null,
    comparator: row.text("comparator") || null,
    ...(rebases === null || rebases.length === 0 ? {} : { rebases }),
    owner: row.text("owner") || null,
    frequency: row.text("frequency") || null,
    themes: wordList(row.text("themes")),
    aliases: wordList(row.text("aliases")),
    at: row.at("name"),
    targetAt: row.has("target") ? row.at("target") : null,
    cells: Object.fromEntries(RATED_BY.filter((column) => row.has(column)).map((column) => [column, row.at(column)])),
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
