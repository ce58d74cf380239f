import type { StatusColour } from "../../domain/statusColour";
import { statusFill } from "../../read/cells/statusFill";
import type { Table, TableNote } from "../../read/source";

type Sense = "statuses" | "other" | null;

/** Words about colours that are no statuses: a place among others, a test, or how sure a figure is. */
const OTHER_SENSE = new RegExp(
  String.raw`\b(?:quartiles?|quintiles?|ter[tc]iles?|deciles?|percentiles?|rank(?:s|ed|ing|ings)?` +
    String.raw`|benchmark(?:s|ed|ing)?|significan\w*|average|neighbours?|peers?|heat ?maps?|top|bottom` +
    String.raw`|revised|revisions?|provisional|estimate[sd]?|updated?|checked|quer(?:y|ies)|draft)\b`,
  "i",
);
/** Words of statuses, by which `worse` and `compared` are about a target. */
const STATUS_SENSE = new RegExp(
  String.raw`\brag\b|\btraffic[- ]lights?\b|\b(?:targets?|tracks?|status(?:es)?|plan|met|miss(?:ed)?|tolerance` +
    String.raw`|thresholds?|achiev\w+|ratings?)\b`,
  "i",
);
/** A heading or a title that calls the figures rated, and one that calls them placed among others. */
const RATED = /\brag\b|\btraffic[- ]lights?\b/i;
const PLACED = /\b(?:quartiles?|quintiles?|ter[tc]iles?|deciles?|heat ?maps?)\b/i;

const OF_COLOURS = /\bshad(?:ed|ing)\b|\bhighlight(?:s|ed|ing)?\b|\bcolou?r(?:s|ed|ing)?\b/i;
const COLOUR = /\b(?:red|amber|orange|yellow|green)\b/gi;
const COLOUR_MEANS = new RegExp(
  String.raw`\b(?:red|amber|orange|yellow|green)\b\s*` +
    String.raw`(?:[=:–-]|\b(?:means?|indicates?|shows?|denotes?|if|where|when)\b)`,
  "i",
);

/**
 * What the words around a table say of the colours of its cells: `statuses`, that these are statuses (`Red = target
 * missed`, a legend of filled cells, a heading with RAG in it); `other`, that they are something else (`Shaded cells
 * are provisional`, quartiles); null where they say nothing, or both.
 */
export function fillWords(table: Table): Sense {
  const lines = [...table.titles, ...table.notes].map(({ text }) => text);
  const legend = legendOf(table);
  const senses = new Set<Sense>([...lines.filter(saysOfColours), ...legend].map(senseOf));
  for (const text of [...lines, ...table.columns.map(({ header }) => header)]) {
    if (RATED.test(text)) senses.add("statuses");
    else if (PLACED.test(text)) senses.add("other");
  }
  if (senses.has("statuses")) return senses.has("other") ? null : "statuses";
  return senses.has("other") ? "other" : legend.length > 0 ? "statuses" : senses.size > 0 ? "other" : null;
}

function senseOf(text: string): Sense {
  if (OTHER_SENSE.test(text)) return "other";
  return STATUS_SENSE.test(text) ? "statuses" : null;
}

function saysOfColours(text: string): boolean {
  const colours = new Set((text.match(COLOUR) ?? []).map((colour) => colour.toLowerCase()));
  return OF_COLOURS.test(text) || colours.size > 1 || COLOUR_MEANS.test(text);
}

/** Words beside a table that are filled in colours of statuses, or stand right of cells that are; two at least. */
function legendOf({ titles, notes, fills }: Table): string[] {
  if (fills === undefined) return [];
  const colourOf = ({ at: { row, column } }: TableNote): StatusColour | null =>
    statusFill(fills.at(row, column) ?? "") ?? (column === 0 ? null : statusFill(fills.at(row, column - 1) ?? ""));
  const filled = [...titles, ...notes].filter((note) => colourOf(note) !== null);
  return new Set(filled.map(colourOf)).size > 1 ? filled.map(({ text }) => text) : [];
}
