export type { FigureRole } from "./claims/figureRoles";
export type { RoledFigure } from "./claims/placed";
export { readSentence, type ReadSentence, readTags } from "./claims/roles";
