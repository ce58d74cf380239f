import type { AssessedExtract } from "../../assess/assessedExtract";
import type { MeasureAssessment } from "../../assess/assessment";
import type { Measure } from "../../domain/plan";
import type { ActionRow, MeasureRow, Words } from "../../map/mappedRows";
import type { Mapping } from "../../map/mapping";
import { labelMatcher, type LabelMatch } from "../../map/match/matchLabel";
import { plainLabel } from "../../map/match/plainLabel";
import { isNote } from "../../read/tables/noteWords";
import type { Table } from "../../read/source";
import { contentWords, sharedWords } from "../../narrative/words";

/** A paragraph has at least so many words, and ends as a sentence does unless it is long. */
const PARAGRAPH_WORDS = 8;
const LONG_WORDS = 25;
/** The share of a measure's words that a heading must have to be its heading, where it is not its very name. */
const NEARLY_ALL = 0.8;

/**
 * The same context with the paragraphs that stand around the tables given to the rows that they are about, as a report
 * typed in as it is printed has them: under a heading that is a measure's name, after an action's number, or straight
 * below a table, or beside a heading in it. A row that has its own commentary keeps it. Footnotes, sources and titles
 * are left alone.
 */
export function withWordsAround(context: AssessedExtract, tables: readonly Table[], mapping: Mapping): AssessedExtract {
  const { ofMeasures, ofActions } = paragraphs(context, tables, mapping);
  if (ofMeasures.size === 0 && ofActions.size === 0) return context;
  const firstRows = new Map<string, MeasureRow>();
  for (const row of context.extract.measures)
    if (row.measure !== null && !firstRows.has(row.measure.id)) firstRows.set(row.measure.id, row);
  const measureRow = <Row extends MeasureRow | null>(row: Row): Row => {
    const paragraph = row === null || row.commentary !== null ? undefined : ofMeasures.get(row.measure?.id ?? "");
    return paragraph === undefined ? row : { ...row, commentary: paragraph };
  };
  // A measure in two tables gets the paragraph once.
  const first = (row: MeasureRow): MeasureRow => (firstRows.get(row.measure?.id ?? "") === row ? measureRow(row) : row);
  const actionRow = (row: ActionRow): ActionRow => {
    const paragraph =
      row.commentary !== null || (row.update?.text ?? "") !== "" ? undefined : ofActions.get(row.action?.id ?? "");
    return paragraph === undefined ? row : { ...row, commentary: paragraph };
  };
  return {
    ...context,
    extract: {
      ...context.extract,
      measures: context.extract.measures.map(first),
      actions: context.extract.actions.map(actionRow),
    },
    measures: context.measures.map((assessment): MeasureAssessment => ({
      ...assessment,
      row: measureRow(assessment.row),
    })),
  };
}

interface TextAround {
  readonly cell: Words;
  /** Measures of the table that it stands below, in the same sheet. */
  readonly below: readonly string[];
}

function paragraphs(
  { plan, extract }: AssessedExtract,
  tables: readonly Table[],
  mapping: Mapping,
): { readonly ofMeasures: Map<string, Words>; readonly ofActions: Map<string, Words> } {
  const ofMeasures = new Map<string, Words>();
  const ofActions = new Map<string, Words>();
  const objectives = new Set(plan.objectives.map(({ name }) => plainLabel(name)));
  const matchOf = labelMatcher(plan.measures);
  let heading: { readonly id: string; readonly cell: Words; readonly sheet: string } | null = null;
  for (const { cell, below } of textsAround(extract.measures, tables, mapping)) {
    const numbered = /^(?:action\s)?([A-Z]{0,3}\d+(?:\.\d+)*)[.):]?\s+(?=\S)/i.exec(cell.text);
    const action =
      numbered === null
        ? undefined
        : plan.actions.find(({ id }) => id.toLowerCase() === (numbered[1] ?? "").toLowerCase());
    if (action !== undefined && isParagraph(cell.text)) {
      add(ofActions, action.id, { ...cell, text: cell.text.slice(numbered?.[0].length ?? 0) });
      heading = null;
      continue;
    }
    const namedMeasure = isNote(cell.text) && /[.!?]$/.test(cell.text.trim()) ? null : measureNamed(cell.text, matchOf);
    if (namedMeasure === null && isParagraph(cell.text)) {
      const about: readonly string[] = heading !== null && heading.sheet === cell.at.sheet ? [heading.id] : below;
      for (const id of about) add(ofMeasures, id, cell);
      continue;
    }
    if (objectives.has(plainLabel(cell.text.replace(/^\d+\.?\s*/, "")))) heading = null;
    if (namedMeasure === null) continue;
    heading = { id: namedMeasure.id, cell, sheet: cell.at.sheet };
    // A heading that differs from the name ("by March 2009") is part of what is said.
    if (!namedMeasure.exact) add(ofMeasures, namedMeasure.id, { ...cell, text: `${cell.text.trim()}.` });
  }
  for (const { measure, sectionCommentary } of extract.measures)
    if (measure !== null && sectionCommentary !== null) add(ofMeasures, measure.id, sectionCommentary);
  return { ofMeasures, ofActions };
}

