/** At this score or above a match is applied without a person. Below it, it is only a suggestion. */
export const CERTAIN = 0.85;
/** Below this score there is no suggestion either. */
export const WORTH_ASKING = 0.6;
