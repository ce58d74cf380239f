import { formatFigure } from "../../domain/formatFigure";
import { figuresInWords, type WordedFigure } from "../figures/figuresInWords";
import { meet } from "../figures/interval";
import { readSentence, type ReadSentence } from "../claims/roles";
import { alike } from "../words";

/** A percentage in words that is not the share its own words give for it. */
export interface ShareFault {
  /** The percentage, as written. */
  readonly words: string;
  /** The two counts: `25 of 31`. */
  readonly counts: string;
  /** What the counts give. */
  readonly gives: string;
}

/** Words between a count and the percentage that it amounts to. */
const IS_SAID_OF = new RegExp(
  String.raw`^(?:\s[\p{L}'’-]+){0,12}?(?:\s?\(|,?\s[-\u2013\u2014]\s|,?\s(?:which\s)?(?:equates` +
    String.raw`|equating|amounts|amounting)\sto\s|,?\s(?:which\s)?represent(?:s|ing)\s|,?\s(?:or` +
    String.raw`|that is|which is|i\.e\.)\s)(?:just\s|about\s)?$`,
  "u",
);
/** `25 of the 31`. */
const OF = /^(?:\s\p{Ll}+)?\s(?:out\s)?of\s(?:the\s|all\s|these\s|a\stotal\sof\s|all\sthe\s)?$/u;
/** A total of which a part is then given: "Of the 161 recruited, ...", "From a total of 161". */
const TOTAL_BEFORE =
  /(?:^|[,;:]\s)(?:out\s)?of\s(?:the\s|these\s|all\s|all\sthe\s)?$|\b(?:from|of|out of)\sa\stotal\sof\s$/iu;
/** A percentage this near to a share is meant for it, though it is not what it rounds to. */
const NEAR = 0.01;
/** Sentences before in which the whole may stand. */
const BACK = 5;

/**
 * Percentages of a text that their own counts do not give: `25 of 31 (80%)` is 81%. The counts must be given as a part
 * and its whole, or the percentage must be within a point of the share, so that it is plainly meant for it.
 *
 * @param said The sentences of one text, in order; those that were read already are not read again.
 * @example
 * shareFaults(["12 of the 17 members (60%) replied."]) //=> [{"words":"60%","counts":"12 of 17","gives":"71%"}]
 * shareFaults(["From a total of 161 recruited this year, 10% (16) were women."]) //=> []
 * shareFaults(["The force recorded 328 of 332 crimes, or 98%."])[0].gives //=> "99%"
 */
export function shareFaults(said: readonly (string | ReadSentence)[]): ShareFault[] {
  const sentences = said.map((one) => (typeof one === "string" ? one : one.text));
  return said.flatMap((one, place) => {
    const { text: sentence, figures, roled } = typeof one === "string" ? readSentence(one) : one;
    const isOther = (figure: WordedFigure): boolean =>
      roled.some((one) => one.figure === figure && one.role !== "actual");
    return figures.flatMap((share, at): ShareFault[] => {
      if (
        share.kind !== "percent" ||
        share.hedge !== null ||
        isOther(share) ||
        !/\d/.test(sentence.slice(share.index, share.end))
      )
        return [];
      const part = partOf(sentence, figures, at);
      if (part === null || isOther(part)) return [];
      const fault = faultOf(share, part, wholes(sentences, place, sentence, figures, part));
      return fault === null ? [] : [{ words: sentence.slice(share.index, share.end).replace(/^\D+/, ""), ...fault }];
    });
  });
}

/**
 * The count that a percentage belongs to: the one before it (`16 (10%)`), or the one in brackets after it (`10% (16)`).
 */
