import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { agrees, comparable, isFigureOf, mismatch, restMismatch } from "../../narrative/faults/comparison";
import { isAgeGroup } from "../../narrative/claims/ageGroup";
import { comparableIn } from "../../narrative/about/comparableIn";
import type { Fact } from "../../narrative/facts";
import { countFaults } from "../../narrative/faults/countsBehind";
import { isDenied } from "../../narrative/about/denied";
import { HALF, isShareOfOwn } from "../../narrative/about/isMeant";
import { isMisprintOf, isSlipOf } from "../../narrative/faults/misprint";
import { restFor } from "../../narrative/faults/onlyRest";
import { perTimeFault } from "../../narrative/faults/perTime";
import { quantifierFault } from "../../narrative/faults/quantifiers";
import { shareOfCountsFault } from "../../narrative/faults/shareOfCounts";
import { quote } from "../../narrative/texts/quote";
import type { Said } from "../../narrative/readNarrative";
import type { ReadSubject } from "../../narrative/readSubjects";
import type { RoledFigure } from "../../narrative/claims/placed";
import type { Subject } from "../../narrative/about/subject";
import { attachedPeriod, isOwnTime, speaksOfAnotherTime } from "../../narrative/about/timing";
import { is, type Tag } from "../../narrative/tokens/tags";

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
        if (subject.against === "previous" && !OF_CHANGE.has(roled.role)) return [];
        const contradicted = comparableIn(said, roled, subject)
          ? roled.role === "actual" && isDenied(said, roled.figure, subject)
            ? (said.named ?? 0) >= HALF || isShareOfOwn(said, roled, subject)
              ? restMismatch(roled, subject)
              : null
            : (mismatch(roled, subject) ?? restFor(said, roled, subject))
          : null;
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
  const counted = subjects.flatMap((subject) => [...countsIn(subject, againstRows), ...sharesIn(subject, againstRows)]);
  const misprints = subjects.flatMap((subject) => misprintsIn(subject, [...againstRows, ...counted]));
  return [
    ...againstRows,
    ...counted,
    ...misprints,
    ...againstThemselves(context).filter(
      ({ item, found: phrase }) => !againstRows.some((finding) => finding.item === item && finding.found === phrase),
    ),
  ];
}

/** Counts that are not those behind the row's percentage, where the plan names them. */
function countsIn(subject: ReadSubject, known: readonly Found<Evidence>[]): Found<Evidence>[] {
  const { commentary } = subject;
  if (commentary === null || known.some(({ item }) => item === subject.id)) return [];
  return subject.said.flatMap((said) =>
    countFaults(said, subject).map(({ figure, called, shown }): Found<Evidence> => ({
      item: subject.id,
      at: commentary.at,
      found: said.sentence.slice(figure.start, figure.end).trim(),
      expected: shown,
      evidence: { name: subject.name, figure: `in the report ${called}` },
    })),
  );
}

/** Counts for each day or month, and two counts, that the row's own figure does not give. */
function sharesIn(subject: ReadSubject, known: readonly Found<Evidence>[]): Found<Evidence>[] {
  const { commentary } = subject;
  if (commentary === null || known.some(({ item }) => item === subject.id)) return [];
  return subject.said.flatMap((said) => {
    const perTime = perTimeFault(said, subject);
    const share = shareOfCountsFault(said, subject) ?? quantifierFault(said, subject);
    const found = [
      perTime === null ? null : { ...perTime, start: perTime.figure.start, end: perTime.figure.end },
      share,
    ].flatMap((one) => one ?? []);
    return found.map(({ start, end, called, shown }): Found<Evidence> => ({
      item: subject.id,
      at: commentary.at,
      found: said.sentence.slice(start, end).trim(),
      expected: shown,
      evidence: { name: subject.name, figure: `in its row ${called}` },
    }));
  });
}

/** What is held against the quarter or month before: all else is held against the row itself. */
const OF_CHANGE: ReadonlySet<string> = new Set(["change", "from", "ofLastYear"]);

