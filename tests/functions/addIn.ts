import * as functions from "../../functions/functions";
import { functionMetadata, functionNames } from "../../scripts/functionMetadata.mjs";
import { bootInNode, type FunctionAnswer, type NodeClient, type NodeOptions } from "../excel-host";

/** Excel with the add-in's functions registered and installed, as after it has read functions.json. */
export interface AddIn extends NodeClient {
  /** What a call answers, arguments as Excel hands them over: each a range, one cell being a range of one. */
  call(name: string, ...args: unknown[]): Promise<unknown>;
  /** What a formula shows in D1 and in the cells it spills over, worked out by the host. */
  formula(formula: string): Promise<unknown[][]>;
  /** Gives the process its own globals back. */
  end(): void;
}

export const METADATA = await functionMetadata();

type Registered = (...ranges: unknown[]) => unknown;

const source = functions as unknown as Readonly<Record<string, Registered | undefined>>;

/** Each function under the name that it is registered with; the build makes the same pairs of the same docstrings. */
export const REGISTERED: Readonly<Record<string, Registered>> = Object.fromEntries(
  Object.entries(await functionNames()).map(([id, functionName]) => {
    const run = source[functionName];
    if (run === undefined) throw new Error(`functions/functions.ts does not export ${functionName}.`);
    return [id, run];
  }),
);

export async function startAddIn(options: NodeOptions = {}): Promise<AddIn> {
  const client = await bootInNode(options);
  const end = client.asGlobals();
  for (const [name, run] of Object.entries(REGISTERED)) client.CustomFunctions.associate(name, run);
  client.host.functions.install(METADATA.functions);
  return {
    ...client,
    call: async (name, ...args) => shownAs(await client.host.callFunction(name, args.map(asRange))),
    formula: (formula) => shown(client.host, formula),
    end,
  };
}

/** What a formula shows in D1 and in the cells that it spills over, worked out by the host. */
export async function shown(host: NodeClient["host"], formula: string): Promise<unknown[][]> {
  host.person.type("D1", formula);
  await host.settled();
  const values = host.values("D1:Z40");
  const height = values.findLastIndex((row) => row[0] !== "") + 1;
  const width = (values[0] ?? []).findLastIndex((cell) => cell !== "") + 1;
  return values.slice(0, height).map((row) => row.slice(0, width));
}

function asRange(arg: unknown): unknown {
  if (arg === undefined) return null;
  return Array.isArray(arg) ? arg : [[arg]];
}

function shownAs(answer: FunctionAnswer): unknown {
  if (!answer.ok) return { code: answer.error, message: answer.message };
  const grid = answer.value as unknown[][];
  return grid.length === 1 && grid[0]?.length === 1 ? grid[0][0] : grid;
}
