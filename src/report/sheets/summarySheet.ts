import { ACTION_STATUSES } from "../../assess/actionStatus";
import type { AssertionAssessment } from "../../assess/assessAssertions";
import type { ActionAssessment, MeasureAssessment } from "../../assess/assessment";
import { DIRECTIONS, type DirectionOfTravel } from "../../assess/change/directionOfTravel";
import { STATUSES } from "../../assess/status";
import { UPDATE_STATUSES, type UpdateStatus } from "../../assess/updateStatus";
import { SEVERITIES, type Severity } from "../../domain/finding";
import type { Objective } from "../../domain/plan";
import { plainLabel } from "../../map/match/plainLabel";
import { number } from "../../domain/value";
import { countCell, figureCell, statusCell, textCell } from "../cells";
import { countsOf, type Counts } from "../counts";
import { countFormula } from "../formula/countFormula";
import { givenOf } from "../byHand/givenOf";
import type { CheckedExtract } from "../checkedExtract";
import type { ReportCell, ReportSheet } from "../reportModel";
import { buildSheet, type SheetBuilder } from "../sheetBuilder";
import { SEVERITY_LOOKS, SEVERITY_NAMES, STATUS_LOOKS } from "../statusLooks";
import type { SheetContext } from "./sheetContext";
import { headline } from "./headline";

const WIDTHS = [64, 13, 13, 13, 13, 16, 13];

/** Where the status columns of the measures and actions are (`Measures!$K$5:$K$21`); null where there is none. */
export interface StatusColumns {
  readonly measures: string | null;
  readonly actions: string | null;
}

/** The first page: what the report says in a sentence or two, statuses counted, by objective, and findings counted. */
export function summarySheet(context: SheetContext, name: string, statusColumns: StatusColumns): ReportSheet[] {
  const { checkedExtract } = context;
  const counts = countsOf(checkedExtract);
  const sheet = buildSheet(name, WIDTHS, context);
  sheet.title(context.title);
  sheet.line([checkedExtract.plan.organisation, context.period].filter((part) => part !== "").join(", "), "subtitle");
  for (const sentence of headline(context, counts)) sheet.line(sentence, "body");
  if (statusesAreRated(checkedExtract)) {
    statusCounts(sheet, context, counts, statusColumns);
    measuresByObjective(sheet, context);
  } else if (
    checkedExtract.judgements.length === 0 &&
    checkedExtract.measures.some(({ directionOfTravel }) => directionOfTravel !== null)
  )
    directionCounts(sheet, checkedExtract.measures);
  if (checkedExtract.actions.some(({ stated }) => stated !== null)) actionsByObjective(sheet, context);
  if (checkedExtract.actions.some(({ update }) => update !== null)) updateCounts(sheet, checkedExtract.actions);
  gradeCounts(sheet, checkedExtract);
  rollUp(sheet, checkedExtract.assertions);
  sheet.section("Findings about the data");
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
      ...(checkedExtract.accepted.length === 0
        ? [{ heading: "Findings", numeric: true, cell: (severity: Severity) => countCell(counts.findings[severity]) }]
        : [
            { heading: "Open", numeric: true, cell: (severity: Severity) => countCell(counts.open[severity]) },
            { heading: "Accepted", numeric: true, cell: (severity: Severity) => countCell(counts.accepted[severity]) },
          ]),
    ],
    items: SEVERITIES,
  });
  return sheet.build({ freeze: false, repeatHeadings: false });
}

/** Counts of statuses say something only where something is rated or stated. */
function statusesAreRated({ measures, actions }: CheckedExtract): boolean {
  return measures.some(({ measure }) => measure.rule !== "comparison") || actions.some(({ stated }) => stated !== null);
}

/** Counts of each status, live where the statuses are on the sheets. */
function statusCounts(
  sheet: SheetBuilder,
  { checkedExtract, mode }: SheetContext,
  counts: Counts,
  columns: StatusColumns,
): void {
  const rated = checkedExtract.actions.some(({ stated }) => stated !== null);
  const statuses = [...new Set<string>([...STATUSES, ...(rated ? ACTION_STATUSES : [])])];
  const { measures, actions, byHand } = checkedExtract;
  // Words that somebody gave in place of a status, by the status that they count as.
  const given = {
    measures: measures.flatMap(({ givenStatus }) => (givenStatus === undefined ? [] : [givenStatus])),
    actions: actions.flatMap(({ id, action: name, status: counts }) =>
      givenOf(byHand, "actions", { id, name }).flatMap(({ about, value }) =>
        about === "status" ? [{ held: String(value ?? ""), counts }] : [],
      ),
    ),
  };
  const count = (counted: Readonly<Record<string, number>>, word: string, of: keyof typeof given): ReportCell => {
    const number = counted[word];
    const column = columns[of];
    if (number === undefined) return textCell("[z]", "number");
    if (mode === "values" || column === null) return countCell(number);
    const others = given[of].filter((one) => one.counts === word).map(({ held }) => held);
    return countCell(number, countFormula(column, [word, ...others]));
  };
  sheet.section("Statuses");
  sheet.table({
    name: "StatusCounts",
    description: "How many measures and actions have each status",
    columns: [
      { heading: "Status", numeric: false, words: STATUS_LOOKS, cell: (word) => statusCell(word) },
      ...(checkedExtract.measures.length > 0
        ? [
            {
              heading: "Measures",
              numeric: true,
              cell: (word: string) => count(counts.measures, word, "measures"),
            },
          ]
        : []),
      ...(rated
        ? [{ heading: "Actions", numeric: true, cell: (word: string) => count(counts.actions, word, "actions") }]
        : []),
    ],
    items: statuses,
  });
}

