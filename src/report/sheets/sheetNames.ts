/**
 * Every kind of sheet that is the same in every template, in the order in which `others` in a template stands for them,
 * with what it is called where a template does not say.
 */
export const SHEET_NAMES = {
  summary: "Summary",
  judgements: "Judgements",
  assertions: "Assertions",
  exceptions: "Exceptions",
  charts: "Charts",
  themes: "Themes",
  dataQuality: "Data quality",
  sources: "Sources",
  notes: "Notes",
} as const;

export type PlainSheetKind = keyof typeof SHEET_NAMES;
