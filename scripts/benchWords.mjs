import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import Papa from "papaparse";
import { ROOT } from "./ready.mjs";

const COMMENTARIES = 10_000;
const WORDS = 60;
const RUNS = 7;
const SENTENCES = join(ROOT, "tests/narrative/corpus/develop");

/** Measures how long words take to be read, beside a reader of the same bytes that only cuts them into words. */
export async function benchWords() {
  const folder = mkdtempSync(join(tmpdir(), "outturn-bench-"));
  try {
    const core = join(folder, "core.mjs");
    await bundleCore(core);
    const { readCommentary } = await import(pathToFileURL(core).href);
    const cut = (bytes) =>
      Papa.parse(bytes.toString()).data.reduce((sum, [, text]) => sum + text.split(/\s+/).length, 0);
    const times = { cut: [], read: [] };
    for (const bytes of files()) {
      times.cut.push(timed(() => cut(bytes)));
      const rows = Papa.parse(bytes.toString()).data;
      times.read.push(timed(() => rows.reduce((sum, [, text]) => sum + readCommentary(text), 0)));
    }
    const [quickest, ours] = [Math.min(...times.cut), Math.min(...times.read)];
    const many = COMMENTARIES.toLocaleString("en-GB");
    console.log(
      `${many} commentaries of ${WORDS} words: read in ${ours.toFixed(0)} ms; papaparse and a split into words ` +
        `${quickest.toFixed(0)} ms; ${(ours / quickest).toFixed(1)} times (at most 4)`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds of processor time: other work on the machine interrupts a long run more often than a short one. */
function timed(run) {
  const begun = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

/** The bytes of a CSV for each run. No two are alike, so that nothing is gained by keeping what the last one had. */
function files() {
  const sentences = readdirSync(SENTENCES)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(join(SENTENCES, file), "utf8")).rows)
    .flatMap((row) => row.sentences.map(({ text }) => text));
  let seed = 1;
  const next = (below) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  return Array.from({ length: RUNS }, () => {
    const texts = Array.from({ length: COMMENTARIES }, () => commentary(sentences, next));
    return Buffer.from(Papa.unparse(texts.map((text, at) => [`M${at + 1}`, text])));
  });
}

/** A number that is no part of a year or a date. */
const OWN_FIGURE = /(?<![\d/-])(?!(?:19|20)\d\d)[1-9]\d*(?!\d*[/-]\d)/g;

/** A commentary put together from the sentences that the tests have, with other figures in each. */
function commentary(sentences, next) {
  const words = [];
  while (words.length < WORDS) words.push(...sentences[next(sentences.length)].split(/\s+/));
  const text = words.slice(0, WORDS).join(" ");
  return text.replace(OWN_FIGURE, ({ length }) => {
    const least = 10 ** (length - 1);
    return String(least + next(9 * least));
  });
}

async function bundleCore(outfile) {
  const contents = `
    import { sentencesOf } from "./src/narrative/texts/sentences";
    import { readSentence } from "./src/narrative/claims/roles";
    export const readCommentary = (text) =>
      sentencesOf(text).reduce((sum, sentence) => sum + readSentence(sentence.text).tags.length, 0);`;
  await build({
    stdin: { contents, resolveDir: ROOT, loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    outfile,
    logLevel: "error",
  });
}