function measuresByObjective(sheet: SheetBuilder, { checkedExtract }: SheetContext): void {
  const objectives = withItems(
    checkedExtract.plan.objectives,
    checkedExtract.measures.map(({ measure }) => measure.objective),
  );
  if (objectives.length === 0) return;
  sheet.section("Measures by objective");
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
            checkedExtract.measures.filter(
              ({ measure, rating }) => belongs(measure.objective, name) && rating.status === status,
            ).length,
          ),
      })),
    ],
    items: objectives,
  });
}

function actionsByObjective(sheet: SheetBuilder, { checkedExtract }: SheetContext): void {
  const objectives = withItems(
    checkedExtract.plan.objectives,
    checkedExtract.actions.map(({ objective }) => objective),
  );
  if (objectives.length === 0) return;
  sheet.section("Actions by objective");
  sheet.table({
    name: "ActionsByObjective",
    description: "How many actions of each objective have each status",
    columns: [
      { heading: "Objective", numeric: false, cell: ({ name }) => textCell(name) },
      ...ACTION_STATUSES.map((status) => ({
        heading: status,
        numeric: true,
        cell: ({ name }: Objective) =>
          countCell(
            checkedExtract.actions.filter((action) => belongs(action.objective, name) && action.status === status)
              .length,
          ),
      })),
    ],
    items: objectives,
  });
}

function belongs(objective: string, name: string): boolean {
  return plainLabel(objective) === plainLabel(name);
}

function withItems(objectives: readonly Objective[], itemObjectives: readonly string[]): Objective[] {
  return objectives.filter(({ name }) => itemObjectives.some((objective) => belongs(objective, name)));
}

/** How many measures improved, stayed and worsened, where none is rated. */
function directionCounts(sheet: SheetBuilder, measures: readonly MeasureAssessment[]): void {
  sheet.section("Direction of travel");
  sheet.table<DirectionOfTravel | "Not judged">({
    name: "DirectionCounts",
    description: "How many measures improved, stayed the same and worsened",
    columns: [
      { heading: "Direction of travel", numeric: false, cell: (direction) => textCell(direction) },
      {
        heading: "Measures",
        numeric: true,
        cell: (direction) =>
          countCell(measures.filter((measure) => (measure.directionOfTravel ?? "Not judged") === direction).length),
      },
    ],
    items: [...DIRECTIONS, "Not judged"],
  });
}

/** How many deliverables have an update, need none, or are promised one. */
function updateCounts(sheet: SheetBuilder, actions: readonly ActionAssessment[]): void {
  sheet.section("Updates");
  sheet.table<UpdateStatus>({
    name: "UpdateCounts",
    description: "How many deliverables have an update, need none, or are promised one",
    columns: [
      { heading: "Update", numeric: false, cell: (status) => textCell(status) },
      {
        heading: "Number",
        numeric: true,
        cell: (status) => countCell(actions.filter(({ update }) => update?.status === status).length),
      },
    ],
    items: UPDATE_STATUSES,
  });
}

/** How many judgements have each grade, by direction of travel. */
function gradeCounts(sheet: SheetBuilder, { judgements, plan }: CheckedExtract): void {
  const { grades, directions } = plan.gradeScale;
  // A plan may have judgements and no table of grades.
  if (judgements.length === 0 || grades.length === 0) return;
  const count = (grade: string, direction: string | null): number =>
    judgements.filter(
      (judgement) => judgement.grade === grade && (direction === null || judgement.directionOfTravel === direction),
    ).length;
  sheet.section("Grades and direction of travel");
  sheet.table<string>({
    name: "GradeCounts",
    description: "How many judgements have each grade and direction of travel",
    columns: [
      { heading: "Grade", numeric: false, cell: (grade) => textCell(grade) },
      { heading: "Judgements", numeric: true, cell: (grade) => countCell(count(grade, null)) },
      ...directions.map((direction) => ({
        heading: direction,
        numeric: true,
        cell: (grade: string) => countCell(count(grade, direction)),
      })),
    ],
    items: [...grades].reverse(),
  });
}

/** Assertions achieved and not, by section and in all. */
function rollUp(sheet: SheetBuilder, assertions: readonly AssertionAssessment[]): void {
  if (assertions.length === 0) return;
  const all = "All sections";
  const inSection = (section: string): AssertionAssessment[] =>
    assertions.filter(({ planned }) => section === all || planned.section === section);
  const share = (section: string): number =>
    inSection(section).filter(({ stated }) => stated === "Y").length / inSection(section).length;
  sheet.section("Assertions by section");
  sheet.table<string>({
    name: "AssertionsBySection",
    description: "How many assertions of each section were achieved",
    columns: [
      { heading: "Section", numeric: false, cell: (section) => textCell(section) },
      { heading: "Assertions", numeric: true, cell: (section) => countCell(inSection(section).length) },
      ...(["Y", "N", "Not stated"] as const).map((answer) => ({
        heading: answer === "Y" ? "Achieved" : answer === "N" ? "Not achieved" : answer,
        numeric: true,
        cell: (section: string) => countCell(inSection(section).filter(({ stated }) => stated === answer).length),
      })),
      {
        heading: "Share achieved",
        numeric: true,
        cell: (section) => figureCell(number(share(section)), { kind: "percent" }, 1),
      },
    ],
    items: [...new Set(assertions.map(({ planned }) => planned.section)), all],
  });
}
