export type { FigureRole, ReadSentence, RoledFigure } from "./claims/roles";
export { readSentence } from "./claims/roles";
