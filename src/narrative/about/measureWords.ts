import { durationAt, hoursIn } from "../claims/timeWords";
import type { Subject } from "./subject";
import { tagsOf } from "../tokens/tagsOf";
import { unitNamed } from "../figures/units";
import { alike } from "../words";

/** The words of a measure, as a clause is held against them. */
export interface OwnWords {
  has(word: string): boolean;
  /** Lengths of time in its name, in hours. */
  readonly durations: readonly number[];
  readonly durationWords: readonly string[];
  /** Whether it is itself a length of time. */
  readonly timed: boolean;
  readonly numbered: boolean;
  /** Names of letters and digits: `rp01`. */
  readonly codes: ReadonlySet<string>;
  /** Every word of its names as written, also those that name nothing by themselves: `area` of "out of area". */
  readonly written: ReadonlySet<string>;
  /** Every word of its name in the plan, without its other names. */
  readonly inName: ReadonlySet<string>;
  /** Numbers that stand in its names: `2` of "Category 2". */
  readonly numbers: ReadonlySet<string>;
  /** Whether its name has a part marked out by `with` or `without`. */
  readonly parted: boolean;
  /** Words that say only what it is for each of: `hours`, `worked` of "injuries per million hours worked". */
  readonly bases: ReadonlySet<string>;
  /** Words of its name that have a place in an order: `preference` of `first preference`, 1. */
  readonly places: readonly { readonly word: string; readonly number: number }[];
}

/** What is over so many weeks is long. */
const LONG = new Set(["long", "longer", "longest", "old", "older", "oldest", "aged", "ageing"]);

const ORDINALS = ["first", "second", "third", "fourth", "fifth"];

/** The words of a measure’s names. */
export function ownWords(subject: Pick<Subject, "name" | "names" | "titles" | "facts">): OwnWords {
  const titles = subject.titles.join(" ; ").toLowerCase();
  const { tags } = tagsOf(subject.name);
  const durations: number[] = [];
  tags.forEach((_, at) => {
    const duration = durationAt(tags, at);
    if (duration !== null && tags[at]?.plain !== "a") durations.push(duration.hours);
  });
  const answers = new Map<string, boolean>();
  const names = subject.names;
  const unit = subject.facts.unit;
  const isLong = durations.length > 0 && /\b(?:over|beyond|exceeding|than)\b/i.test(subject.name);
  return {
    has(word) {
      let answer = answers.get(word);
      if (answer === undefined) {
        answer =
          (word.length > 2 || unitNamed(word) !== null
            ? names.some((name) => alike(name, word))
            : names.includes(word)) ||
          (isLong && LONG.has(word)) ||
          isUndone(word, names);
        answers.set(word, answer);
      }
      return answer;
    },
    codes: new Set(titles.match(/\b\p{L}+\d+\p{L}?\b/gu) ?? []),
    written: new Set(titles.match(/\p{L}+/gu) ?? []),
    inName: new Set(subject.name.toLowerCase().match(/\p{L}+/gu) ?? []),
    numbers: new Set(titles.match(/\b\d+\b/g) ?? []),
    durations,
    durationWords: names.filter((name) => hoursIn(name) !== null),
    timed: unit.kind === "other" && unit.label.split(" ").some((word) => hoursIn(word.toLowerCase()) !== null),
    numbered: /\b(?:101|111|999)\b/.test(subject.name),
    parted: /\bwith(?:out)?\b/i.test(subject.name),
    bases: basesOf(subject),
    places: tags.flatMap(({ plain }, at) => {
      const number = ORDINALS.indexOf(plain) + 1;
      const word = tags[at + 1]?.plain;
      return number === 0 || word === undefined ? [] : [{ word, number }];
    }),
  };
}

/** "Uncollected", "dissatisfied": what did not become of what the measure counts. */
function isUndone(word: string, names: readonly string[]): boolean {
  const [, done = ""] = /^(?:un|dis)(\p{L}{5,}ed)$/u.exec(word) ?? [];
  return done !== "" && names.some((name) => alike(name, done));
}

function basesOf({ titles, facts: { unit } }: Pick<Subject, "titles" | "facts">): ReadonlySet<string> {
  const bases = new Set<string>();
  const counted = new Set<string>();
  for (const text of [...titles, ...(unit.kind === "other" ? [unit.label] : [])]) {
    const words: readonly string[] = text.toLowerCase().match(/\p{L}+/gu) ?? [];
    const per = words.indexOf("per");
    words.forEach((word, at) => (per >= 0 && at > per ? bases : counted).add(word));
  }
  for (const word of counted) bases.delete(word);
  return bases;
}
