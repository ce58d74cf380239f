/** What a progress report says about its next update. */
export const UPDATE_STATUSES = [
  "Update given",
  "Not required",
  "Due next quarter",
  "Required",
  "Reported elsewhere",
  "Not stated",
] as const;
export type UpdateStatus = (typeof UPDATE_STATUSES)[number];

/** Words that mean each, tried in this order; anything else that is written is an update. */
const WORDS: readonly (readonly [RegExp, UpdateStatus])[] = [
  [/^\W*$/, "Not stated"],
  [/\bnot required\b/i, "Not required"],
  [/\bnext quarter\b/i, "Due next quarter"],
  [/^\W*(?:required\b|update due\b)/i, "Required"],
  [
    /\b(?:please )?refer to\b|\breported elsewhere\b|\bseparate (?:paper|report)\b|\bcross[- ]reference only\b/i,
    "Reported elsewhere",
  ],
];

/**
 * Whether a deliverable's update was given, is not required, or is promised for next quarter, read from its words.
 *
 * Source: West Midlands Police and Crime Board, December 2014 ("Not required", "To be included next Quarter",
 * "Required: ... to update in December 2014", "Please refer to separate paper").
 *
 * @example
 * updateStatus("Not required") //=> "Not required"
 * updateStatus("To be included next Quarter") //=> "Due next quarter"
 * updateStatus("Update given") //=> "Update given"
 * updateStatus("") //=> "Not stated"
 */
export function updateStatus(text: string): UpdateStatus {
  return WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? "Update given";
}
