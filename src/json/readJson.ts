/**
 * JSON that a person may have written or changed by hand, with or without a byte order mark; undefined for text that is
 * none.
 *
 * @example
 * readJson('{"version": 2}') //=> { version: 2 }
 * readJson("version 2") //=> undefined
 */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Whether JSON is an object with names, and no list. */
export function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