function add(to: Map<string, Words>, id: string, cell: Words): void {
  const earlier = to.get(id);
  to.set(id, earlier === undefined ? cell : { ...earlier, text: `${earlier.text}\n${cell.text}` });
}

/** The texts around the tables in the order of the sheets, each once. */
function textsAround(rows: readonly MeasureRow[], tables: readonly Table[], mapping: Mapping): TextAround[] {
  const all = tables.flatMap(({ titles, notes }) => [...titles, ...notes]);
  const order = [...new Set(tables.map(({ sheet }) => sheet))];
  const sorted = all.sort((a, b) => order.indexOf(a.at.sheet) - order.indexOf(b.at.sheet) || a.at.row - b.at.row);
  return sorted.map((cell): TextAround => {
    // The nearest table above it, whichever table it was taken for a title or a note of.
    const above = tables
      .flatMap((table, index) =>
        table.sheet === cell.at.sheet && table.range.bottom < cell.at.row ? [{ table, index }] : [],
      )
      .reduce<{ readonly table: Table; readonly index: number } | null>(
        (nearest, candidate) =>
          nearest === null || candidate.table.range.bottom > nearest.table.range.bottom ? candidate : nearest,
        null,
      );
    const below =
      above === null || mapping.tables[above.index]?.holds !== "measures"
        ? []
        : rows.flatMap((row) => (row.table === above.index && row.measure !== null ? [row.measure.id] : []));
    return { cell, below: [...new Set(below)] };
  });
}

function isParagraph(text: string): boolean {
  const words = text.trim().split(/\s+/);
  const ends = /[.!?]["”’)]?$/.test(text.trim()) || words.length >= LONG_WORDS;
  return (
    words.length >= PARAGRAPH_WORDS &&
    ends &&
    /\b(?:is|are|was|were|has|have|had|\p{Ll}{3,}ed|rose|fell|will)\b/u.test(text) &&
    !isFootnote(text)
  );
}

function isFootnote(text: string): boolean {
  return new RegExp(
    String.raw`^\s*(?:source|note|notes|footnote|key|please note|figures? (?:may|in|are|exclude` +
      String.raw`|include)|data (?:are|is|may)|\[|\*|†|\(?\d{1,2}[.)\]]\s)`,
    "i",
  ).test(text);
}

function measureNamed(
  text: string,
  matchOf: (label: string) => LabelMatch<Measure>,
): { readonly id: string; readonly exact: boolean } | null {
  const { match, nearest } = matchOf(text);
  // A heading that several measures share says of none that the words below it are its own.
  if (match !== null) return match.namesakes.length > 1 ? null : { id: match.item.id, exact: true };
  if (nearest === null) return null;
  const words = contentWords(nearest.name);
  const shared = sharedWords(words, contentWords(text)).length;
  return words.length > 1 && shared >= NEARLY_ALL * Math.max(words.length, contentWords(text).length)
    ? { id: nearest.id, exact: false }
    : null;
}
