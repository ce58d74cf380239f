import * as React from "react";
import type { TableMapping } from "../../../src/index";
import type { OrganisationsAsked } from "../../state/mapping/questions";
import { Select } from "../../ui/Select";

const NOT_CHOSEN = "";

export interface OrganisationQuestionsProps {
  readonly asked: readonly OrganisationsAsked[];
  readonly tables: readonly TableMapping[];
  readonly onAnswer: (table: number, organisation: string) => void;
}

/** The field in which it is said whose figures of a table are reported. */
export function organisationTarget({ table }: OrganisationsAsked): string {
  return `organisation-${table}`;
}

/** Asks of each table with figures of several organisations whose are reported. */
export function OrganisationQuestions({ asked, tables, onAnswer }: OrganisationQuestionsProps): JSX.Element | null {
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="organisation-heading" className="questions">
      <h3 id="organisation-heading">Whose figures</h3>
      {asked.map((question) => (
        <div key={question.table} className="question">
          <p>{question.sentence}</p>
          <Select
            id={organisationTarget(question)}
            label={`Organisation in table ${question.table + 1}`}
            options={[
              { key: NOT_CHOSEN, label: "Choose one" },
              ...question.organisations.map((name) => ({ key: name, label: name })),
            ]}
            chosen={tables[question.table]?.organisation ?? NOT_CHOSEN}
            onChoose={(name) => {
              if (name !== NOT_CHOSEN) onAnswer(question.table, name);
            }}
          />
        </div>
      ))}
    </section>
  );
}
