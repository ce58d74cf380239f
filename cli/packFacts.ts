import type { ColumnLeftOut, PackFacts, Result, WordsOutside } from "../src/index";
import { address, ok, packOnDemand, refused } from "../src/index";
import { earlierIn, type Carried, type Earlier } from "./carry";
import { fileName } from "./files";
import { plural } from "./summary";

/** What a pack of a report is built from, as its workbook stands. */
export interface FactsTyped {
  /** With what people typed laid over them. */
  readonly facts: PackFacts;
  /** How many cells people typed in. */
  readonly cellsTyped: number;
  /** Rows, columns and cells of people's that no pack has, a line for each sheet, column or cell. */
  readonly ownRows: readonly string[];
  /** Cells with a formula of a person’s that has no result, a line for each. */
  readonly unworked: readonly string[];
}

/** What a pack is built from that a workbook keeps, with what people typed there; refused where it keeps none. */
export async function factsTyped(earlier: Earlier): Promise<Result<FactsTyped>> {
  const { columnsLeftOut, typedTexts, unworkedCells, withTypedWords, wordsOutside } = await packOnDemand();
  const facts = await factsIn(earlier);
  if (!facts.ok) return facts;
  const { state, found, source } = earlier;
  const typed = typedTexts(state.report, found, source);
  return ok({
    facts: withTypedWords(facts.value, typed),
    cellsTyped: typed.filter(({ isOurs }) => isOurs !== true).length,
    ownRows: [
      ...(await ownRowLines(earlier)),
      ...columnsLeftOut(typed).map(columnLine),
      ...outsideLines(wordsOutside(state.report, found)),
    ],
    unworked: unworkedCells(state.report, found).map(
      ({ at, row, heading }) =>
        `${at.sheet}!${address(at)} (${row}, ${heading}): a formula whose result the file does not hold, so a pack ` +
        "has what the report said. Open the workbook in Excel, save it, and do this again.",
    ),
  });
}

/** Cells outside of tables that are named. */
const NAMED = 10;
/** Letters of their words that are told. */
const LETTERS = 60;

/** Says of words that people typed outside of the tables that no pack has them, and where they would be in one. */
function outsideLines(all: readonly WordsOutside[]): readonly string[] {
  const lines = all.slice(0, NAMED).map(({ text, at }) => {
    const told = text.length > LETTERS ? `${text.slice(0, LETTERS - 1).trimEnd()}…` : text;
    return `${at.sheet}!${address(at)}: “${told}” stands in no table, so it is not in a pack.`;
  });
  const more = all.length - NAMED;
  const rest = more > 0 ? [`${plural(more, "more cell")} with words in no table: they are not in a pack.`] : [];
  const where =
    "What a board should read: type it as a measure’s commentary, in a column that a pack has, or as a Decision in " +
    "the plan.";
  return all.length === 0 ? [] : [...lines, ...rest, where];
}

/** Says of a column that people added that no pack has it, and which it has. */
function columnLine({ sheet, heading, cells }: ColumnLeftOut): string {
  const column = heading === "" ? "a column without a heading" : `the column “${heading}”`;
  return (
    `${sheet}: ${column} (${plural(cells, "cell")}) is not in a pack. Columns that are: Action, Owner, By when, ` +
    "Expected effect, Decision asked, Commentary."
  );
}

/** The rows that people put into tables of items, a line for each sheet. */
export async function ownRowLines({ state, found }: Omit<Earlier, "path">): Promise<readonly string[]> {
  const { ownRows } = await packOnDemand();
  return [...ownRows(state.report, found)].map(
    ([sheet, count]) =>
      `${sheet}: ${count === 1 ? "1 row" : `${count} rows`} of somebody’s own, which no count takes in.`,
  );
}

/**
 * What the packs of a report are built from that is written into an earlier one: as its workbook stands then, with the
 * words that people typed in it, as `outturn pack` has them.
 *
 * @param facts Those of the report alone, which stand where nothing is carried on.
 */
export async function factsCarried(
  facts: PackFacts,
  carried: Carried | null,
  path: string,
): Promise<Result<PackFacts>> {
  if (carried === null) return ok(facts);
  const now = await earlierIn(carried.bytes, path);
  if (!now.ok) return now;
  const typed = await factsTyped(now.value);
  return typed.ok ? ok(typed.value.facts) : typed;
}

/** What the workbook keeps for packs of the report that stands in it. */
async function factsIn({ path, state }: Earlier): Promise<Result<PackFacts>> {
  const { keptFacts } = await packOnDemand();
  const facts = keptFacts(state.pack);
  if (facts !== null && facts.period === state.period) return ok(facts);
  return refused(
    `${fileName(path)} does not keep what a pack is made from: it was last written by the pane or by another version ` +
      "of Outturn. Write it again with outturn report --carry, then make the pack.",
  );
}
