/*
 * The functions that Excel offers, by family. Loading this file registers them: the build adds the calls to each
 * family, by its `@customfunction` tags, and makes functions.json of their docstrings.
 */
export * from "./functionsOfStatus";
export * from "./functionsOfChange";
export * from "./functionsOfYear";
export * from "./functionsOfSpc";
export * from "./functionsOfPeers";
