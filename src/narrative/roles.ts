export { FIGURE_ROLES } from "./claims/figureRoles";
export { type FigureRole, readSentence, type ReadSentence, type RoledFigure, rolesIn } from "./claims/roles";
