import type { PickedFile } from "./readFile";

/** A report to try the pane with: a plan and an extract, fetched when they are asked for. */
export interface Sample {
  /** Its folder in `samples/`. */
  readonly id: string;
  readonly title: string;
  /** Who reported, and on what. */
  readonly about: string;
}

/** The samples, the simplest first. */
export const SAMPLES = [
  {
    id: "thames-valley-2009-10-q4",
    title: "Annual delivery plan, quarter 4 of 2009/10",
    about: "Thames Valley Police Authority: measures against targets, and actions",
  },
  {
    id: "thames-valley-2017-18-q3",
    title: "Delivery plan update, quarter 3 of 2017/18",
    about: "Thames Valley Police: change on last year, no targets",
  },
  {
    id: "west-midlands-board-2014-12",
    title: "Milestones and deliverables, December 2014",
    about: "West Midlands Police: promised changes on last year",
  },
  {
    id: "leicestershire-baseline-2006",
    title: "Baseline assessment, October 2006",
    about: "Leicestershire Constabulary: an inspectorate’s grades",
  },
  {
    id: "leicestershire-annual-2008-09",
    title: "Annual report 2008/09",
    about: "Leicestershire Police Authority: plan assertions achieved or not",
  },
] as const satisfies readonly Sample[];

/** The files of a sample. */
export function sampleFiles({ id }: Sample): { readonly plan: PickedFile; readonly extract: PickedFile } {
  return { plan: sampleFile(id, "plan.csv"), extract: sampleFile(id, "extract.csv") };
}

function sampleFile(id: string, name: string): PickedFile {
  return {
    name,
    async bytes() {
      const answer = await fetch(`samples/${id}/${name}`);
      if (!answer.ok) throw new TypeError(`${answer.status} for ${name}`);
      return answer.arrayBuffer();
    },
  };
}
