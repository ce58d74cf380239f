import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

// Summer time in London has caught out more than one date calculation; UTC would hide it.
process.env.TZ = "Europe/London";

/** Files that take longest, so that none of them is begun last, with every other core idle. */
const LONGEST =
  /truth\/worlds|taskpane\/(pane|paneInExcel|repairs|pagesInExcel|accept)\.|pipelineFuzz|liveFormulas|cli\/hostile/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => LONGEST.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  // As in the builds: see `DECK_PARTS` in webpack.config.js.
  resolve: {
    alias: [
      { find: /^jszip$/, replacement: fileURLToPath(new URL("src/render/pack/pptx/deckParts.ts", import.meta.url)) },
    ],
  },
  test: {
    server: { deps: { inline: ["pptxgenjs"] } },
    include: ["tests/**/*.test.{ts,tsx}"],
    maxWorkers: 2,
    // Files share what they import, browsers and LibreOffice: the core keeps nothing, and what a test changes of its
    // process it puts back.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // So that a test that hangs ends. No test is about how long it takes: see tests/support/cpuSeconds.ts.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 300_000 } },
  },
});
