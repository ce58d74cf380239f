import { largest } from "../../domain/extremes";
import { findPeriods } from "../../domain/time/period";

/** A stretch of words with its place in the commentary. */
export interface Stretch {
  readonly text: string;
  readonly index: number;
}

/** A full stop that ends a sentence: not in a number, an initial or a common short form. */
const STOP = new RegExp(
  String.raw`(?<=[.!?]["”’)]?)(?<!\b(?:e\.g|i\.e|approx|no|vs|etc|Sgt|Insp|Dr|Mr|Mrs|Ms|St|D\/Supt` +
    String.raw`|c)\.)\s(?=["“[•*-]*\s?[\p{Lu}\d£+])|\n|;\s|\s[•*]\s`,
  "gu",
);

/** Where a new statement begins, whatever went before. */
const STRONG = new RegExp(
  String.raw`(?:,?\s+(?=(?:driven|caused|fuelled|led|offset|explained)\s(?:mainly\s|largely\s` +
    String.raw`|mostly\s|partly\s)?by\b)|[:,.]?\s+(?:but|while|whilst|although|though|whereas|however` +
    String.raw`|despite)\s+|,\s+which\s+|:\s+|\s+[\u2013\u2014]\s+|\s-\s|\.\s+)`,
  "giu",
);
/** Where one begins only after a figure or a verb: a comma or "and" also joins words of one name. */
const WEAK = /(?:,\s+(?:and\s+|with\s+|as\s+)?|\s+and\s+|\s+with\s+)/giu;

/** Words that run on for longer than this, in UTF-16 units, are not a sentence that anybody wrote, and are not read. */
const LONGEST = 2000;

/**
 * The sentences of a commentary, each with its place in it once every gap is taken as one space or one new line.
 *
 * @example
 * sentencesOf("Up 9.4% on 2008/09. This is 2,187 offences; most are non-domestic.").map(({ text }) => text)
 *   //=> ["Up 9.4% on 2008/09.","This is 2,187 offences","most are non-domestic."]
 */
export function sentencesOf(text: string): Stretch[] {
  const plain = text.replace(/\s+/g, (gap) => (/[\r\n]/.test(gap) ? "\n" : " "));
  const sentences = cut(
    plain,
    [...plain.matchAll(STOP)].map(({ index, 0: gap }) => ({ from: index, to: index + gap.length })),
  );
  return sentences.filter((sentence) => sentence.text.length <= LONGEST);
}

/**
 * The statements of a sentence: cut where another thing begins to be said.
 *
 * @example
 * statementsOf("Down 1.7 points, although the number rose from 371 to 377.").map(({ text }) => text)
 *   //=> ["Down 1.7 points","the number rose from 371 to 377."]
 */
export function statementsOf(sentence: string): Stretch[] {
  const cuts = [...sentence.matchAll(STRONG)].map(({ index, 0: gap }) => ({ from: index, to: index + gap.length }));
  for (const { index, 0: gap } of sentence.matchAll(WEAK)) {
    const begun = largest(
      cuts.filter(({ to }) => to <= index).map(({ to }) => to),
      0,
    );
    const said = sentence.slice(begun, index);
    const next = sentence.slice(index + gap.length);
    // "21.8%, (776 occurrences)" and "9.4%, or 2,187" go on with the same thing.
    if (
      /\d|\b(?:rose|fell|up|down|increased|decreased|reduced|met|missed|achieved|is|was|were|are)\b/i.test(said) &&
      !/^\s*(?:\(|or\b)/i.test(next)
    ) {
      if (!cuts.some(({ from, to }) => index < to && index + gap.length > from))
        cuts.push({ from: index, to: index + gap.length });
    }
  }
  // "Between April and December 2017" is one thing.
  const periods = findPeriods(sentence);
  const apart = cuts.filter(
    ({ from, to }) => !periods.some(({ index, text }) => from < index + text.length && to > index),
  );
  return cut(
    sentence,
    apart.sort((a, b) => a.from - b.from),
  );
}

function cut(text: string, gaps: readonly { readonly from: number; readonly to: number }[]): Stretch[] {
  const pieces: Stretch[] = [];
  let start = 0;
  for (const { from, to } of [...gaps, { from: text.length, to: text.length }]) {
    if (from < start) continue;
    const piece = text.slice(start, from);
    if (piece.trim() !== "") pieces.push({ text: piece, index: start });
    start = to;
  }
  return pieces;
}
