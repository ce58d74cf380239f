import type { PickedFile } from "./readFile";

const SAMPLE = "samples/thames-valley-2009-10-q4";

/** The plan and extract to try the pane with, fetched when they are asked for. */
export const SAMPLE_FILES: { readonly plan: PickedFile; readonly extract: PickedFile } = {
  plan: sampleFile("plan.csv"),
  extract: sampleFile("extract.csv"),
};

function sampleFile(name: string): PickedFile {
  return {
    name,
    async bytes() {
      const answer = await fetch(`${SAMPLE}/${name}`);
      if (!answer.ok) throw new TypeError(`${answer.status} for ${name}`);
      return answer.arrayBuffer();
    },
  };
}
