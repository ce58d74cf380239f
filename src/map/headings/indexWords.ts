import type { Measure } from "../../domain/plan";
import type { Column, Table } from "../../read/source";

/** What is 100: a year, its base, or the whole that others are held against. `n = 100` is how many were asked. */
const BASE = new RegExp(
  String.raw`\b(?:(?:19|20)\d\d|base|index|england|wales|scotland|uk|nation\w*|average|mean)\b[^=;.]{0,20}` +
    String.raw`=\s*1,?0{2,3}(?![\d.,%])|\b(?:re)?(?:based|indexed)\s+(?:to|at|on)\b`,
  "i",
);
const NUMBERS = /\bindex (?:numbers?|values?|points?)\b|\bindices\b/i;
/** A title about an index: `House price index`, and not the index of a paper's tables. */
const SUBJECT = new RegExp(
  String.raw`(?<=\p{L}\s)(?<!\b(?:contents?|tables?|sheets?|pages?|by|the|an?|using|with) )index` +
    String.raw`\s*(?:$|[(,:;–-]|q\d|\d)`,
  "iu",
);
const WORD = /\bind(?:ex|ices)\b(?![\s-]linked)/i;
/** What is put right by an index is none: `adjusted by the consumer price index`. */
const ADJUSTED = /\b(?:adjusted|deflat\w*|uprated|uplifted|inflated|linked|real terms)\b/i;
const OF_ALL = /^(?:notes?\b\s*:?\s*|\(?\d{1,2}[.)]\s*)?(?:all )?(?:figures|values|data|numbers|results)\b/i;
const UNSURE = /\b(?:may|might|if|where|not|unless|except|brackets)\b/i;
const BASE_ALONE = /^\W*(?:base|index)?\W*(?:\w+\W+){0,3}=\s*1,?0{2,3}\W*$/i;
/** What a measure is by its own name or unit. */
const OWN = /\bind(?:ex|ices|exed)\b|=\s*1,?0{2,3}\b|\bratios?\b/i;

/**
 * The words of a table's titles, its sheet's name or a note on all figures by which they are those of an index; null
 * for none.
 *
 * @example
 * tableIndex({ titles: [{ text: "Rents (2015 = 100)" }], sheet: "", notes: [] }) //=> "Rents (2015 = 100)"
 * tableIndex({ titles: [{ text: "Index of tables" }], sheet: "Index", notes: [] }) //=> null
 */
export function tableIndex({ titles, sheet, notes }: IndexPlaces): string | null {
  const over = [...titles.map(({ text }) => text), sheet].filter((text) => !UNSURE.test(text));
  const below = notes.map(({ text }) => text).filter((text) => OF_ALL.test(text) && !UNSURE.test(text));
  const saying = [
    ...over.filter((text) => BASE.test(text) || NUMBERS.test(text) || SUBJECT.test(text)),
    ...below.filter((text) => BASE.test(text) || NUMBERS.test(text)),
    ...notes.map(({ text }) => text).filter((text) => BASE_ALONE.test(text) && BASE.test(text)),
  ];
  return saying.find((text) => !ADJUSTED.test(text)) ?? null;
}

interface IndexPlaces {
  readonly titles: readonly Pick<Table["titles"][number], "text">[];
  readonly sheet: string;
  readonly notes: readonly Pick<Table["notes"][number], "text">[];
}

/**
 * The words around a figure by which it is that of an index, where its measure is none: its row's unit or name, its
 * heading, else its table. Null for none.
 *
 * @param byTable What the table's words say; null for nothing.
 * @example
 * indexOver({ heading: null, unit: "2015=100", label: "Sales", byTable: null },
 *   { name: "Sales", aliases: [], unit: { kind: "money" } }) //=> "2015=100"
 * indexOver({ heading: null, unit: "", label: "Sales index", byTable: null },
 *   { name: "Sales index", aliases: [], unit: { kind: "count" } }) //=> null
 */
export function indexOver(
  { heading, unit, label, byTable }: WordsAround,
  measure: Pick<Measure, "name" | "aliases" | "unit">,
): string | null {
  const own = [measure.name, ...measure.aliases, measure.unit.kind === "other" ? measure.unit.label : ""];
  if (own.some((words) => OWN.test(words))) return null;
  const near = [unit, label, heading?.header ?? "", heading?.unit ?? ""];
  const said = near.find((words) => (WORD.test(words) || BASE.test(words)) && !ADJUSTED.test(words));
  if (said !== undefined) return said;
  return unit === "" && (heading?.unit ?? null) === null ? byTable : null;
}

interface WordsAround {
  readonly heading: Pick<Column, "header" | "unit"> | null;
  /** What stands in the row's column of units; `""` for nothing. */
  readonly unit: string;
  readonly label: string;
  readonly byTable: string | null;
}
