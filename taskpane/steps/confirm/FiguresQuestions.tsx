import * as React from "react";
import type { FigureSpan, TableMapping } from "../../../src/index";
import { FIGURE_SPANS } from "../../../src/index";
import { figuresKey, type FiguresAsked } from "../../state/mapping/figuresAsked";
import { Radios } from "../../ui/Radios";

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
      {asked.map((question) => {
        const mapping = tables[question.table];
        if (mapping === undefined) return null;
        const key = figuresKey(mapping);
        return (
          <div key={key} className="question">
            <p id={`figures-question-${question.table}`}>
              “{question.measure}” adds up over the year. Are the figures of table {question.table + 1}, such as{" "}
              {question.figure}, each for its own period or for the year to date?
            </p>
            <Radios
              name={`figures-${question.table}`}
              labelledBy={`figures-question-${question.table}`}
              options={[
                ...FIGURE_SPANS.map((span) => ({ key: span, label: ANSWERS[span] })),
                { key: NOT_KNOWN, label: "Not known", hint: "Measures that depend on it are Not rated." },
              ]}
              chosen={answers[key] ?? mapping.figures}
              onChoose={(answer) =>
                onAnswer(question.table, FIGURE_SPANS.find((span) => span === answer) ?? null, key, answer)
              }
            />
          </div>
        );
      })}
    </section>
  );
}
