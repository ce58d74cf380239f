import * as React from "react";
import type { FigureSpan, TableMapping } from "../../src/index";
import { FIGURE_SPANS } from "../../src/index";
import { figuresKey, type FiguresAsked } from "../state/figuresAsked";
import { Radios } from "../ui/Radios";

const NOT_KNOWN = "notKnown";

const ANSWERS: Readonly<Record<FigureSpan, string>> = {
  inPeriod: "Each for its own period",
  toDate: "Each for the year to date",
};

export interface FiguresQuestionsProps {
  readonly asked: readonly FiguresAsked[];
  readonly tables: readonly TableMapping[];
  /** The answers given so far, by `figuresKey`. */
  readonly answers: Readonly<Record<string, string>>;
  readonly onAnswer: (table: number, figures: FigureSpan | null, key: string, answer: string) => void;
}

/** The field that an open question for the figures is answered in. */
export function figuresTarget({ table }: FiguresAsked): string {
  return `figures-${table}-${FIGURE_SPANS[0]}`;
}

/**
 * Asks of each table whose headings leave it open what its figures are for. Nobody has to know: those measures are then
 * Not rated.
 */
export function FiguresQuestions({ asked, tables, answers, onAnswer }: FiguresQuestionsProps): JSX.Element | null {
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="figures-heading" className="questions">
      <h3 id="figures-heading">In the period or to date</h3>
      {asked.map((one) => {
        const mapping = tables[one.table];
        if (mapping === undefined) return null;
        const key = figuresKey(mapping);
        return (
          <div key={key} className="question">
            <p id={`figures-question-${one.table}`}>
              “{one.measure}” adds up over the year. Are the figures of table {one.table + 1}, such as {one.figure},
              each for its own period or for the year to date?
            </p>
            <Radios
              name={`figures-${one.table}`}
              labelledBy={`figures-question-${one.table}`}
              options={[
                ...FIGURE_SPANS.map((span) => ({ key: span, words: ANSWERS[span] })),
                { key: NOT_KNOWN, words: "Not known", hint: "Measures that depend on it are Not rated." },
              ]}
              chosen={answers[key] ?? mapping.figures}
              onChoose={(answer) =>
                onAnswer(one.table, FIGURE_SPANS.find((span) => span === answer) ?? null, key, answer)
              }
            />
          </div>
        );
      })}
    </section>
  );
}
