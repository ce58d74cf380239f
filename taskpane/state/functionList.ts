import { isRecord } from "../../src/index";

/** An argument of a function, as Excel's help tells of it. */
export interface FunctionArgument {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
}

/** One function that Excel offers, as its metadata tells of it. */
export interface FunctionHelp {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly arguments: readonly FunctionArgument[];
}

/** The list that Excel itself registers the functions from; null where it cannot be fetched. */
export async function fetchFunctions(): Promise<readonly FunctionHelp[] | null> {
  try {
    const answer = await fetch("functions.json");
    return answer.ok ? readFunctions(await answer.json()) : null;
  } catch (error) {
    // What a browser throws where nothing answers, or what answers is no JSON.
    if (error instanceof TypeError || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The functions of a metadata file; null where it is no such file. */
export function readFunctions(metadata: unknown): readonly FunctionHelp[] | null {
  const list: unknown = isRecord(metadata) ? metadata["functions"] : null;
  if (!Array.isArray(list)) return null;
  return list.filter(isRecord).map(({ id, name, description, parameters }) => ({
    id: words(id),
    name: words(name),
    description: words(description),
    arguments: (Array.isArray(parameters) ? parameters : []).filter(isRecord).map((one) => ({
      name: words(one["name"]),
      description: words(one["description"]),
      optional: one["optional"] === true,
    })),
  }));
}

/**
 * A function as a person writes it, arguments that may be left out in brackets.
 *
 * @example
 * signature({ id: "YOY", name: "YOY", description: "", arguments: [{ name: "actual", description: "",
 *   optional: false }, { name: "as", description: "", optional: true }] })
 *   //=> "YOY(actual, [as])"
 */
export function signature({ name, arguments: all }: FunctionHelp): string {
  return `${name}(${all.map((one) => (one.optional ? `[${one.name}]` : one.name)).join(", ")})`;
}

/** The functions with every word searched for in name, description or arguments. Matches by name come first. */
export function findFunctions(functions: readonly FunctionHelp[], search: string): readonly FunctionHelp[] {
  const wanted = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const found = functions.filter((one) => {
    const text = [one.name, one.description, ...one.arguments.flatMap(({ name, description }) => [name, description])]
      .join(" ")
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  const byName = (one: FunctionHelp): boolean =>
    wanted.length > 0 && wanted.every((word) => one.name.toLowerCase().includes(word));
  return [...found.filter(byName), ...found.filter((one) => !byName(one))];
}

function words(value: unknown): string {
  return typeof value === "string" ? value : "";
}
