import { withoutListNumber } from "./listNumber";
import { plainLabel } from "./plainLabel";
import { sameId } from "./sameId";

/** An objective or a service of the plan, which items of one name are told apart by. */
export interface Group {
  /** Its number, where it has one that may stand for it. */
  readonly id: string;
  readonly name: string;
}

/** Words that say what a group is and not which. */
const GENERIC: ReadonlySet<string> = new Set([
  "the",
  "of",
  "and",
  "for",
  "to",
  "our",
  "service",
  "services",
  "directorate",
  "department",
  "division",
  "portfolio",
  "team",
  "section",
  "area",
  "theme",
  "priority",
  "objective",
]);

interface PreparedGroup {
  readonly group: Group;
  readonly plain: string;
  readonly ownWords: readonly string[];
}

/**
 * Finds the group that the words of a cell or of a heading name: by its name, with or without a number before it; by
 * its number alone; else where all words of one that are its own are in the other's (`Housing` for `Housing services`).
 * Null where none is named, or more than one could be.
 *
 * @example
 * groupFinder([{ id: "1", name: "Housing" }, { id: "2", name: "Waste" }])("2. Waste services").name //=> "Waste"
 * groupFinder([{ id: "1", name: "101 calls" }])("999 calls") //=> null
 * groupFinder([{ id: "1", name: "Adult care" }, { id: "2", name: "Adult learning" }])("Adult") //=> null
 */
export function groupFinder(groups: readonly Group[]): (words: string) => Group | null {
  const ready = groups.map(prepare);
  return (words) => {
    const labels = [plainLabel(words), plainLabel(withoutListNumber(words))];
    const exact = ready.find(({ plain }) => plain !== "" && labels.includes(plain));
    if (exact !== undefined) return exact.group;
    const numbered = ready.find(({ group }) => sameId(group.id, words));
    if (numbered !== undefined) return numbered.group;
    // The number may be of a list, or of the name: `18 to 24 support services`.
    const said = [words, withoutListNumber(words)].map(ownWordsOf);
    return only(ready.filter(({ ownWords }) => said.some((own) => couldBe(ownWords, own))));
  };
}

/**
 * Finds the group whose name words are, with or without a number before it and words that say what it is: nothing
 * more may stand in them. Null where none is named, or more than one could be.
 *
 * @example
 * wholeGroupFinder([{ id: "1", name: "Housing" }, { id: "2", name: "Waste" }])("Waste services").name //=> "Waste"
 * wholeGroupFinder([{ id: "1", name: "Housing" }, { id: "2", name: "Waste" }])("Waste collected") //=> null
 */
export function wholeGroupFinder(groups: readonly Group[]): (words: string) => Group | null {
  const ready = groups.map(prepare);
  return (words) => {
    const labels = [plainLabel(words), plainLabel(withoutListNumber(words))];
    const exact = ready.find(({ plain }) => plain !== "" && labels.includes(plain));
    if (exact !== undefined) return exact.group;
    const ownWords = ownWordsOf(withoutListNumber(words));
    return only(ready.filter((group) => areWithin(group.ownWords, ownWords) && areWithin(ownWords, group.ownWords)));
  };
}

/**
 * Finds the group that a title or a sheet's name is about: the one whose whole name is in it, or whose own words are
 * all that is left of it. A title says much else, so words that it merely shares with a group do not count.
 *
 * @example
 * titleGroupFinder([{ id: "1", name: "Housing" }, { id: "2", name: "Waste" }])("Housing scorecard").name
 *   //=> "Housing"
 * titleGroupFinder([{ id: "1", name: "Housing" }, { id: "2", name: "Waste" }])("Housing and waste") //=> null
 */
export function titleGroupFinder(groups: readonly Group[]): (words: string) => Group | null {
  const ready = groups.map(prepare);
  return (words) => {
    const plainWords = ` ${plainLabel(words)} `;
    const ownWords = ownWordsOf(words);
    const named = ready.filter(
      (group) =>
        (group.plain !== "" && plainWords.includes(` ${group.plain} `)) ||
        (areWithin(group.ownWords, ownWords) && areWithin(ownWords, group.ownWords)),
    );
    // `Adult learning` names that group, and not another that is called `Learning`.
    return only(
      named.filter(
        ({ plain }) => !named.some((other) => other.plain !== plain && ` ${other.plain} `.includes(` ${plain} `)),
      ),
    );
  };
}

function prepare(group: Group): PreparedGroup {
  return { group, plain: plainLabel(group.name), ownWords: ownWordsOf(group.name) };
}

function ownWordsOf(words: string): string[] {
  return plainLabel(words)
    .split(" ")
    .filter((word) => word !== "" && !GENERIC.has(word));
}

/** Whether all words of one are in the other. `999 calls` are not `101 calls`, nor calls of any kind. */
function couldBe(words: readonly string[], others: readonly string[]): boolean {
  const numbers = (all: readonly string[]): string => all.filter((word) => /^\d+$/.test(word)).join();
  return numbers(words) === numbers(others) && (areWithin(words, others) || areWithin(others, words));
}

function areWithin(words: readonly string[], others: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => others.includes(word));
}

function only([first, ...more]: readonly PreparedGroup[]): Group | null {
  return first === undefined || more.length > 0 ? null : first.group;
}
