import { repairNotMade } from "../../repair/findingKinds";
import { readingCheck } from "../check";

/** Repairs that were confirmed and that the extract no longer calls for. */
export const repairsMade = readingCheck([repairNotMade], ({ foundBefore }) => foundBefore.repairs);
