import { ACTION_STATUSES } from "../../assess/actionStatus";
import { STATUSES } from "../../assess/status";
import { SEVERITIES } from "../../domain/finding";
import type { Objective } from "../../domain/plan";
import { plainLabel } from "../../map/plainLabel";
import { countCell, linkCell, statusCell, textCell } from "../cells";
import { countOutcome, type Counts } from "../counts";
import type { ReportCell, ReportSheet } from "../reportModel";
import { buildSheet, type SheetBuilder } from "../sheetBuilder";
import { SEVERITY_LOOKS, SEVERITY_NAMES, STATUS_LOOKS } from "../statusLooks";
import type { SheetContext } from "./sheetContext";

const WIDTHS = [64, 13, 13, 13, 13, 16, 13];

/** Where the status columns of the measures and actions are (`Measures!$K$5:$K$21`); null where there is none. */
export interface StatusColumns {
  readonly measures: string | null;
  readonly actions: string | null;
}

/** The first page: what the report says in a sentence or two, statuses counted, by objective, and findings counted. */
export function summarySheet(context: SheetContext, name: string, statusColumns: StatusColumns): ReportSheet {
  const { outcome, template } = context;
  const counts = countOutcome(outcome);
  const sheet = buildSheet(name, WIDTHS, context.profile);
  sheet.line(context.title, "title");
  sheet.line([outcome.plan.organisation, context.period].filter((words) => words !== "").join(", "), "subtitle");
  for (const sentence of headline(context, counts)) sheet.line(sentence, "body");
  statusCounts(sheet, context, counts, statusColumns);
  measuresByObjective(sheet, context);
  actionsByObjective(sheet, context);
  sheet.gap();
  sheet.line("Findings about the data", "heading");
  sheet.table({
    name: "FindingCounts",
    description: "How many findings there are of each severity",
    columns: [
      {
        heading: "Severity",
        numeric: false,
        words: SEVERITY_LOOKS,
        cell: (severity) => statusCell(SEVERITY_NAMES[severity]),
      },
      { heading: "Findings", numeric: true, cell: (severity) => countCell(counts.findings[severity]) },
    ],
    items: SEVERITIES,
  });
  sheet.gap();
  sheet.line("In this report", "heading");
  for (const other of template.sheets) {
    if (other.kind !== "summary") sheet.cellLine(linkCell(other.name, other.name, "A1"));
  }
  return sheet.build({ freeze: false, repeatHeadings: false });
}

/** The report in a few sentences, so that the summary can be read aloud. */
function headline({ outcome }: SheetContext, { measures, actions, findings }: Counts): string[] {
  const sentences: string[] = [];
  const rated = measures.Green + measures.Amber + measures.Red;
  if (rated > 0) {
    const unrated = measures["Not rated"];
    sentences.push(
      `${measures.Green} of the ${rated} rated measures are Green, ${measures.Amber} Amber and ${measures.Red} Red.` +
        (unrated > 0 ? ` ${unrated} could not be rated.` : ""),
    );
  }
  if (outcome.actions.length > 0) {
    const unstated = actions["Not stated"];
    sentences.push(
      `${actions.Green} of the ${outcome.actions.length} actions are Green, ${actions.Amber} Amber and ${actions.Red} Red.` +
        (unstated > 0 ? ` ${unstated} have no status stated.` : ""),
    );
  }
  if (findings.error > 0) {
    const errors = findings.error === 1 ? "1 error" : `${findings.error} errors`;
    sentences.push(`Draft: ${errors} in the data must be put right before sign-off.`);
  }
  return sentences;
}

/** Counts of each status, live where the statuses are on the sheets. */
function statusCounts(sheet: SheetBuilder, { outcome, mode }: SheetContext, counts: Counts, columns: StatusColumns): void {
  const words = [...new Set<string>([...STATUSES, ...(outcome.actions.length > 0 ? ACTION_STATUSES : [])])];
  const count = (counted: Readonly<Record<string, number>>, word: string, column: string | null): ReportCell => {
    const number = counted[word];
    if (number === undefined) return textCell("[z]", "number");
    return countCell(number, mode === "values" || column === null ? null : `COUNTIF(${column},"${word}")`);
  };
  sheet.gap();
  sheet.line("Statuses", "heading");
  sheet.table({
    name: "StatusCounts",
    description: "How many measures and actions have each status",
    columns: [
      { heading: "Status", numeric: false, words: STATUS_LOOKS, cell: (word) => statusCell(word) },
      ...(outcome.measures.length > 0
        ? [{ heading: "Measures", numeric: true, cell: (word: string) => count(counts.measures, word, columns.measures) }]
        : []),
      ...(outcome.actions.length > 0
        ? [{ heading: "Actions", numeric: true, cell: (word: string) => count(counts.actions, word, columns.actions) }]
        : []),
    ],
    items: words,
  });
}

function measuresByObjective(sheet: SheetBuilder, { outcome }: SheetContext): void {
  const objectives = withItems(outcome.plan.objectives, outcome.measures.map(({ measure }) => measure.objective));
  if (objectives.length === 0) return;
  sheet.gap();
  sheet.line("Measures by objective", "heading");
  sheet.table({
    name: "MeasuresByObjective",
    description: "How many measures of each objective have each status",
    columns: [
      { heading: "Objective", numeric: false, cell: ({ name }) => textCell(name) },
      ...STATUSES.map((status) => ({
        heading: status,
        numeric: true,
        cell: ({ name }: Objective) =>
          countCell(
            outcome.measures.filter(({ measure, judgement }) => belongs(measure.objective, name) && judgement.status === status).length,
          ),
      })),
    ],
    items: objectives,
  });
}

function actionsByObjective(sheet: SheetBuilder, { outcome }: SheetContext): void {
  const objectives = withItems(outcome.plan.objectives, outcome.actions.map(({ objective }) => objective));
  if (objectives.length === 0) return;
  sheet.gap();
  sheet.line("Actions by objective", "heading");
  sheet.table({
    name: "ActionsByObjective",
    description: "How many actions of each objective have each status",
    columns: [
      { heading: "Objective", numeric: false, cell: ({ name }) => textCell(name) },
      ...ACTION_STATUSES.map((status) => ({
        heading: status,
        numeric: true,
        cell: ({ name }: Objective) =>
          countCell(outcome.actions.filter((action) => belongs(action.objective, name) && action.status === status).length),
      })),
    ],
    items: objectives,
  });
}

function belongs(objective: string, name: string): boolean {
  return plainLabel(objective) === plainLabel(name);
}

function withItems(objectives: readonly Objective[], named: readonly string[]): Objective[] {
  return objectives.filter(({ name }) => named.some((objective) => belongs(objective, name)));
}
