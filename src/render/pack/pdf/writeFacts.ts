import { STATUS_SHAPES, type PackFact } from "../../../pack/packModel";
import { pointsWide } from "../layout/words";
import { LINE, setLines, setWide } from "./setWords";
import { rounded, SIZES } from "./typstPage";
import { typstString, within } from "./typstText";
import { statusText } from "./writeTable";

/** Half of what parts two facts, and what a status has beside its word; in points. */
const FACT_GAP = 5;
const SHAPE = 18;
/** Height of facts below what they are, in points. */
const FACT_HEIGHT = 27;

/** Figures each below what it is, as many as have room on a line; the rest each after what it is, line by line. */
export function writeFacts(
  facts: readonly PackFact[],
  room: number,
): { readonly text: string; readonly height: number } {
  const below = facts.slice(0, fitting(facts.map(factNeeds), room));
  const lines = [
    ...(below.length === 0 ? [] : [factLine(below, factNeeds, (fact) => factBelow(fact, room))]),
    ...inlineLines(facts.slice(below.length), room),
  ];
  const height = lines.reduce((sum, line) => sum + line.height + FACT_GAP, FACT_GAP);
  return { text: `facts(${lines.map(({ text }) => text).join(", ")})`, height };
}

interface FactLine {
  readonly text: string;
  readonly height: number;
}

/** How many have room beside each other. */
function fitting(needs: readonly number[], room: number): number {
  let [many, sum] = [0, 0];
  for (const need of needs) {
    sum += need + (many === 0 ? 0 : FACT_GAP * 2);
    if (sum > room) break;
    many += 1;
  }
  return many;
}

/** Facts beside each other, each as wide as it is, and what is left shared by all of them. */
function factLine(
  facts: readonly PackFact[],
  needs: (fact: PackFact) => number,
  write: (fact: PackFact) => string,
): FactLine {
  const widths = facts.map((fact) => `${rounded(needs(fact))}fr`).join(", ");
  return {
    text: `grid(columns: (${widths},), column-gutter: ${FACT_GAP * 2}pt, ${facts.map(write).join(", ")})`,
    height: FACT_HEIGHT,
  };
}

function inlineLines(facts: readonly PackFact[], room: number): readonly FactLine[] {
  const lines: FactLine[] = [];
  const needs = ({ label, text }: PackFact): number =>
    setWide(label, SIZES.margin) + setWide(text, SIZES.body) + FACT_GAP;
  for (let from = 0; from < facts.length;) {
    const rest = facts.slice(from);
    const some = rest.slice(0, Math.max(1, fitting(rest.map(needs), room)));
    const height = Math.max(
      ...some.map(({ label, text }) => (some.length > 1 ? 1 : setLines(`${label} ${text}`, room, SIZES.body))),
    );
    const { text } = factLine(some, needs, (fact) => factInline(fact, room));
    lines.push({ text, height: height * SIZES.body * LINE });
    from += some.length;
  }
  return lines;
}

function factBelow({ label, text, look }: PackFact, room: number): string {
  return `fact(${typstString(within(label, room, SIZES.margin))}, ${factWords(text, look, room)})`;
}

function factInline({ label, text, look }: PackFact, room: number): string {
  return `inline-fact(${typstString(within(label, room, SIZES.margin))}, ${factWords(text, look, room)})`;
}

function factWords(text: string, look: PackFact["look"], room: number): string {
  return statusText(typstString(within(text, room - SHAPE, SIZES.body, true)), look);
}

/** Width of a fact below what it is, in points. */
function factNeeds({ label, text, look }: PackFact): number {
  const words =
    STATUS_SHAPES[look] === undefined ? setWide(text, SIZES.body) : pointsWide(text, SIZES.body, true) + SHAPE;
  return Math.max(setWide(label, SIZES.margin), words) + 2;
}
