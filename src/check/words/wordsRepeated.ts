import { address } from "../../domain/cell";
import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import type { Words } from "../../map/mappedRows";
import { plainLabel } from "../../map/match/plainLabel";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { sentencesOf } from "../../narrative/texts/sentences";
import { contentWords } from "../../narrative/words";

/** Fewer words than this may be said of many things: "On track for completion by the end of March." */
const WORDS_LEAST = 8;
const CONTENT_LEAST = 6;
/** Two sentences of at least this many content words that share this much of them are one sentence written twice. */
const LONG = 8;
const ALIKE = 0.85;
const ALIKE_IN_ONE = 0.75;
/** A pointer to somewhere else is rightly the same wherever it stands. */
const POINTER = new RegExp(
  String.raw`\b(?:refer to|see (?:also|section|page|action|deliverable|the)|reported (?:elsewhere` +
    String.raw`|under)|as above|update in|not required)\b`,
  "i",
);
/** How much of a sentence a finding shows, in UTF-16 units. */
const SHOWN = 90;

interface Sentence {
  readonly item: string;
  readonly cell: Words;
  readonly text: string;
  readonly normalised: string;
  readonly content: readonly string[];
}

interface Evidence {
  readonly other?: string;
  readonly first?: string;
}

/**
 * A sentence of an update that stands under another action or assertion as well, or twice in one, word for word or
 * nearly: copied by mistake, or news of one and not of the other. Measures of one table rightly share a commentary.
 */
export const wordsRepeated = check({
  code: "wordsRepeated",
  severity: "note",
  title: "Same words twice",
  sentence: (f: Found<Evidence>) =>
    f.evidence.other === undefined
      ? `${cellWords(f)} says twice, in the same words or nearly: ${quoted(f.found)}. Take one out.`
      : `${cellWords(f)} says ${quoted(f.found)} of ${f.item}, and ${f.evidence.first} says the same of ` +
        `${f.evidence.other}. Check that it is news of both.`,
  examples: [
    {
      item: "1.2",
      found: "The campaign reached 40 schools and raised applications by a third",
      expected: null,
      evidence: { other: "1.1", first: "D8" },
    },
    {
      item: "1.2",
      found: "The campaign reached 40 schools and raised applications by a third",
      expected: null,
      evidence: {},
    },
  ],
  looksAt: "actions",
  passed: null,
  run,
});

function run({ extract }: CheckContext): Found<Evidence>[] {
  const sentences = [
    ...extract.actions.flatMap((row) =>
      [row.update, row.commentary].flatMap((cell) =>
        sentencesIn(row.action?.id ?? row.id?.text ?? row.label.text, cell),
      ),
    ),
    ...extract.assertions.flatMap((row) =>
      sentencesIn(row.assertion?.id ?? row.id?.text ?? row.label.text, row.commentary),
    ),
  ];
  const exact = new Map<string, Sentence>();
  const byWord = new Map<string, Sentence[]>();
  const pairs = new Set<string>();
  return sentences.flatMap((sentence): Found<Evidence>[] => {
    const earlier = exact.get(sentence.normalised) ?? nearlySame(sentence, byWord);
    if (!exact.has(sentence.normalised)) exact.set(sentence.normalised, sentence);
    for (const word of sentence.content) byWord.set(word, [...(byWord.get(word) ?? []), sentence]);
    const pair = earlier === undefined ? "" : `${address(earlier.cell.at)} ${address(sentence.cell.at)}`;
    if (earlier === undefined || pairs.has(pair)) return [];
    pairs.add(pair);
    return [
      {
        item: sentence.item,
        at: sentence.cell.at,
        found: shortened(sentence.text),
        expected: null,
        evidence: earlier.item === sentence.item ? {} : { other: earlier.item, first: address(earlier.cell.at) },
      },
    ];
  });
}

function sentencesIn(item: string, cell: Words | null): Sentence[] {
  if (cell === null) return [];
  return sentencesOf(cell.text).flatMap(({ text }): Sentence[] => {
    const normalised = plainLabel(text);
    const content = contentWords(text);
    if (normalised.split(" ").length < WORDS_LEAST || content.length < CONTENT_LEAST || POINTER.test(text)) return [];
    return [{ item, cell, text, normalised, content }];
  });
}

/** An earlier sentence with nearly all the same words, looked for among those that share its rarest word. */
function nearlySame(sentence: Sentence, byWord: ReadonlyMap<string, readonly Sentence[]>): Sentence | undefined {
  if (sentence.content.length < LONG) return undefined;
  const sharing = new Map<Sentence, number>();
  for (const word of sentence.content)
    for (const candidate of byWord.get(word) ?? []) sharing.set(candidate, (sharing.get(candidate) ?? 0) + 1);
  return [...sharing].find(
    ([candidate, shared]) =>
      candidate.content.length >= LONG &&
      shared >=
        (candidate.item === sentence.item ? ALIKE_IN_ONE : ALIKE) *
          (candidate.content.length + sentence.content.length - shared),
  )?.[0];
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim().replace(/[.;]$/, "");
  return line.length <= SHOWN ? line : `${line.slice(0, line.lastIndexOf(" ", SHOWN))}…`;
}
