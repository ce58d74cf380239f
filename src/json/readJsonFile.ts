import { safeParse, type BaseIssue, type GenericSchema, type InferOutput } from "valibot";
import { ok, refused, type Result } from "../domain/result";
import { readJson } from "./readJson";

/** A kind of JSON file that people write or change by hand. */
export interface JsonFile<Schema extends GenericSchema> {
  /** What the file should be, for the sentence that it is not: `a template`. */
  readonly what: string;
  readonly schema: Schema;
  /** What to do about a file that is not one. */
  readonly remedy?: string;
}

/**
 * Reads a JSON file by its schema. Only the first fault is looked for and said, so that a file of a million faults is
 * refused as fast as one of one.
 *
 * @param file The file's name, for the sentence.
 */
export function readJsonFile<Schema extends GenericSchema>(
  text: string,
  file: string,
  { what, schema, remedy }: JsonFile<Schema>,
): Result<InferOutput<Schema>> {
  const json = readJson(text);
  const parsed = json === undefined ? null : safeParse(schema, json, { abortEarly: true });
  if (parsed?.success === true) return ok(parsed.output);
  const wrong = parsed === null ? "it is not JSON" : issueWords(parsed.issues[0]);
  return refused(`${file} is not ${what}: ${wrong}.${remedy === undefined ? "" : ` ${remedy}`}`);
}

/** What one item of a list is called; of any other list it is an entry. */
const ITEMS: ReadonlyMap<unknown, string> = new Map([
  ["sheets", "sheet"],
  ["columns", "column"],
  ["tables", "table"],
  ["cells", "cell"],
]);

/**
 * An issue in words: the item of the file that it is about, and its message, which says what that item has or lacks.
 */
function issueWords({ path, message }: BaseIssue<unknown>): string {
  const keys: readonly unknown[] = (path ?? []).map(({ key }) => key);
  const items = keys.flatMap((key, depth) =>
    typeof key === "number" ? [`${ITEMS.get(keys[depth - 1]) ?? "entry"} ${key + 1}`] : [],
  );
  const [outer, ...inner] = items;
  const subject = outer === undefined ? "it" : [...inner.reverse(), `its ${outer}`].join(" of ");
  return `${subject} ${message}`;
}
