import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Exchange } from "./excelHost";
import { isRecord } from "./wire/readValue";

/** Messages recorded from a client and its host, cut down to what they show. */
export interface Recording {
  readonly shows: string;
  readonly exchanges: readonly { readonly request: unknown; readonly response: unknown }[];
}

/** Reads `recorded/NAME.json`. */
export function recording(name: string): Recording {
  const parsed: unknown = JSON.parse(
    readFileSync(fileURLToPath(new URL(`./recorded/${name}.json`, import.meta.url)), "utf8"),
  );
  if (!isRecord(parsed) || !Array.isArray(parsed["exchanges"]) || typeof parsed["shows"] !== "string") {
    throw new Error(`${name}.json is not a recording`);
  }
  const exchanges = parsed["exchanges"].map((exchange: unknown) => {
    if (!isRecord(exchange)) throw new Error(`${name}.json holds something that is not an exchange`);
    return { request: comparable(exchange["request"]), response: comparable(exchange["response"]) };
  });
  return { shows: parsed["shows"], exchanges };
}

/** Exchanges of this host in the form of a recording. */
export function asRecorded(exchanges: readonly Exchange[]): Recording["exchanges"] {
  return exchanges.map(({ request, response }) => ({
    request: comparable(request),
    response: comparable({
      ...response,
      ...(response.Error === undefined
        ? {}
        : { Error: { Code: response.Error.Code, ActionIndex: response.Error.ActionIndex } }),
    }),
  }));
}

const LONGEST = 20;

/** Ids and reference numbers differ from run to run, and times from call to call; a long array is told by its size. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) {
    const rows: readonly unknown[] = value;
    const [first] = rows;
    return rows.length > LONGEST && Array.isArray(first)
      ? `${rows.length} rows of ${first.length}`
      : rows.map(comparable);
  }
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, comparable(inner)]));
  if (typeof value !== "string") return value;
  return value.replace(/^\{[0-9A-Fa-f-]{36}\}$/, "{id}").replace(/^Range!\d+$/, "Range!n");
}
