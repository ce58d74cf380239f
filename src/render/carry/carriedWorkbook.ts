/**
 * An earlier report carried on: its own package is opened, read, given a refresh's steps and written again, so that all
 * that people added to it stays. Nothing here rebuilds a workbook from a model.
 */
export { applyEdits } from "./applyEdits";
export { findReport, findReportAndCells, structureProtected } from "./findReport";
export { listsSheet, openPackage, packageBytes } from "./package/workbookPackage";
export { withReportNamed } from "./packageProperties";
export { packageState, withState } from "./packageState";
