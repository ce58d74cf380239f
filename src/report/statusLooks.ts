import type { Severity } from "../domain/finding";
import type { StatusRange } from "./reportModel";

/** The colour of each status word; a word that is not here has none. The word always stands with the colour. */
export const STATUS_LOOKS: StatusRange["words"] = [
  { word: "Green", look: "green" },
  { word: "Amber", look: "amber" },
  { word: "Red", look: "red" },
  { word: "Not rated", look: "neutral" },
  { word: "Not applicable", look: "neutral" },
  { word: "Not stated", look: "neutral" },
];

/** What each severity is called on a report. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", note: "Note" };

/** Severities of findings, coloured like statuses. */
export const SEVERITY_LOOKS: StatusRange["words"] = [
  { word: "Error", look: "red" },
  { word: "Warning", look: "amber" },
  { word: "Note", look: "neutral" },
];

/** Y and N of assertions. */
export const YES_NO_LOOKS: StatusRange["words"] = [
  { word: "Y", look: "green" },
  { word: "N", look: "red" },
  { word: "Not rated", look: "neutral" },
  { word: "Not stated", look: "neutral" },
];
