import type { Measure } from "../../domain/plan";
import type { Table } from "../../read/source";

/** Whether figures are adjusted for the season, or said not to be. */
export type Adjustment = "seasonally adjusted" | "not seasonally adjusted";

const UNADJUSTED =
  /\b(?:(?:not|non|without|before)[\s-]+(?:being )?seasonal(?:ly)?[\s-]+adjust\w*|unadjusted|un-adjusted|nsa)\b/i;
const ADJUSTED = /\bseasonal(?:ly)?[\s-]+adjust\w*/i;
/** The letters alone, in capitals: `Q2 SA`, `(SA)`. */
const LETTERS = /(?:^|[\s(,–-])SA(?:$|[\s),])/;
/** Words about another paper, or about some of the figures. */
const UNSURE = /\b(?:may|might|if|where|unless|except|see|both|and not)\b/i;

/**
 * What words say of the season; null where they say nothing.
 *
 * @example
 * adjustmentIn("Claimants, not seasonally adjusted") //=> "not seasonally adjusted"
 * adjustmentIn("Q2 2025/26 SA") //=> "seasonally adjusted"
 * adjustmentIn("Adjusted net spend") //=> null
 */
export function adjustmentIn(words: string): Adjustment | null {
  if (UNADJUSTED.test(words)) return "not seasonally adjusted";
  return ADJUSTED.test(words) || LETTERS.test(words) ? "seasonally adjusted" : null;
}

/** What the words over or under a figure say of the season, and which these are. */
export interface AdjustmentSaid {
  readonly adjustment: Adjustment;
  readonly words: string;
}

/** What the titles of a table, its sheet's name or its notes say of all its figures; null for nothing, or for both. */
export function tableAdjustment({
  titles,
  sheet,
  notes,
}: Pick<Table, "titles" | "sheet" | "notes">): AdjustmentSaid | null {
  const texts = [...titles.map(({ text }) => text), sheet, ...notes.map(({ text }) => text)];
  const said = texts.flatMap((words): AdjustmentSaid[] => {
    const adjustment = UNSURE.test(words) ? null : adjustmentIn(words);
    return adjustment === null ? [] : [{ adjustment, words }];
  });
  const [first] = said;
  return first !== undefined && said.every(({ adjustment }) => adjustment === first.adjustment) ? first : null;
}

/**
 * The words by which a figure is not adjusted for the season as its measure's own name says: its row's or its
 * heading's, else its table's; or those of the heading beside it that is. Null where nothing contradicts.
 */
export function otherAdjustment(
  { label, header, table }: { readonly label: string; readonly header: string; readonly table: SeasonOf },
  { name, aliases }: Pick<Measure, "name" | "aliases">,
): { readonly wanted: Adjustment; readonly words: string } | null {
  const wanted = [name, ...aliases].map(adjustmentIn).find((one) => one !== null) ?? null;
  if (wanted === null) return null;
  const near = [label, header].filter((words) => adjustmentIn(words) !== null);
  const said = near.length > 0 ? near : table.adjustment === null ? [] : [table.adjustment.words];
  const other = said.find((words) => adjustmentIn(words) !== wanted);
  if (other !== undefined) return { wanted, words: other };
  if (said.length > 0) return null;
  const beside = table.table.columns.find((column) => adjustmentIn(column.header) === wanted);
  return beside === undefined ? null : { wanted, words: header };
}

interface SeasonOf {
  readonly table: Pick<Table, "columns">;
  readonly adjustment: AdjustmentSaid | null;
}
