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
/** The share of a measure's words that a heading must have to be its, where it is not its name to the letter. */
const NEARLY_ALL = 0.8;

/**
 * The same context with the paragraphs that stand around the tables given to the rows that they are about, as a report
 * typed in as it is printed has them: under a heading that is a measure's name, after an action's number, or straight
 * below a table, or beside a heading in it. A row with commentary of its own keeps that. Footnotes, sources and titles
 * are
 * left alone.
 */
export function withWordsAround(context: AssessedExtract, tables: readonly Table[], mapping: Mapping): AssessedExtract {
  const { ofMeasures, ofActions } = paragraphs(context, tables, mapping);
  if (ofMeasures.size === 0 && ofActions.size === 0) return context;
  const given = new Map<string, MeasureRow>();
  for (const row of context.extract.measures)
    if (row.measure !== null && !given.has(row.measure.id)) given.set(row.measure.id, row);
  const measureRow = <Row extends MeasureRow | null>(row: Row): Row => {
    const words = row === null || row.commentary !== null ? undefined : ofMeasures.get(row.measure?.id ?? "");
    return words === undefined ? row : { ...row, commentary: words };
  };
  // A measure in two tables is told of once.
  const first = (row: MeasureRow): MeasureRow => (given.get(row.measure?.id ?? "") === row ? measureRow(row) : row);
  const actionRow = (row: ActionRow): ActionRow => {
    const words =
      row.commentary !== null || (row.update?.text ?? "") !== "" ? undefined : ofActions.get(row.action?.id ?? "");
    return words === undefined ? row : { ...row, commentary: words };
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

interface Placed {
  readonly words: Words;
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
  let heading: { readonly id: string; readonly words: Words; readonly sheet: string } | null = null;
  for (const { words, below } of placed(extract.measures, tables, mapping)) {
    const numbered = /^(?:action\s)?([A-Z]{0,3}\d+(?:\.\d+)*)[.):]?\s+(?=\S)/i.exec(words.text);
    const action =
      numbered === null
        ? undefined
        : plan.actions.find(({ id }) => id.toLowerCase() === (numbered[1] ?? "").toLowerCase());
    if (action !== undefined && isParagraph(words.text)) {
      add(ofActions, action.id, { ...words, text: words.text.slice(numbered?.[0].length ?? 0) });
      heading = null;
      continue;
    }
    const named = isNote(words.text) && /[.!?]$/.test(words.text.trim()) ? null : measureNamed(words.text, matchOf);
    if (named === null && isParagraph(words.text)) {
      const about: readonly string[] = heading !== null && heading.sheet === words.at.sheet ? [heading.id] : below;
      for (const id of about) add(ofMeasures, id, words);
      continue;
    }
    if (objectives.has(plainLabel(words.text.replace(/^\d+\.?\s*/, "")))) heading = null;
    if (named === null) continue;
    heading = { id: named.id, words, sheet: words.at.sheet };
    // A heading that differs from the name ("by March 2009") is part of what is said.
    if (!named.exact) add(ofMeasures, named.id, { ...words, text: `${words.text.trim()}.` });
  }
  for (const { measure, sectionCommentary } of extract.measures)
    if (measure !== null && sectionCommentary !== null) add(ofMeasures, measure.id, sectionCommentary);
  return { ofMeasures, ofActions };
}

function add(to: Map<string, Words>, id: string, words: Words): void {
  const known = to.get(id);
  to.set(id, known === undefined ? words : { ...known, text: `${known.text}\n${words.text}` });
}

/** Words around the tables in the order of the sheets, each once. */
function placed(rows: readonly MeasureRow[], tables: readonly Table[], mapping: Mapping): Placed[] {
  const all = tables.flatMap(({ titles, notes }) => [...titles, ...notes]);
  const order = [...new Set(tables.map(({ sheet }) => sheet))];
  const sorted = all.sort((a, b) => order.indexOf(a.at.sheet) - order.indexOf(b.at.sheet) || a.at.row - b.at.row);
  return sorted.map((words): Placed => {
    // The nearest table above it, whichever table it was taken for a title or a note of.
    const above = tables
      .flatMap((table, index) =>
        table.sheet === words.at.sheet && table.range.bottom < words.at.row ? [{ table, index }] : [],
      )
      .reduce<{ readonly table: Table; readonly index: number } | null>(
        (last, one) => (last === null || one.table.range.bottom > last.table.range.bottom ? one : last),
        null,
      );
    const below =
      above === null || mapping.tables[above.index]?.holds !== "measures"
        ? []
        : rows.flatMap((row) => (row.table === above.index && row.measure !== null ? [row.measure.id] : []));
    return { words, below: [...new Set(below)] };
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
  if (match !== null) return { id: match.item.id, exact: true };
  if (nearest === null) return null;
  const words = contentWords(nearest.name);
  const shared = sharedWords(words, contentWords(text)).length;
  return words.length > 1 && shared >= NEARLY_ALL * Math.max(words.length, contentWords(text).length)
    ? { id: nearest.id, exact: false }
    : null;
}
