import { PLAN_KINDS } from "../../map/plan/findingKinds";
import { reading } from "../check";

/** What could not be understood of the plan when it was read. */
export const planRead = reading(PLAN_KINDS, ({ foundBefore }) => foundBefore.plan);
