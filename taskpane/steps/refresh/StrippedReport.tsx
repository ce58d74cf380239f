import * as React from "react";
import { Radios } from "../../ui/Radios";
import { listWords } from "../../state/listWords";

/** Where the report goes: into the one that stands there, or on sheets of its own. */
export type Place = "beside" | "inPlace";

export interface StrippedReportProps {
  readonly sheets: readonly string[];
  /** The extract that the report was made of; null where it was not chosen. */
  readonly madeOf: string | null;
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
}

/** Asks what is to become of a report whose workbook has lost what it knew of it. */
export default function StrippedReport({ sheets, madeOf, place, onPlace }: StrippedReportProps): JSX.Element {
  return (
    <section className="questions" aria-labelledby="stripped-heading">
      <h3 id="stripped-heading">There is a report in this workbook</h3>
      <p id="stripped-question">
        It is on {listWords(sheets)}, but the workbook no longer knows what Outturn wrote in it and what people typed.
        Other software may have saved it. Where should the new report go?
      </p>
      <Radios
        name="stripped"
        labelledBy="stripped-question"
        options={[
          { key: "beside", label: "Beside it", hint: "It stays. The new sheets get other names." },
          {
            key: "inPlace",
            label: "In its place",
            hint:
              madeOf === null
                ? "For this Outturn needs the extract that it was made of."
                : `What differs there from ${madeOf} is taken as typed by people, and kept.`,
          },
        ]}
        chosen={place}
        onChoose={(key) => onPlace(key === "inPlace" ? "inPlace" : "beside")}
      />
      {place === "inPlace" && madeOf === null ? (
        <p className="note">
          Go back to Files and choose the extract that it was made of, under “Compare with last period’s extract”.
        </p>
      ) : null}
    </section>
  );
}
