import type { FoundPeriod } from "../../domain/time/period";
import type { FigureKind } from "../figures/figureKinds";
import type { Hedge } from "../figures/hedge";
import type { LexiconTag, TagName } from "../lexicon/tagNames";
import { bitOf } from "../lexicon/tagBits";
import type { Sense, Words } from "../lexicon/vocabulary";

/** A figure as written inside a sentence. Percentages and points are proportions: 65.4% is 0.654. */
export interface WordedFigure {
  readonly kind: FigureKind;
  /** Without its sign. */
  readonly size: number;
  readonly sign: "+" | "-" | null;
  /** Half a unit of the last place printed; 0 for a whole count. */
  readonly half: number;
  readonly hedge: Hedge | null;
  /** The word straight after it (`offences`, `days`), in small letters; null where none is. */
  readonly noun: string | null;
  /** Where its loosening words start, or else itself. */
  readonly start: number;
  /** Where the figure itself starts and ends, in UTF-16 units of the sentence. */
  readonly index: number;
  readonly end: number;
  /** Written with digits, not in words. */
  readonly digits: boolean;
  /** `doubled`, `halved`: a change in one word, and its way. */
  readonly times: "up" | "down" | null;
  /** `twice`, `three times`: how many times something else. */
  readonly multiple: boolean;
  /** Joined to the word after it: `28-day`. */
  readonly compound: boolean;
}

/** What a figure or a period says, and its words. */
export interface Given {
  readonly figure: WordedFigure | null;
  readonly period: FoundPeriod | null;
  readonly phrase: string;
}

/** A stretch of a sentence and what it does there. */
export class Tag {
  /**
   * @param words Its words, shared by every tag of the same words; of a figure and of a period, by every one of them.
   * @param capital Whether it is written with a capital.
   * @param given Null where it is neither a figure nor a period, as most are: a tag is made for every word.
   */
  constructor(
    readonly words: Words,
    readonly index: number,
    readonly end: number,
    readonly capital: boolean,
    readonly given: Given | null,
  ) {}

  get is(): Words["is"] {
    return this.words.is;
  }

  get figure(): WordedFigure | null {
    return this.given === null ? null : this.given.figure;
  }

  get period(): FoundPeriod | null {
    return this.given === null ? null : this.given.period;
  }

  /** Its words in small letters, one space between. */
  get plain(): string {
    return this.given === null ? this.words.phrase : this.given.phrase;
  }

  /** What a known word or phrase can do. */
  get senses(): readonly Sense[] {
    return this.words.senses;
  }

  /** What its senses are, each a bit of its own. */
  get mask(): number {
    return this.words.mask;
  }
}

/** A sentence as tags: every token of it belongs to one. */
export interface Tagged {
  readonly text: string;
  readonly tags: readonly Tag[];
}

/** Whether a tag is of a kind, or a known word that can do what the kind says. */
export function is(tag: Tag | undefined, name: TagName): boolean {
  return tag !== undefined && (tag.is === name || (tag.mask & bitOf(name)) !== 0);
}

/** The sense of a tag of this kind; undefined where it has none. */
export function senseOf(tag: Tag | undefined, name: LexiconTag): Sense | undefined {
  if (tag === undefined || (tag.mask & bitOf(name)) === 0) return undefined;
  for (const sense of tag.senses) if (sense.is === name) return sense;
  return undefined;
}

/** A tag as one that is known to do something else than the lexicons say. */
export function asKnown({ index, capital, figure, period, end }: Tag, words: Words, until = end): Tag {
  const given = figure === null && period === null ? null : { figure, period, phrase: words.phrase };
  return new Tag(words, index, until, capital, given);
}
