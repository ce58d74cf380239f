import { textRole } from "../../../read/cells/cellKind";
import { readStatus } from "../../../read/cells/readStatus";
import type { TableRow } from "../../../read/source";
import { readPolarity } from "../../columns/polarity/statedPolarity";
import { headerOf } from "../../columns/recogniseTable";
import { couldBeAreas } from "../../headings/areaHeading";
import { spacedHeading } from "../../headings/spacedHeading";
import { narrows } from "../../match/narrowingWords";
import { isPlainlyAreaOrBody } from "../../match/organisation";
import { isEverybody } from "../../match/partWords";
import { plainLabel } from "../../match/plainLabel";
import { isWholeBody } from "../../match/wholeName";
import { figureOf } from "../figureWords";
import { groupsOf, wordsIn } from "./partColumns";
import type { FigureRow, ReportedRows } from "../reportedRows";

/** Words in headings of columns that describe a measure or its data, or say whose work it is, and part no figure. */
const DESCRIBES = new RegExp(
  String.raw`\b(?:owner|lead|leads?|leader|officer|manager|director|head|contact|responsib\w+|accountab\w+|author` +
    String.raw`|holder|member|sponsor|champion|who|source|system|data ?set|software|notes?|remarks?|comments?` +
    String.raw`|caveats?|definition|description|methodology|calculat\w+|formula|numerator|denominator|how|why` +
    String.raw`|what|rationale|reasons?|purpose|link|url|evidence|frequency|report(?:ed|ing|s)?|cadence` +
    String.raw`|collect\w+|updated?|due|themes?|objectives?|outcomes?|goals?|ambitions?|pillars?|aims?|missions?` +
    String.raw`|promises?|plan|strategy|strategic|committee|board|panel|scrutiny|portfolio|polarity|good|better` +
    String.raw`|desired|direction|trend|travel|arrow|status|rag|rating|risk|quality|confidence|flags?` +
    String.raw`|mark(?:er)?s?|revised|revision|version|dates?|period|year|quarter|month|units?|format|measured` +
    String.raw`|measures?|metrics?|indicators?|kpis?|statutory|national|benchmark\w*|compar\w+|peers?|targets?` +
    String.raw`|tolerance|thresholds?|rank|section|heading|chapter|page|framework|domain|dimension|perspective` +
    String.raw`|programme|project|action|milestone|context|narrative|analysis|actions?|next|issues?|explanation` +
    String.raw`|summary|forecast|baseline|line|id|ref|code|key|file|sheet|geography|variation|assurance|icons?` +
    String.raw`|traffic lights?|gauges?|spc|quartiles?|deciles?)\b`,
);
/** Such headings whose words may yet say which figures are meant: `Measure basis`, `Type of measure`. */
const OF_FIGURES = /\b(?:basis|scope|coverage|statistic)\b/;
/** Headings that fit what measures are sorted by as well as what parts them. */
const SORTS = /^(?:category|group|grouping|type|class|classification|topic|set|list)$/;
/** Longer cells are sentences. */
const WORDS_MAX = 6;
/** Where more is said, and nothing else: `(see note)`, `note 3`, `Appendix B`. */
const POINTER = new RegExp(
  String.raw`^(?:please )?(?:see |refer to )?(?:the )?(?:foot ?notes?|notes?|comments?|commentary|appendix|annex)` +
    String.raw`(?: [a-z\d]{1,3}| below)?$`,
);
const YES_OR_NO = /^(?:yes|no|y|n|true|false|x|✓|✔|✗)$/;
const HOW_OFTEN =
  /^(?:daily|weekly|fortnightly|monthly|bi ?monthly|quarterly|termly|half yearly|annual(?:ly)?|yearly)$/;
const UNITS = new RegExp(
  String.raw`^(?:%|£\w*|numbers?|counts?|per ?cent(?:age)?s?|ratio|rate|score|days?|hours?|minutes?|seconds?` +
    String.raw`|weeks?|months?|years?)$`,
);
/** A code is a name of the row, and no part of its figure. */
const CODE = /^(?=.*\d)[\p{L}\d]+(?:[-_./][\p{L}\d]+)*$/u;
const LONG_CODE = /^(?=.*\d)(?=.*\p{Lu})[\p{Lu}\d_-]{5,}$/u;

/** A column of words of which it is not known whether they narrow what the figures beside them are of. */
export interface WordColumn {
  readonly heading: string;
  /** What it says of our rows, each word once. */
  readonly names: readonly string[];
}