/** Figures with the digits of the row’s actual in another order; last year’s and this year’s the wrong way round. */
function misprintsIn(subject: ReadSubject, known: readonly Found<Evidence>[]): Found<Evidence>[] {
  const { commentary, facts, said: all } = subject;
  const { actual } = facts;
  if (
    subject.against === "previous" ||
    commentary === null ||
    actual === null ||
    known.some(({ item }) => item === subject.id)
  )
    return [];
  const found = all.flatMap((said) => {
    const { owner, read, clause, sentence, named } = said;
    if (isElsewhere(read.tags, clause) || speaksOfAnotherTime(read.tags, clause, subject)) return [];
    if (owner === "other" && read.figures.length > 1) return [];
    return read.tags.slice(clause.from, clause.to).flatMap(({ figure }, place) => {
      if (figure === null || isAgeGroup(read.tags, clause.from + place)) return [];
      const isNamed = (named ?? 0) >= HALF;
      const slips = owner === "own" ? named !== null : owner !== "other" && isNamed && figure.digits;
      const slipped = slips && isSlipOf(figure, actual, subject);
      const least = owner === "other" ? 4 : isNamed ? 2 : 3;
      if (!slipped && !isMisprintOf(figure, actual, subject, least)) return [];
      if (
        [facts.lastYear, facts.target, facts.change, facts.variance].some(
          (fact) => fact !== null && agrees(figure, fact, false),
        )
      )
        return [];
      const roled = said.roled.find((one) => one.figure === figure);
      if (roled !== undefined && (roled.role !== "actual" || mismatch(roled, subject) === null)) return [];
      const attached = attachedPeriod(read, figure);
      return attached === null || isOwnTime(attached, subject) ? [sentence.slice(figure.index, figure.end)] : [];
    });
  });
  const words = found[0] ?? swappedIn(subject);
  return words === null
    ? []
    : [
        {
          item: subject.id,
          at: commentary.at,
          found: words,
          expected: actual.shown,
          evidence: { name: subject.name, figure: "in its row the actual" },
        },
      ];
}

/** Whether a clause says that it is about a part, or about somebody else. */
function isElsewhere(tags: readonly Tag[], { from, to }: Said["clause"]): boolean {
  return tags.slice(from, to).some((tag) => is(tag, "elsewhere") || is(tag, "part"));
}

/** "463 homes, down from 436", where 463 was last year's. */
function swappedIn({ said, ...subject }: ReadSubject): string | null {
  const { actual, lastYear, roundsUp } = subject.facts;
  if (actual === null || lastYear === null) return null;
  const is = (roled: RoledFigure | undefined, fact: Fact, other: Fact): boolean =>
    roled?.figure.hedge === null &&
    comparable(roled.figure, fact, subject) &&
    agrees(roled.figure, fact, roundsUp) &&
    !agrees(roled.figure, other, roundsUp);
  for (const { read, sentence } of said) {
    const now = read.roled.find(({ role }) => role === "actual");
    const before = read.roled.find(({ role }) => role === "from");
    if (now === undefined || !is(now, lastYear, actual) || !is(before, actual, lastYear)) continue;
    // Which way the two are said to go is another fault.
    if ((before?.way === "up" || before?.way === "down") && (before.way === "up") !== (subject.went === 1)) continue;
    if ([now, before].every((one) => one === undefined || attachedPeriod(read, one.figure) === null))
      return quote(sentence, now);
  }
  return null;
}

/** A change beside two figures that do not give it, a share beside its two counts, a number given as a percentage. */
function againstThemselves({ texts }: CheckContext): Found<Evidence>[] {
  return texts.flatMap(({ item, words: { at }, sentences, shares }) => {
    const finding = (found: string, figure: string, expected: string): Found<Evidence> => ({
      item,
      at,
      found,
      expected,
      evidence: { figure },
    });
    return [
      ...sentences.flatMap(({ own }) =>
        own?.kind === "change" ? [finding(own.words, `the change from ${own.pair}`, own.gives)] : [],
      ),
      ...shares.map(({ words, counts, gives }) => finding(words, counts, gives)),
      ...sentences.flatMap(({ unit }) => (unit === null ? [] : [finding(unit.words, unit.of, unit.gives)])),
    ];
  });
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
