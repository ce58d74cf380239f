import { isRecord } from "../../src/index";

/** An argument of a function, as Excel's help describes it. */
export interface FunctionArgument {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
}

/** One function that Excel offers, as its metadata describes it. */
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
    id: textOf(id),
    name: textOf(name),
    description: textOf(description),
    arguments: (Array.isArray(parameters) ? parameters : []).filter(isRecord).map((parameter) => ({
      name: textOf(parameter["name"]),
      description: textOf(parameter["description"]),
      optional: parameter["optional"] === true,
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
export function signature({ name, arguments: functionArguments }: FunctionHelp): string {
  const written = functionArguments.map((argument) => (argument.optional ? `[${argument.name}]` : argument.name));
  return `${name}(${written.join(", ")})`;
}

/** The functions with every word searched for in name, description or arguments. Matches by name come first. */
export function findFunctions(functions: readonly FunctionHelp[], search: string): readonly FunctionHelp[] {
  const wanted = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const matches = functions.filter((help) => {
    const text = [
      help.name,
      help.description,
      ...help.arguments.flatMap(({ name, description }) => [name, description]),
    ]
      .join(" ")
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  const byName = (help: FunctionHelp): boolean =>
    wanted.length > 0 && wanted.every((word) => help.name.toLowerCase().includes(word));
  return [...matches.filter(byName), ...matches.filter((help) => !byName(help))];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