/**
 * The column of words that may say which part of a measure its figures are of: nothing is known of it and it is no
 * plain description, or its words say by themselves that something is left out. Null where there is none, or each
 * measure has a row of which it says nothing or the whole.
 *
 * @param isSaid Whether the measure's own name, or its place in the plan, has the words in it.
 */
export function doubtfulColumn(
  reported: ReportedRows,
  isSaid: (name: string, measure: string) => boolean,
): WordColumn | null {
  const groups = groupsOf(reported.rows);
  for (const column of [...reported.columns, ...reported.periods]) {
    const words = wordsIn(reported, column);
    const isDoubtful = doubtOfWords(reported, column, words);
    if (isDoubtful === null) continue;
    const partOf = ({ row, measure }: FigureRow): string | null => {
      const name = words.get(row.row) ?? "";
      const isOfAll = name === "" || isEverybody(name) || isWholeBody(name) || isSaid(name, measure);
      return !isOfAll && isDoubtful(name) ? name : null;
    };
    const found = groups.filter((group) => group.every((row) => partOf(row) !== null)).flat();
    const names = new Set(found.map((row) => partOf(row) ?? ""));
    if (names.size > 0) return { heading: headerOf(reported.from, column), names: [...names] };
  }
  return null;
}

/** Which words of a column may be those of a part; null where none of them can. */
function doubtOfWords(
  { from, rows, roleOf, names, measureOf }: ReportedRows,
  column: number,
  words: ReadonlyMap<number, string>,
): ((name: string) => boolean) | null {
  const own = rows.map(({ row }) => words.get(row.row) ?? "").filter((text) => text !== "");
  if (own.length === 0) return null;
  const role = roleOf(column);
  if (role === "commentary") return null;
  // One service for all rows is whose figures they are; several are whose work each measure is.
  if (role === "service") return new Set(own).size === 1 ? () => true : narrows;
  const heading = plainLabel(spacedHeading(headerOf(from, column)));
  // What stands beside a body’s one row says of what kind the body is; whose an area is, is asked elsewhere.
  if (role !== null || measureOf === null || couldBeAreas(heading)) return narrows;
  if (DESCRIBES.test(heading) && !OF_FIGURES.test(heading)) return null;
  if (own.some(isOtherFigure)) return (name) => isOtherFigure(name) || narrows(name);
  if (areDescriptions(own)) return null;
  const runs = runsOf(
    rows.map(({ row }) => row),
    words,
  );
  const areSorted = SORTS.test(heading) && runs === 1;
  return areSorted || ((column < names || SORTS.test(heading)) && runs !== null && runs > 1) ? narrows : () => true;
}

/** Whether a word says that a row gives another of a measure’s figures: `England`, `Change`. */
function isOtherFigure(name: string): boolean {
  const figure = figureOf(name);
  return figure !== null && figure !== "actual";
}

/** Whether the cells of a column are sentences, codes, or words of a kind that parts no figure. */
function areDescriptions(cells: readonly string[]): boolean {
  const long = cells.filter((text) => text.split(/\s+/).length > WORDS_MAX && !narrows(text)).length;
  if (long * 2 > cells.length) return true;
  const areDifferent = new Set(cells).size === cells.length;
  if (cells.every((text) => LONG_CODE.test(text) || (areDifferent && CODE.test(text)))) return true;
  const isOfKind = (text: string): boolean => {
    const plain = plainLabel(text);
    return (
      [POINTER, YES_OR_NO, HOW_OFTEN, UNITS].some((kind) => kind.test(plain)) ||
      !/\p{L}/u.test(text) ||
      isStatus(text) ||
      textRole(text) === "figure" ||
      figureOf(text) !== null ||
      readPolarity(text) !== null ||
      isPlainlyAreaOrBody(text)
    );
  };
  return cells.every(isOfKind);
}

function isStatus(text: string): boolean {
  const status = readStatus(text);
  return status.kind !== "words" || status.usual;
}

/** Over how many runs of rows words stand, as headings do; null where one comes again, or each has one row. */
function runsOf(rows: readonly TableRow[], words: ReadonlyMap<number, string>): number | null {
  const runs: string[] = [];
  for (const { row } of rows) {
    const word = words.get(row) ?? "";
    if (runs.at(-1) !== word) runs.push(word);
  }
  return runs.length < rows.length && new Set(runs).size === runs.length ? runs.length : null;
}
