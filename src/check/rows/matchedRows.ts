import type { Words } from "../../map/mappedRows";
import type { MatchedBy, Named } from "../../map/match/matchLabel";
import type { CheckContext } from "../checkContext";

/** A row of the extract with the item of the plan that it was matched to. */
export interface MatchedRow {
  readonly label: Words;
  readonly matchedBy: MatchedBy | null;
  readonly item: Named;
}

/** The plan's items of one kind, and the rows that were matched to them. */
export interface MatchedRows {
  readonly items: readonly Named[];
  readonly rows: readonly MatchedRow[];
  /** Whether its rows give figures: those of measures. */
  readonly haveFigures: boolean;
}

type Row = Pick<MatchedRow, "label" | "matchedBy">;

/** Rows that were matched to an item of the plan: of measures, actions, judgements and assertions. */
export function matchedRows({ plan, extract }: Pick<CheckContext, "plan" | "extract">): MatchedRows[] {
  return [
    { ...rowsOf(plan.measures, extract.measures, ({ measure }) => measure?.id), haveFigures: true },
    rowsOf(
      plan.actions.map(({ id, action }) => ({ id, name: action, aliases: [] })),
      extract.actions,
      ({ action }) => action?.id,
    ),
    rowsOf(
      plan.judgements.map(({ id, name }) => ({ id, name, aliases: [] })),
      extract.judgements,
      ({ judgement }) => judgement?.id,
    ),
    rowsOf(
      plan.assertions.map(({ id, assertion }) => ({ id, name: assertion, aliases: [] })),
      extract.assertions,
      ({ assertion }) => assertion?.id,
    ),
  ];
}

function rowsOf<One extends Row>(
  items: readonly Named[],
  rows: readonly One[],
  idOf: (row: One) => string | undefined,
): MatchedRows {
  const byId = new Map(items.map((item) => [item.id, item]));
  return {
    items,
    haveFigures: false,
    rows: rows.flatMap((row): MatchedRow[] => {
      const item = byId.get(idOf(row) ?? "");
      return item === undefined ? [] : [{ label: row.label, matchedBy: row.matchedBy, item }];
    }),
  };
}
