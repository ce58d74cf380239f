/** The steps of a report, in order: one decision each. */
export const STEPS = ["chooseFiles", "confirmMapping", "reviewFindings", "preview", "write"] as const;
export type Step = (typeof STEPS)[number];

/** What each step is called: in the list of steps, and as its heading. */
export const STEP_NAMES: Readonly<Record<Step, { readonly short: string; readonly heading: string }>> = {
  chooseFiles: { short: "Files", heading: "Choose your files" },
  confirmMapping: { short: "Columns", heading: "Confirm what each column holds" },
  reviewFindings: { short: "Findings", heading: "Review the findings" },
  preview: { short: "Preview", heading: "Preview the report" },
  write: { short: "Write", heading: "Write the report" },
};

/** Whether one step comes before another. */
export function isBefore(step: Step, later: Step): boolean {
  return STEPS.indexOf(step) < STEPS.indexOf(later);
}
