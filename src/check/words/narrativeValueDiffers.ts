import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { isFigureOf, isNear, mismatch } from "../../narrative/comparison";
import { unitFault } from "../../narrative/ownContradiction";
import { ownFault } from "../../narrative/ownArithmetic";
import { quote, type Said } from "../../narrative/readNarrative";
import type { RoledFigure } from "../../narrative/roles";
import type { Subject } from "../../narrative/subject";
import { shareFaults } from "../../narrative/sharesInWords";
import { sentencesOf } from "../../narrative/sentences";
import { textsOf } from "../../narrative/texts";
import { attachedPeriod, fitOf, speaksOfAnotherTime } from "../../narrative/timing";
import { contentWords, isCounted, sharedWords } from "../../narrative/words";

interface Evidence {
  readonly name?: string;
  readonly figure: string;
}

/**
 * A figure in the words beside a row that the row does not bear out, beyond its rounding as printed and its loosening
 * words ("about", "over"). Only a figure whose role is clear, in a statement about the row's own measure and its own
 * time, is compared; one that equals any figure of the row agrees.
 */
export const narrativeValueDiffers = check({
  code: "narrativeValueDiffers",
  severity: "warning",
  title: "Figure in the words differs",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)} says ${quoted(f.found)}${f.item === null ? "" : ` of ${f.item}`}, but ` +
    `${f.evidence.figure} is ${f.expected}. Correct whichever is wrong.`,
  examples: [
    { item: "M2", found: "increased by 767", expected: "+776", evidence: { figure: "in its row the change" } },
    {
      item: null,
      found: "rose by 23%",
      expected: "23 percentage points",
      evidence: { figure: "the change from 64% to 87%" },
    },
    { item: "1.2", found: "98%", expected: "99%", evidence: { figure: "328 of 332" } },
    {
      item: "M2",
      found: "stands at 92%",
      expected: "not a percentage",
      evidence: { figure: "the number that it speaks of" },
    },
  ],
  looksAt: "measures",
  passed: null,
  run,
});

function run(context: CheckContext): Found<Evidence>[] {
  const { subjects } = context;
  const againstRows = subjects.flatMap((subject) => {
    const { commentary } = subject;
    if (commentary === null) return [];
    return subject.said.flatMap((said) =>
      said.roled.flatMap((roled): Found<Evidence>[] => {
        const contradicted = comparableIn(said, roled, subject) ? mismatch(roled, subject) : null;
        if (contradicted === null || isOfAnotherRow(said, roled, subject, subjects)) return [];
        const evidence = { name: subject.name, figure: `in its row ${contradicted.called}` };
        return [
          {
            item: subject.id,
            at: commentary.at,
            found: quote(said.sentence, roled),
            expected: contradicted.shown,
            evidence,
          },
        ];
      }),
    );
  });
  return [
    ...againstRows,
    ...againstThemselves(context).filter(
      ({ item, found: phrase }) => !againstRows.some((finding) => finding.item === item && finding.found === phrase),
    ),
  ];
}

/** A change beside two figures that do not give it, a share beside its two counts, a number given as a percentage. */
function againstThemselves(context: CheckContext): Found<Evidence>[] {
  return textsOf(context).flatMap(({ item, words: { text, at } }) => {
    const sentences = sentencesOf(text).map((sentence) => sentence.text);
    const finding = (found: string, figure: string, expected: string): Found<Evidence> => ({
      item,
      at,
      found,
      expected,
      evidence: { figure },
    });
    return [
      ...sentences.flatMap((sentence) => {
        const fault = ownFault(sentence);
        return fault?.kind === "change" ? [finding(fault.words, `the change from ${fault.pair}`, fault.gives)] : [];
      }),
      ...shareFaults(sentences).map(({ words, counts, gives }) => finding(words, counts, gives)),
      ...sentences.flatMap((sentence) => {
        const fault = unitFault(sentence);
        return fault === null ? [] : [finding(fault.words, fault.of, fault.gives)];
      }),
    ];
  });
}

/** Whether a figure speaks of the row's measure in the row's time. */
function comparableIn(
  { owner, statement, sentence, sofar: upToFigure, figures }: Said,
  roled: RoledFigure,
  subject: Subject,
): boolean {
  if (owner !== "own" || !isMeant(statement, roled, subject)) return false;
  const { figure, role } = roled;
  const attached = attachedPeriod(sentence, figure, figures, subject.year);
  const fit = attached === null ? null : fitOf(attached.period, subject);
  switch (role) {
    case "target":
      return fit === null || fit === "own";
    case "variance":
      return !speaksOfAnotherTime(statement, subject);
    case "actual":
      return (attached === null || attached.compared || fit === "own") && !speaksOfAnotherTime(statement, subject);
    case "from":
      // Its own year stands beside it, whatever else the sentence compares with.
      return fit === "comparator" || (fit !== "neither" && !speaksOfAnotherTime(upToFigure, subject));
    case "change":
      return !speaksOfAnotherTime(upToFigure, subject);
  }
}

/**
 * Whether a figure can be meant for the row's: the statement has every word that marks the measure out, or none because
 * its subject is left out; or else the figure is near. A count of where things stand must be near in any case, for much
 * is counted (61 joined, 24 left) that is not the measure.
 */
function isMeant(statement: string, roled: RoledFigure, subject: Subject): boolean {
  const statementWords = contentWords(statement).filter((word) => !subject.neutral.includes(word));
  const nameWords = contentWords(subject.name).filter((word) => !isCounted(word));
  const shared = sharedWords(statementWords, subject.names).length;
  const inFull = shared === 0 || sharedWords(nameWords, statementWords).length === nameWords.length;
  const isCount = roled.role === "actual" && roled.figure.kind !== "percent";
  // "1.3 points above the target" is said of the row, though its name is not given in full.
  if ((inFull || (roled.role === "variance" && shared === statementWords.length)) && !isCount) return true;
  return (
    isNear(roled, subject) &&
    (inFull ||
      shared > 1 ||
      statementWords.every((word) => sharedWords([word], subject.names).length > 0 || word === roled.figure.noun))
  );
}

/** Whether the figure is that of another row, which the statement then speaks of as well. */
function isOfAnotherRow(
  { statement }: Said,
  roled: RoledFigure,
  subject: Subject,
  subjects: readonly Subject[],
): boolean {
  if (/\b(?:both|respectively|combined|together)\b/i.test(statement)) return true;
  return subjects.some(
    (another) =>
      another.id !== subject.id &&
      roled.figure.hedge === null &&
      isFigureOf(roled, another) &&
      shareANameWord(subject, another),
  );
}

/** Rows of one table often share a commentary: all violence, domestic violence, the rest. */
function shareANameWord(a: Subject, b: Subject): boolean {
  return a.names.some((name) => b.names.includes(name));
}
