/*
 * The functions that Excel offers, by family. Loading this file registers them: the build adds the calls to each family,
 * by its `@customfunction` tags, and makes functions.json of their docstrings.
 */
export { isAchieved, rag, ragBand, ragRange } from "./functionsOfStatus";
export {
  countPer,
  describe,
  direction,
  levelOfMilestone,
  readFigure,
  varianceFromMilestone,
  yoy,
} from "./functionsOfChange";
export { forecast, neededPerMonthOf, quarterOf, rollingYear, yearOf } from "./functionsOfYear";
export { assuranceOfSeries, limitsOfSeries, typesOfPoints, variationOfSeries } from "./functionsOfSpc";
export { differenceToPeers, rankAmongPeers, shareOfGrade } from "./functionsOfPeers";
