import { quantityUnit, type Quantity } from "../../domain/units/quantity";
import { unitSaid } from "../../domain/units/unitSaid";
import type { Table } from "../../read/source";
import type { TableUnit } from "./unitOver";

/** Words for all figures of one quantity: `Waiting times in hours` says nothing of how many wait. */
const SUBJECTS: readonly (readonly [RegExp, Quantity])[] = [
  [/\b(?:times?|waits?|durations?|delays?|turnarounds?|lengths? of stay|ages?)\b/i, "time"],
  [/\b(?:weights?|tonnages?|emissions|mass)\b/i, "mass"],
  [/\b(?:energy|electricity|gas|power|consumption|kilowatts?)\b/i, "energy"],
  [/\b(?:volumes?)\b/i, "volume"],
  [/\b(?:distances?|lengths?|mileages?|depths?|heights?)\b/i, "length"],
  [/\b(?:areas?)\b/i, "area"],
];
const ALL = "figures|values|amounts|numbers|data|quantities|measurements|readings|results|rates|costs|units";
const OF_QUANTITY =
  "times|waits|durations|delays|lengths|distances|weights|tonnages|volumes|emissions|consumption|energy";
const KIND = "response|waiting|turnaround|handling|journey|call|travel|average|mean|median";
const SHOWN = "shown|given|expressed|stated|measured|reported|quoted|recorded|presented|calculated";
/** What a sentence on all figures begins with, before its unit. */
const OF_SUBJECT = new RegExp(
  String.raw`^(?:notes?\b\s*:?\s*|\(?\d{1,2}[.)]\s*|[*†]\s*)?(?:unless (?:otherwise )?(?:stated|shown),?\s*)?` +
    String.raw`(?:(?:all|the|these)\s+)*((?:(?:${KIND})\s+)?(?:${ALL}|${OF_QUANTITY}))` +
    String.raw`\s*(?:above|below|here|in th(?:is|e) table)?\s*(?:are|is|were)?\s*(?:all\s+)?` +
    String.raw`(?:${SHOWN})?\s*(?:in|as|(?=per\b))\s*(.+?)[.\s]*$`,
  "i",
);
const LABELLED = /^(?:units?(?: of measure(?:ment)?)?|measured|expressed)\s*(?:[:=]|\bin\b)\s*(.+?)[.\s]*$/i;
const UNLESS = /,?\s*\(?(?:unless|except)\b.*$/i;
const BRACKETED = /[([]([^()[\]]+)[)\]]/g;
const AT_END = /\bin\s+(?:the\s+)?([\p{L}\d³²' ]+)$/iu;
const PART = /[,:;|–—]\s+|\s-\s/;

/**
 * The unit that a table's titles, its sheet's name or a note on all figures give; null where none does, or two do.
 *
 * @example
 * tableUnit({ titles: [{ text: "Energy used (MWh)" }], sheet: "", notes: [] }).words //=> "MWh"
 */
export function tableUnit({
  titles,
  sheet,
  notes,
}: {
  readonly titles: readonly Pick<Table["titles"][number], "text">[];
  readonly sheet: string;
  readonly notes: readonly Pick<Table["notes"][number], "text">[];
}): TableUnit | null {
  const said = [
    ...[...titles.map(({ text }) => text), sheet].flatMap(inTitle),
    ...notes.flatMap(({ text }) => inSentence(text)),
  ];
  const [first] = said;
  return first !== undefined && said.every(({ words }) => words === first.words) ? first : null;
}

function inTitle(text: string): TableUnit[] {
  const sentence = inSentence(text);
  if (sentence.length > 0) return sentence;
  const bracketed = [...text.matchAll(BRACKETED)].flatMap(([, words = ""]) => [...inSentence(words), ...unit(words)]);
  if (bracketed.length > 0) return bracketed;
  const parts = text.split(PART);
  const last = parts.length > 1 ? unit(parts.at(-1) ?? "") : [];
  if (last.length > 0) return last;
  const atEnd = AT_END.exec(text);
  if (atEnd !== null) return quantity(atEnd[1] ?? "", text.slice(0, atEnd.index));
  return rate(text).concat(unit(text));
}

/** `All times are in seconds`, `Unit: MWh`. */
function inSentence(text: string): TableUnit[] {
  const bare = text.replace(UNLESS, "").trim();
  const [, labelled] = LABELLED.exec(bare) ?? [];
  if (labelled !== undefined) return unit(labelled);
  const [, subject = "", words] = OF_SUBJECT.exec(bare) ?? [];
  if (words === undefined) return [];
  return /^(?:rates|costs)$/i.test(subject) ? rate(words) : [...quantity(words, subject), ...rate(words)];
}

/** A unit and nothing else; one length of time in the singular says as often when. */
function unit(words: string): TableUnit[] {
  const said = /^(?:\p{L}|second|minute|hour|day|week|month|year)$/iu.test(words.trim()) ? null : unitSaid(words);
  if (said?.kind !== "amount") return [];
  const isKnown = said.base.kind === "quantity" || said.per?.number != null;
  return isKnown ? [{ words: words.trim(), only: null }] : [];
}

function quantity(words: string, subject: string): TableUnit[] {
  const said = unitSaid(words);
  if (said?.kind !== "amount" || said.base.kind !== "quantity" || quantityUnit(words) === null) return unit(words);
  const only = SUBJECTS.find(([pattern]) => pattern.test(subject))?.[1] ?? null;
  return [{ words: words.trim(), only: only === said.base.unit.of ? only : null }];
}

const RATE = /\b(?:rates?\s+)?per\s+£?\d[\d,]*(?:k|m)?(?:\s+[a-z]+){0,2}/gi;

/** `Crime per 1,000 people`. */
function rate(text: string): TableUnit[] {
  return [...text.matchAll(RATE)].map(([words]) => ({ words, only: null }));
}
