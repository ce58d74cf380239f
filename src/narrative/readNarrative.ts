import { type WordedFigure, figuresInWords } from "./figuresInWords";
import { type Ownership, ownership } from "./ownership";
import { type RoledFigure, rolesIn } from "./roles";
import { sentencesOf, statementsOf } from "./sentences";
import type { Subject } from "./subject";

/** A statement of a commentary: its words, what they are about, and the figures with a clear role in it. */
export interface Said {
  /** The whole sentence, and the statement's own words in it. */
  readonly sentence: string;
  readonly statement: string;
  /** The sentence up to the end of the statement: what follows does not change what was said. */
  readonly sofar: string;
  readonly owner: Ownership;
  readonly roled: readonly RoledFigure[];
  /** Every figure of the sentence, whatever its role. */
  readonly figures: readonly WordedFigure[];
}

/**
 * The commentary of a row as statements, each with whether it speaks of the row.
 *
 * @param others Everything else that the report measures: a statement that names one of them better is about that.
 */
export function readNarrative(subject: Subject, others: readonly Subject[]): Said[] {
  let owner: Ownership = "own";
  return sentencesOf(subject.commentary?.text ?? "").flatMap(({ text: sentence }) => {
    const figures = figuresInWords(sentence);
    const roled = rolesIn(sentence, figures);
    return statementsOf(sentence).map(({ text: statement, index }, place): Said => {
      owner = ownership(statement, subject, others, owner, place === 0);
      const inside = roled.filter(({ figure }) => figure.start >= index && figure.start < index + statement.length);
      return { sentence, statement, sofar: sentence.slice(0, index + statement.length), owner, roled: inside, figures };
    });
  });
}

/** Words of a sentence as a finding quotes them: from a role's first word to the end of its figure. */
export function quote(sentence: string, { start, figure }: RoledFigure): string {
  const after = new RegExp(
    String.raw`^\s+(?:percentage points?|points?|offences|more|fewer|higher|lower|less|up|down|increase` +
      String.raw`|decrease|reduction|rise|fall|drop|improvement|(?:above|below|short of) ` +
      String.raw`(?:the )?target)\b`,
    "i",
  ).exec(sentence.slice(figure.end));
  return sentence
    .slice(start, figure.end + (after?.[0].length ?? 0))
    .replace(/\s+/g, " ")
    .replace(/^[\s:–—(-]+/, "")
    .trim();
}
