/** How words that stand above or below tables usually begin when they are notes. */
const NOTE_START = new RegExp(
  String.raw`^(?:notes?\b|sources?\b|footnotes?\b|(?:key|symbols?|legend|abbreviations?|shorthand)\b\s*:` +
    String.raw`|contact\b|e-?mail\b|tel\b|telephone\b` +
    String.raw`|(?:printed|produced|generated|extracted|downloaded|run)(?: on| at)?:?\s+\d` +
    String.raw`|for (?:further|more)\b|\*|†|‡|\(?\d{1,2}[.)]\s|\[?note\b|\[[\da-z]{1,3}\]|["'‘“]?` +
    String.raw`(?:\.\.|-|–|\*|:|#|~|0\*?|[xcz])["'’”]?\s*(?:=|indicates|denotes|means)|\(?(?:p|r|e|x|c|z)\)?\s*` +
    String.raw`(?:=|:)|\.\.?\s+[a-z]|(?:all )?(?:figures|values)\s+(?:are|have|may|do)\b` +
    String.raw`|(?:printed|extracted|exported|last updated)\s+(?:on|at|by|from)\b)`,
  "i",
);
const SUBJECT = "(?:(?:all|the|these)\\s+)*(?:figures|values|amounts|numbers|data|costs|sums|totals|times)";
/** `The figures above are in £000`: of the table that it stands under. */
const OF_ABOVE = new RegExp(String.raw`^${SUBJECT}\s+(?:(?:shown|given)\s+)?above\b`, "i");
/** `All figures shown in £000`, of which only its place says whether it is of the table above or below. */
const ON_FIGURES = new RegExp(
  String.raw`^${SUBJECT}\s+(?:(?:are|is|all|shown|given|expressed|stated|quoted|reported)\s+)*(?:in|as)\b`,
  "i",
);
const SENTENCE_WORDS = 7;
/** A sentence of fewer words is longer than a label mostly is. */
const SENTENCE_LETTERS = 40;
const FEWEST_WORDS = 4;
const PROSE_CHARS = 160;

/**
 * Whether words are a note or other prose rather than a title, a name or a label.
 *
 * @example
 * isNote("Source: Home Office") //=> true
 * isNote("1. Police recorded crime data are not designated as National Statistics.") //=> true
 * isNote("Performance information supplied by contractors.") //=> true
 * isNote("Figures above in £000") //=> true
 * isNote("Actions") //=> false
 * isNote("Table 2: Offences by area, year ending March 2019") //=> false
 */
export function isNote(text: string): boolean {
  const words = text.trim();
  if (NOTE_START.test(words) || OF_ABOVE.test(words) || words.length > PROSE_CHARS) return true;
  if (!/[.!?]$/.test(words)) return false;
  const count = words.split(/\s+/).length;
  return count >= SENTENCE_WORDS || (count >= FEWEST_WORDS && words.length > SENTENCE_LETTERS);
}

/**
 * Whether words say in which unit all figures are: a note right under a table's rows, a title above its headings.
 *
 * @example
 * isOnFigures("All amounts in £000") //=> true
 */
export function isOnFigures(text: string): boolean {
  return ON_FIGURES.test(text.trim());
}

const NUMBERED = /^\(?\d{1,2}[.)]\s/;
/** `2. Better value`: a number and a name. */
const NUMBERED_NAME = /^\(?\d{1,2}[.)]\s[^.!?]*[^.!?:]$/;

/**
 * Whether a number and a name right above headings is their title, and not the last of numbered notes.
 *
 * @param before The line above it; null where none is.
 * @example
 * isNumberedTitle("2. Better value", "Source: survey") //=> true
 * isNumberedTitle("2. Excluding gardens", "1. Homes alone") //=> false
 */
export function isNumberedTitle(text: string, before: string | null): boolean {
  return NUMBERED_NAME.test(text.trim()) && !(before !== null && NUMBERED.test(before.trim()));
}

const DO_NOT = String.raw`(?:do not|don['’]t|never) (?:edit|change|remove|delete|alter|amend|overwrite|publish|move)`;
/** What a line says first that is for those who edit a file, and not for those who read its table. */
const TO_EDITORS = new RegExp(
  String.raw`^\W{0,3}(?:please )?(?:(?:hide|delete)(?: or (?:hide|delete))?` +
    String.raw`(?:\W*$| (?:this|these|the|before|when|row))` +
    String.raw`|remove (?:this|these|the|before)\b.*\b(?:rows?|lines?|before|publi\w+)\b|${DO_NOT}\b)`,
  "i",
);
const INSTRUCTION_CHARS = 160;

/**
 * Whether a line above a table tells those who edit the file what to do with it, and is no title.
 *
 * @example
 * isToEditors("Hide or delete") //=> true
 * isToEditors("DO NOT EDIT THIS ROW") //=> true
 * isToEditors("Removed from the register: dwellings by borough") //=> false
 */
export function isToEditors(text: string): boolean {
  return text.length <= INSTRUCTION_CHARS && TO_EDITORS.test(text.trim());
}

/** Words that head columns in plans, extracts and published tables. */
const HEADER_WORDS = new Set(
  (
    "id ids ref reference no number code name names measure measures indicator indicators kpi " +
    "objective objectives action actions " +
    "target targets actual outturn status rag owner lead due deadline date start end period comment " +
    "comments commentary notes unit " +
    "units polarity rule type description title area areas force region organisation org theme " +
    "themes grade grades section " +
    "assertion achieved domain framework direction value values last year frequency aggregation " +
    "alias aliases comparator " +
    "milestone age month quarter year provider country county district local authority label order " +
    "colour progress update count total rate percentage change variance low high tolerance profile " +
    "part stated word words means meaning setting settings"
  ).split(" "),
);

/**
 * How many of some cells' words are words that head columns, as a share of the cells.
 *
 * @example
 * headerWordShare(["Measure ID", "Target", "Burglary fell"]) //=> 0.6666666666666666
 */
export function headerWordShare(texts: readonly string[]): number {
  const headed = texts.filter((text) => {
    const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
    return words.length > 0 && words.length <= 4 && words.some((word) => HEADER_WORDS.has(word));
  });
  return texts.length === 0 ? 0 : headed.length / texts.length;
}
