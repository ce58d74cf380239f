import { largest } from "../../domain/extremes";
import { findPeriods } from "../../domain/time/period";

/** A stretch of words with its place in the commentary. */
export interface Stretch {
  readonly text: string;
  readonly index: number;
}

/** Short forms after which a full stop ends no sentence. */
const SHORT_FORMS = new Set("e.g i.e approx no vs etc Sgt Insp Dr Mr Mrs Ms St D/Supt c".split(" "));
const LONGEST_SHORT_FORM = 7;

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
  const sentences: Stretch[] = [];
  const end = (from: number, to: number): void => {
    if (to <= from || to - from > LONGEST) return;
    const piece = text.slice(from, to);
    if (!isGap(text.charCodeAt(from)) || piece.trim() !== "") sentences.push({ text: piece, index: from });
  };
  let start = 0;
  MAY_END.lastIndex = 0;
  while (MAY_END.test(text)) {
    const at = MAY_END.lastIndex - 1;
    const [before, gap, after] = [text.charCodeAt(at - 1), text.charCodeAt(at), text.charCodeAt(at + 1)];
    if ((gap !== SPACE && gap !== NEW_LINE) || isGap(before) || isGap(after)) return sentencesOf(evenedOut(text));
    const next = endsAt(text, at, start, gap, before);
    if (next === 0) continue;
    end(start, before === SEMICOLON && at > start ? at - 1 : at);
    start = next;
  }
  end(start, text.length);
  return sentences;
}

/**
 * A gap at which a sentence may end: a new line, or one after a mark or before a bullet; and any gap that is more than
 * one space. The gap is the last that it takes. It is looked for through the text, as almost no gap is one.
 */
const MAY_END = / (?=[\u2022* ])|[.!?;"')\u201d\u2019] |[^\S ]/g;

/** Where the next sentence starts if one ends at a gap; nought where none does. */
function endsAt(text: string, at: number, start: number, gap: number, before: number): number {
  if (gap === NEW_LINE || (before === SEMICOLON && at > start)) return at + 1;
  if (isBullet(text.charCodeAt(at + 1)) && text.charCodeAt(at + 2) === SPACE) return at + 3;
  return mayEnd(before) && isStop(text, at) && mayBegin(text, at + 1) ? at + 1 : 0;
}

const [SPACE, NEW_LINE, SEMICOLON, POINT] = [32, 10, 59, 46];
/** Every white space that no English keyboard has. */
const OTHER_GAPS = new Set(
  [...Array(0x10000).keys()].filter((code) => code > 127 && /\s/.test(String.fromCharCode(code))),
);
const CLOSING = '"”’)';
const OPENING = '"“[•*-';

/** Each gap as one space, or one new line where it has one. */
function evenedOut(text: string): string {
  return text.replace(/\s+/g, (gap) => (/[\r\n]/.test(gap) ? "\n" : " "));
}

/** Whether a unit is white space, as a pattern takes it: told at once for the units of an English keyboard. */
function isGap(code: number): boolean {
  return code < 128 ? code === SPACE || (code >= 9 && code <= 13) : OTHER_GAPS.has(code);
}

function isBullet(code: number): boolean {
  return code === 0x2022 || code === 42;
}

/** Whether a sentence may end with a mark: told before anything else, as almost none does. */
function mayEnd(code: number): boolean {
  return (
    code === POINT || code === 33 || code === 63 || code === 34 || code === 41 || code === 0x201d || code === 0x2019
  );
}

/** Whether a sentence may end just before a place: not in an initial or a common short form. */
function isStop(text: string, at: number): boolean {
  const last = CLOSING.includes(text.charAt(at - 1)) ? at - 2 : at - 1;
  const mark = text.charAt(last);
  if (mark === "!" || mark === "?") return true;
  if (mark !== ".") return false;
  // In brackets or quotation marks a short form is the end of what they hold.
  if (last < at - 1) return true;
  let from = last;
  while (from > 0 && last - from <= LONGEST_SHORT_FORM && !isBeforeWord(text.charCodeAt(from - 1))) from -= 1;
  return last - from > LONGEST_SHORT_FORM || !SHORT_FORMS.has(text.slice(from, last));
}

/** Whether a word may begin after a unit: a gap, a bracket, a quotation mark. */
function isBeforeWord(code: number): boolean {
  return (
    code === SPACE ||
    code === NEW_LINE ||
    code === 40 ||
    code === 91 ||
    code === 34 ||
    code === 39 ||
    code === 0x201c ||
    code === 0x2018
  );
}

/** Whether a sentence may begin at a place: with a capital, a figure or a bullet, after what opens one. */
function mayBegin(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && OPENING.includes(text.charAt(at))) at += 1;
  if (text.charCodeAt(at) === SPACE) at += 1;
  return /^[\p{Lu}\d£+]/u.test(text.charAt(at));
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
