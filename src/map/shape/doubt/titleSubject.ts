import type { Plan } from "../../../domain/plan";
import type { Table, TableNote } from "../../../read/source";
import { readHeading } from "../../claims/readHeading";
import { plainLabel } from "../../match/plainLabel";

/** How a title begins that says what is counted under it: `Number of officers assigned`. */
const COUNTED = new RegExp(
  String.raw`^(?:the )?(?:total )?(?:(?:number|count|volume|percentage|per ?cent|proportion|share|%) of` +
    String.raw`|total(?= \w+ \w+))\s+(?<of>.+)$`,
  "i",
);
/** A title that begins with the service that it is of: `Leisure services: performance`. */
const SERVICE = /^(?:the )?(?<of>(?:[\w’'-]+ ){1,3}?)(?:services?|directorate|department|division)\b/i;
/** Words of a title that say nothing of what is counted, or that fit whatever is. */
const ANY = new RegExp(
  String.raw`^(?:the|of|and|in|by|for|to|with|per|at|on|all|each|our|total|overall|recorded?|records|reported` +
    String.raw`|reports?|offen[cs]es?|crimes?|incidents?|cases?|events?|figures?|data|measures?|indicators?|kpis?` +
    String.raw`|results?|performance|scorecard|dashboard|summary|outturn|actuals?|targets?|annual|annually|monthly` +
    String.raw`|quarterly|year|years|quarter|month|period|date|table|corporate|council|county|city|borough|district` +
    String.raw`|police|fire|rescue|ambulance|health|public|local|national|customer|shared|core|key|priority` +
    String.raw`|strategic|service|services)$`,
);
/** A shorter word has no other form that could be told: `loan`, `load`. */
const STEM = 3;

/**
 * The title that plainly says that a table counts something, or is of a service, which neither the plan nor the table's
 * own headings have a word of; null where none does.
 */
export function otherSubject({ titles, columns }: Table, plan: Plan): TableNote | null {
  const known = wordsOf(
    [
      plan.title,
      plan.organisation,
      ...plan.objectives.flatMap(({ name }) => name),
      ...plan.measures.flatMap(({ name, aliases, objective, service, owner }) => [
        name,
        ...aliases,
        objective,
        service,
        owner ?? "",
      ]),
      ...columns.map(({ header }) => header),
    ].join(" "),
  );
  return (
    titles.find(({ text }) => {
      const counted = COUNTED.exec(text.trim())?.groups?.["of"];
      const service = isOfServices(plan) ? SERVICE.exec(text.trim())?.groups?.["of"] : undefined;
      const subject = wordsOf(readHeading(counted ?? service ?? "", plan.year).rest);
      return subject.length > 0 && !subject.some((word) => known.some((one) => isForm(word, one)));
    }) ?? null
  );
}

/** Whether a plan tells its measures apart by services: its own column, or objectives that are called by one word. */
function isOfServices({ measures, objectives }: Plan): boolean {
  return (
    measures.some(({ service }) => service !== "") ||
    (objectives.length > 1 && objectives.every(({ name }) => wordsOf(name).length === 1))
  );
}

function wordsOf(text: string): string[] {
  return plainLabel(text)
    .split(" ")
    .filter((word) => /^\D{3,}$/.test(word) && !ANY.test(word));
}

/** Whether a word is another but for its end: `burglaries`, `burglary`. */
function isForm(word: string, other: string): boolean {
  const stem = Math.min(word.length, other.length) - 1;
  return word === other || (stem >= STEM && word.slice(0, stem) === other.slice(0, stem));
}
