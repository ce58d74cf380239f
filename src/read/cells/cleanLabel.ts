/** A label without its footnote marks, and the marks that were taken off. */
export interface CleanLabel {
  readonly label: string;
  readonly marks: readonly string[];
}

/** Words whose number belongs to them (`Week12`, `March10`), so that it is no footnote mark. */
const NUMBERED = new RegExp(
  String.raw`^(?:week|month|year|quarter|type|tier|level|stage|phase|grade|band|group|part|table` +
    String.raw`|section|zone|target|measure|objective|priority|indicator|question|column|version|page` +
    String.raw`|step|annex|area|ward|site|unit|team|class|category|covid|census|january|february|march` +
    String.raw`|april|june|july|august|sept|september|october|november|december|action|theme|milestone` +
    String.raw`|outcome|goal|aim|domain|region|district|option|appendix|chapter|round|wave|year)$`,
  "i",
);

const SUPERSCRIPTS = /[⁰¹²³⁴-⁹⁽⁾ᵃᵇᶜᵈᵉᶠ]+(?:\s*,\s*[⁰¹²³⁴-⁹]+)*$/u;
const NOTE = /\s*(?:\[(?:see )?notes? [\w, ]+\]|\((?:see )?(?:foot)?notes? \d[\d, ]*\)|\[\d{1,2}\]|\[[a-z]\])$/i;
const SIGNS = /\s*(?<=[\p{L}\p{N})%.'’]\s?)[*†‡§]+$/u;
const GLUED = /(?<=([\p{L}'’]{4,})|\))(\d{1,2}(?:\s?,\s?\d{1,2})*)$/u;
/** Raised marks before the end: `(excluding fraud³)`, `(mid-2017)³ rounded`. Never after a unit such as `m²`. */
const INNER = /(?<=\p{L}{3}|\))[⁰¹²³⁴-⁹]+(?:,[⁰¹²³⁴-⁹]+)*(?=[\s)\]])/gu;
/** Longer text is not a label, and its marks are not looked for. */
const LABEL_CHARS = 1000;

/** Units that end in a superscript of their own. */
const SQUARED_UNIT = /(?:^|[\s/(])(?:k|c|m)?m[²³]$/u;

/**
 * A name or header as it should be matched and shown: white space made single, footnote marks taken off the end
 * (`Essex10`, `Essex¹⁰`, `Essex [note 2]`, `Essex*`). Digits that belong to the name stay: a code, `Tier 2`, `Q4`,
 * `2009/10`, `Type 1`, `COVID19`. A glued number counts as a mark only after a word of four letters or more or a
 * closing bracket, because `PM10` and `H1` are names.
 *
 * @example
 * cleanLabel("Essex10") //=> { label: "Essex", marks: ["10"] }
 * cleanLabel("ENGLAND AND WALES7,8") //=> { label: "ENGLAND AND WALES", marks: ["7,8"] }
 * cleanLabel("Offences [note 2]") //=> { label: "Offences", marks: ["[note 2]"] }
 * cleanLabel("E23000020") //=> { label: "E23000020", marks: [] }
 * cleanLabel("Tier 2") //=> { label: "Tier 2", marks: [] }
 * cleanLabel("2009/10") //=> { label: "2009/10", marks: [] }
 */
export function cleanLabel(text: string): CleanLabel {
  let label = text.replace(/[\s\u00a0]+/g, " ").trim();
  if (label.length > LABEL_CHARS) return { label, marks: [] };
  const marks: string[] = [];
  for (;;) {
    const mark = markAtEnd(label);
    if (mark === null || mark.trim().length === label.length) break;
    marks.unshift(mark.trim());
    label = label.slice(0, label.length - mark.length).trim();
  }
  const inner = label.match(INNER);
  return inner === null ? { label, marks } : { label: label.replace(INNER, ""), marks: [...inner, ...marks] };
}

function markAtEnd(label: string): string | null {
  const note = NOTE.exec(label) ?? SIGNS.exec(label);
  if (note !== null) return note[0];
  const superscript = SUPERSCRIPTS.exec(label);
  if (superscript !== null && !SQUARED_UNIT.test(label)) return superscript[0];
  const glued = GLUED.exec(label);
  if (glued === null || NUMBERED.test(glued[1] ?? "")) return null;
  // A mark follows a whole word: in `AB12CDEF3` letters and digits are mixed, and it is a code.
  const token =
    label
      .slice(0, glued.index)
      .split(/[\s(/&-]/)
      .at(-1) ?? "";
  return /\d/.test(token.replace(/\)$/, "")) ? null : (glued[2] ?? null);
}