function partOf(sentence: string, figures: readonly WordedFigure[], at: number): WordedFigure | null {
  const share = figures[at];
  const [before, after] = [figures[at - 1], figures[at + 1]];
  if (share === undefined) return null;
  if (after !== undefined && isCount(after) && /^\s?\(\s?$/.test(sentence.slice(share.end, after.index))) return after;
  const earlier = figures[at - 2];
  // A dash before the percentage is a dash, not a minus.
  const digits = share.index + sentence.slice(share.index, share.end).search(/\d/);
  // `12 of the 17 members (71%)`: the count straight before is the whole.
  if (
    before !== undefined &&
    earlier !== undefined &&
    isCount(before) &&
    isCount(earlier) &&
    OF.test(sentence.slice(earlier.end, before.index))
  ) {
    return IS_SAID_OF.test(sentence.slice(before.end, digits)) ? earlier : null;
  }
  const counts = figures
    .slice(0, at)
    .filter((figure) => isCount(figure) && /\d/.test(sentence.slice(figure.index, figure.end)));
  const last = counts.at(-1);
  if (last === undefined) return null;
  // "494 respondents, almost six in ten (59.0%)": the share in words between is the same one.
  const between = sentence
    .slice(last.end, digits)
    .replace(
      /,?\s(?:almost|nearly|about|over|just over)?\s?\w+ (?:in|out of) (?:ten|five|four|three|\d+)\s(?=\()/i,
      " ",
    );
  return IS_SAID_OF.test(between) ? last : null;
}

function isCount(figure: WordedFigure): boolean {
  return figure.kind === "count" && figure.hedge === null;
}

interface Whole {
  readonly figure: WordedFigure;
  /** Whether the words make it the whole; otherwise only its nearness can. */
  readonly told: boolean;
}

function wholes(
  sentences: readonly string[],
  place: number,
  sentence: string,
  figures: readonly WordedFigure[],
  part: WordedFigure,
): Whole[] {
  const here = figures
    .filter((figure) => figure !== part && isCount(figure))
    .map((figure): Whole => {
      const told =
        OF.test(sentence.slice(part.end, figure.index)) ||
        TOTAL_BEFORE.test(sentence.slice(0, figure.index)) ||
        /^\)\s(?:out\s)?of\s(?:the\s)?$/.test(sentence.slice(part.end, figure.index));
      return { figure, told };
    });
  const before = sentences.slice(Math.max(0, place - BACK), place).flatMap((text, back, { length }): Whole[] => {
    const nouns = text.match(/\p{Ll}{5,}/gu) ?? [];
    const told =
      part.noun !== null &&
      nouns.some(
        (noun) => alike(noun, part.noun ?? "") && !/^(?:crimes?|cases?|people|incidents?|offences?)$/.test(noun),
      );
    // A count that is itself a part of something is no whole.
    const shares = figuresInWords(text).some(({ kind }) => kind === "percent");
    return shares
      ? []
      : figuresInWords(text)
          .filter(isCount)
          .flatMap((figure): Whole[] => (told || back === length - 1 ? [{ figure, told }] : []));
  });
  return [...here, ...before].filter(({ figure }) => figure.size > part.size);
}

function faultOf(share: WordedFigure, part: WordedFigure, among: readonly Whole[]): Omit<ShareFault, "words"> | null {
  const printed = { low: share.size - share.half, high: share.size + share.half };
  const given = among.map(({ figure, told }) => ({ figure, told, share: part.size / figure.size }));
  if (given.some((one) => meet(printed, { low: one.share, high: one.share }))) return null;
  const near = given.find((one) => Math.abs(one.share - share.size) <= NEAR);
  const told = given.filter((one) => one.told);
  const meant = near ?? (told.length === 1 ? told[0] : undefined);
  if (meant === undefined) return null;
  const places = Math.max(0, Math.round(-Math.log10(share.half * 2)) - 2);
  const counts =
    `${formatFigure(part.size, { kind: "count" })} of ` + `${formatFigure(meant.figure.size, { kind: "count" })}`;
  return { counts, gives: formatFigure(meant.share, { kind: "percent" }, places) };
}
