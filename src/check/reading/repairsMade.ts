import { repairNotMade } from "../../repair/findingKinds";
import { reading } from "../check";

/** Repairs that were confirmed and that the extract no longer calls for. */
export const repairsMade = reading([repairNotMade], ({ foundBefore }) => foundBefore.repairs);
