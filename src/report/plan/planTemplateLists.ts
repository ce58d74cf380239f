import { STATUS_MEANINGS } from "../../map/plan/readStatusMeanings";
import { text, type TemplateSheet } from "./planTemplateSheet";

/** The plan template’s short lists, which stand after its measures and actions. */
export const LIST_SHEETS: readonly TemplateSheet[] = [
  {
    name: "Objectives",
    about: "One row for each objective, in the order of the report.",
    columns: [text("Objective ID", 14, "A number such as 1."), text("Objective", 60, "The objective’s title.", true)],
    examples: "objectives",
  },
  {
    name: "Status words",
    about: "Your own words for a status and the colour that each means.",
    aboutRows: "Write over the row below, or delete it where your extracts say Green, Amber and Red.",
    columns: [
      text("Words", 30, "The words as extracts print them, such as On track.", true),
      {
        ...text("Means", 16, "The colour that they mean to you. Not stated where they mean none.", true),
        choices: STATUS_MEANINGS,
      },
    ],
    examples: "statusMeanings",
  },
  {
    name: "Glossary",
    about: "Words and abbreviations that a reader may not know. They are printed on the Notes sheet.",
    columns: [text("Term", 20, "The word or abbreviation.", true), text("Meaning", 80, "What it means.", true)],
    examples: "glossary",
  },
];
