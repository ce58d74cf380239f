/**
 * The front door of the Excel in memory: all that other tests may import of it, which lint sees to.
 * See README.md beside this file.
 */
export { bootInNode } from "./boot/bootInNode";
export type { NodeClient, NodeOptions } from "./boot/bootInNode";
export { openInChromium, startChromium } from "./boot/openInChromium";
export type { ChromiumPage } from "./boot/openInChromium";
export { OFFICE_CDN } from "./boot/officeFiles";
export type { FunctionMetadata } from "./customFunctions";
export type { ExcelHost } from "./excelHost";
export { FAILURES } from "./faults";
export { repeated } from "./repeated";
export type { FunctionAnswer } from "./functionAnswer";
