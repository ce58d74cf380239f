/** The colours that a status is given in. */
export const STATUS_COLOURS = ["Green", "Amber", "Red"] as const;
export type StatusColour = (typeof STATUS_COLOURS)[number];
