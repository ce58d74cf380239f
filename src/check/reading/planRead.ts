import { PLAN_KINDS } from "../../map/plan/findingKinds";
import { readingCheck } from "../check";

/** What could not be understood of the plan when it was read. */
export const planRead = readingCheck(PLAN_KINDS, ({ foundBefore }) => foundBefore.plan);
