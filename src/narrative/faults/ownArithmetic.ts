import { formatDifference, formatFigure } from "../../domain/formatFigure";
import type { Unit } from "../../domain/units/unit";
import { type WordedFigure } from "../figures/figuresInWords";
import { allowed } from "../figures/hedge";
import { around, meet, minus, shareOf, sizes } from "../figures/interval";
import { quote } from "../texts/quote";
import type { RoledFigure } from "../claims/placed";
import { type ReadSentence, readSentence } from "../claims/roles";
import { is, type Tag } from "../tokens/tags";

/**
 * Words whose own figures do not go together: a change that two figures do not give, or a rise between falling ones.
 */
export interface OwnFault {
  readonly kind: "change" | "direction";
  /** The words at fault. */
  readonly words: string;
  /** The two figures, as written. */
  readonly pair: string;
  /** What the two figures give. */
  readonly gives: string;
}

/** How far a change may stand from its two figures and still be about them. */
const NEAR = 70;
/** How many tags may stand between the word of change and its two figures. */
const FEW = 5;

/**
 * Checks a sentence's "from X to Y" against its own words: the change that it gives beside them, and which way it says
 * that they went. A change between percentages is in points: "up 23%" from 64% to 87% is a fault of unit.
 *
 * @example
 * ownFault("It rose by 23% from 64% to 87%.").gives //=> "23 percentage points"
 * ownFault("It rose by 23 points from 64% to 87%.") //=> null
 * ownFault("It fell from 371 to 377.").kind //=> "direction"
 */
export function ownFault(said: string | ReadSentence): OwnFault | null {
  const read = typeof said === "string" ? readSentence(said) : said;
  const sentence = read.text;
  const roled = read.roled;
  for (const from of roled.filter(({ role }) => role === "from")) {
    const to = roled.find(({ figure }) => figure.index > from.figure.end && figure.index - from.figure.end < 25);
    if (to?.role !== "actual" || !isPair(sentence, from.figure, to.figure)) continue;
    const fault = wrongWay(read, from, to) ?? wrongChange(sentence, roled, from, to);
    if (fault !== null) return fault;
  }
  return null;
}

function isPair(sentence: string, from: WordedFigure, to: WordedFigure): boolean {
  const between = sentence.slice(from.end, to.index);
  return from.kind === to.kind && from.hedge === null && to.hedge === null && /^\s(?:\p{Ll}+\s)?to\s$/u.test(between);
}

function pairOf(sentence: string, from: RoledFigure, to: RoledFigure): string {
  return sentence.slice(from.figure.index, to.figure.end).trim();
}

function wrongWay({ text, tags }: ReadSentence, from: RoledFigure, to: RoledFigure): OwnFault | null {
  const said = from.way;
  const place = tags.findIndex(({ figure }) => figure === from.figure);
  const change = changeBefore(tags, place);
  if ((said !== "up" && said !== "down") || tags[place - 1]?.plain !== "from" || change === null) return null;
  const rose = to.figure.size > from.figure.size;
  if (to.figure.size === from.figure.size || rose === (said === "up")) return null;
  const words = text.slice(change.index, to.figure.end).trim();
  return { kind: "direction", words, pair: pairOf(text, from, to), gives: rose ? "a rise" : "a fall" };
}

/** The word of change shortly before "from", with nothing else said between. */
function changeBefore(tags: readonly Tag[], place: number): Tag | null {
  for (let at = place - 2; at >= 0 && place - at <= FEW; at -= 1) {
    const tag = tags[at];
    if (tag === undefined || tag.is === "mark" || tag.is === "figure" || tag.is === "period") return null;
    if (is(tag, "change")) return tag;
  }
  return null;
}

function wrongChange(
  sentence: string,
  roled: readonly RoledFigure[],
  from: RoledFigure,
  to: RoledFigure,
): OwnFault | null {
  const was = around(from.figure.size, from.figure.half);
  const is = around(to.figure.size, to.figure.half);
  const apart = sizes(minus(is, was));
  const share = shareOf(is, was);
  const unit: Unit =
    from.figure.kind === "percent"
      ? { kind: "percent" }
      : from.figure.kind === "money"
        ? { kind: "money" }
        : { kind: "count" };
  for (const change of roled.filter(
    ({ role, figure }) => role === "change" && isNear(sentence, figure, from.figure, to.figure),
  )) {
    const { figure } = change;
    const room = allowed(figure.size, figure.half, figure.hedge);
    const meant = allowed(figure.size, figure.half, figure.hedge, true);
    const words = quote(sentence, change);
    const pair = pairOf(sentence, from, to);
    const middle = Math.abs(to.figure.size - from.figure.size);
    if (figure.kind === "percent") {
      const isShare = share !== null && meet(meant, sizes(share));
      if (isShare || share === null) continue;
      if (unit.kind === "percent" && meet(meant, apart)) return { kind: "change", words, pair, gives: points(middle) };
      if (meet(room, sizes(share))) continue;
      return {
        kind: "change",
        words,
        pair,
        gives:
          unit.kind === "percent"
            ? points(middle)
            : formatFigure(Math.abs((share.low + share.high) / 2), { kind: "percentChange" }, 1),
      };
    }
    const sameKind = figure.kind === "points" ? unit.kind === "percent" : figure.kind === from.figure.kind;
    if (!sameKind || meet(room, apart)) continue;
    return {
      kind: "change",
      words,
      pair,
      gives: unit.kind === "percent" ? points(middle) : formatDifference(middle, unit).replace("+", ""),
    };
  }
  return null;
}

function points(size: number): string {
  const decimals = Number.isInteger(Math.round(size * 1e6) / 1e4) ? 0 : 1;
  const shown = formatDifference(size, { kind: "percent" }, decimals).replace(/^\+| pp$/g, "");
  return `${shown} percentage points`;
}

/** Whether nothing else is said between a change and its two figures. */
function isNear(sentence: string, change: WordedFigure, from: WordedFigure, to: WordedFigure): boolean {
  const between =
    change.index < from.index ? sentence.slice(change.end, from.index) : sentence.slice(to.end, change.start);
  return between.length <= NEAR && !/\d|[;:]|\b(?:but|while|whilst|although|whereas|and)\b/i.test(between);
}
