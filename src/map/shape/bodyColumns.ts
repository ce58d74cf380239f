import type { Plan } from "../../domain/plan";
import type { Table } from "../../read/source";
import { isFigures } from "../columns/candidate";
import { isPlainlyAreaOrBody, organisationNamed } from "../match/organisation";
import { plainLabel } from "../match/plainLabel";
import { isTimedFigure } from "./groupColumns";
import type { MeasureColumns } from "./measureColumns";
import { isFigureHeading } from "./measureHeading";

/** Words that stand over figures of the whole or of some time, and are no body's name. */
const NO_BODY = /^(?:total|overall|all|in|year|annual|quarterly|monthly|current|previous|latest|plan(?:ned)?|the)\b/;

/**
 * The organisations that stand as bands over the columns of a table, each with the columns of its figures: `Kelby
 * Target`, `Kelby Actual`, `Alton Target`, `Alton Actual`. None unless one is the plan's own or, where nobody
 * names it, all are plainly bodies, each has the same figures, and every column of figures stands under one.
 *
 * @param organisation The plan's own, or the one that a person has chosen; `""` where nobody names one.
 */
export function organisationsInHeadings(table: Table, organisation: string, plan: Plan): readonly MeasureColumns[] {
  const byBody = new Map<string, MeasureColumns & { readonly figures: Map<string, number> }>();
  for (const [column, { header, at }] of table.columns.entries()) {
    const heading = bodyHeading(header, plan);
    if (heading === null) {
      if (isFigures(table.columns[column])) return [];
      continue;
    }
    const columns = byBody.get(heading.label) ?? { label: heading.label, at, unit: null, figures: new Map() };
    if (columns.figures.has(heading.figure)) return [];
    columns.figures.set(heading.figure, column);
    byBody.set(heading.label, columns);
  }
  const bodies = [...byBody.values()];
  const names = bodies.map(({ label }) => label);
  const figures = new Set(bodies.map((body) => [...body.figures.keys()].join("\n")));
  const areBodies =
    organisation === "" ? names.every(isPlainlyAreaOrBody) : organisationNamed(names, organisation) !== null;
  return bodies.length > 1 && figures.size === 1 && areBodies ? bodies : [];
}

/** The shortest beginning of a heading after which words for a figure follow. */
function bodyHeading(header: string, plan: Plan): { readonly label: string; readonly figure: string } | null {
  const says = (words: string): boolean => isFigureHeading(words) || isTimedFigure(words, plan);
  const words = header.trim().split(/\s+/);
  if (says(header)) return null;
  for (let count = 1; count < words.length; count += 1) {
    const label = words
      .slice(0, count)
      .join(" ")
      .replace(/\s*[:–—-]+$/, "");
    const figure = words
      .slice(count)
      .join(" ")
      .replace(/^[:–—-]+\s*/, "");
    if (figure !== "" && says(figure)) return says(label) || NO_BODY.test(plainLabel(label)) ? null : { label, figure };
  }
  return null;
}
