import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, vi } from "vitest";
import { main } from "../../cli/main";

/** What a command answered: its exit code and what it wrote where. */
export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, with what it writes caught. */
export async function run(...args: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const catchInto = (list: string[]) => (text: string | Uint8Array) => list.push(String(text)) > 0;
  const stdout = vi.spyOn(process.stdout, "write").mockImplementation(catchInto(out));
  const stderr = vi.spyOn(process.stderr, "write").mockImplementation(catchInto(err));
  try {
    return { exit: await main(args), out: out.join(""), err: err.join("") };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

/** A folder of a test's own, taken away after it. */
export interface Folder {
  /** The path of a file in it. */
  path(name: string): string;
  /** Writes a file and answers its path. */
  file(name: string, content: string | Uint8Array): string;
  /** Names of everything in it, hidden files too. */
  names(): string[];
}

/** Gives each test of a suite a folder of its own. */
export function folderForEach(): Folder {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "outturn-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    path: (name) => join(folder, name),
    file(name, content) {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
    names: () => readdirSync(folder).sort(),
  };
}

export const PLAN = `Measures
Measure ID,Objective,Measure,Unit,Polarity,Target
M1,Safer streets,Public satisfaction,%,higher,64%
M2,Safer streets,Burglary,number,lower,360

Actions
Action ID,Objective,Action
1.1,Safer streets,Recruit more Special Constables
`;

/** An extract with nothing wrong in it. */
export const EXTRACT = `Performance to the end of March 2010
Measure,Target,Actual,Last year,Commentary
Public satisfaction,64%,65.4%,61.6%,Up since last year
Burglary,360,355,400,

No.,Action,RAG
1.1,Recruit more Special Constables,Green
`;

/** The same with an error in it: a status that the figures do not give. */
export const EXTRACT_WITH_ERROR = EXTRACT.replace(
  "Measure,Target,Actual,Last year,Commentary",
  "Measure,Target,Actual,Last year,RAG",
).replace("Up since last year", "Red");
