import type { ActionAssessment, MeasureAssessment } from "../../assess/assessment";
import type { Status } from "../../assess/status";
import { actionColumns } from "../actionColumns";
import { measureColumns } from "../measureColumns";
import type { ReportSheet } from "../reportModel";
import { buildSheet } from "../sheetBuilder";
import type { TableSpec } from "../tableSpec";
import { unlistedRows, withUnlisted } from "../unlisted";
import type { SheetContext } from "./sheetContext";

const WORST_FIRST: readonly Status[] = ["Red", "Amber", "Not rated"];
const WIDTHS = [12, 30, 40, 11, 11, 10, 13, 40];

const ACTION_WIDTHS = [8, 44, 74, 13, 14];

/** What a board should look at first: measures and actions that are Red, then Amber, then not rated or stated. */
export function exceptionsSheet(context: SheetContext, name: string): ReportSheet[] {
  const { checkedExtract } = context;
  const sheet = buildSheet(name, WIDTHS, context);
  sheet.title(`${name}: ${context.title}`);
  sheet.line(context.period, "subtitle");
  sheet.line("Everything that is not Green.", "body");
  // What somebody gave by hand in a row keeps its row.
  const isListed = (table: string, id: string): boolean =>
    (checkedExtract.listed ?? []).some((row) => row.table === table && row.item === id);
  const measures = withThoseGiven(
    checkedExtract.measures,
    WORST_FIRST.flatMap((status) => checkedExtract.measures.filter(({ rating }) => rating.status === status)),
    ({ measure }) => isListed("MeasureExceptions", measure.id),
  );
  const actions = withThoseGiven(
    checkedExtract.actions,
    (["Red", "Amber", "Not stated"] as const).flatMap((status) =>
      checkedExtract.actions.filter((action) => action.status === status),
    ),
    ({ id }) => isListed("ActionExceptions", id),
  );
  const ofMeasures = measuresNotGreen(measures, context);
  const ofActions = actionsNotGreen(actions);
  sheet.section("Measures not Green");
  if (measures.length === 0) sheet.line("Every rated measure is Green.", "body");
  else sheet.table(ofMeasures);
  if (checkedExtract.actions.some(({ stated }) => stated !== null)) {
    sheet.section("Actions not Green", ACTION_WIDTHS);
    if (actions.length === 0) sheet.line("Every action is Green.", "body");
    else sheet.table(ofActions);
  }
  return withUnlisted(sheet.build({ freeze: false, repeatHeadings: true }), [
    unlistedRows(ofMeasures, without(checkedExtract.measures, measures)),
    unlistedRows(ofActions, without(checkedExtract.actions, actions)),
  ]);
}

function measuresNotGreen(items: readonly MeasureAssessment[], { mode }: SheetContext): TableSpec<MeasureAssessment> {
  return {
    name: "MeasureExceptions",
    description: "Measures that are Red, Amber or not rated",
    columns: measureColumns(
      [
        { column: "id", heading: "ID", width: 12 },
        { column: "objective", heading: "Objective", width: 30 },
        { column: "measure", heading: "Measure", width: 40 },
        { column: "target", heading: "Target", width: 11 },
        { column: "actual", heading: "Actual", width: 11 },
        { column: "lastYear", heading: "Last year", width: 10 },
        { column: "status", heading: "Status", width: 13 },
        { column: "reason", heading: "Reason for status", width: 40 },
      ],
      mode,
    ),
    items,
    keptIn: [
      { column: "target", heading: "Target" },
      { column: "actual", heading: "Actual" },
      { column: "lastYear", heading: "Last year" },
      { column: "status", heading: "Status" },
    ],
    itemsIn: { kind: "measures", namedIn: "Measure" },
    reasonIn: "Reason for status",
  };
}

function actionsNotGreen(items: readonly ActionAssessment[]): TableSpec<ActionAssessment> {
  return {
    name: "ActionExceptions",
    description: "Actions that are Red, Amber or have no status stated",
    columns: actionColumns([
      { column: "id", heading: "No.", width: 8 },
      { column: "objective", heading: "Objective", width: 44 },
      { column: "action", heading: "Action", width: 74 },
      { column: "status", heading: "Status", width: 13 },
      { column: "stated", heading: "Stated as", width: 14 },
    ]),
    items,
    keptIn: [{ column: "status", heading: "Status" }],
    itemsIn: { kind: "actions", namedIn: "Action" },
  };
}

function without<Item>(all: readonly Item[], listed: readonly Item[]): readonly Item[] {
  return all.filter((item) => !listed.includes(item));
}

function withThoseGiven<Item>(
  all: readonly Item[],
  exceptions: readonly Item[],
  isGiven: (item: Item) => boolean,
): readonly Item[] {
  return [...exceptions, ...all.filter((item) => isGiven(item) && !exceptions.includes(item))];
}
