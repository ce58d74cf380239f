import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { ROOT } from "./ready.mjs";

// `npm run test:narrative`: what the checks of words make of true and false sentences, by field. Told in totals for
// those that are held back, so that nobody works on their wording; `-- --missed` names each of the others that was
// taken wrongly.
const FOLDERS = ["develop", "unseen", "held"];
const MOST_ACCUSED = 1 / 300;
const LEAST_FOUND = 0.75;

const missed = process.argv.includes("--missed");
const only = process.argv.includes("--develop") ? ["develop"] : FOLDERS;
const folder = mkdtempSync(join(tmpdir(), "outturn-words-"));
const bundle = join(folder, "corpus.mjs");
await build({
  entryPoints: [join(ROOT, "tests/narrative/corpus/corpus.ts")],
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  outfile: bundle,
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
  logLevel: "error",
});
const { fieldsIn, outcomeOf } = await import(pathToFileURL(bundle).href);
for (const name of only) {
  const outcomes = [];
  for (const field of fieldsIn(join(ROOT, "tests/narrative/corpus", name))) outcomes.push(await outcomeOf(field));
  const all = outcomes.reduce(added);
  console.log(`\n${name}`);
  for (const outcome of [...outcomes.map(counted), { ...all, field: "all" }]) console.log(line(outcome));
  const reached = all.accused * (1 / MOST_ACCUSED) <= all.trueOnes && all.found >= LEAST_FOUND * all.falseOnes;
  console.log(`at most one in 300 of the true accused, 75% of the false found: ${reached ? "yes" : "no"}`);
  if (missed && name === "develop") for (const outcome of outcomes) tell(outcome);
}
rmSync(folder, { recursive: true });

function counted({ field, trueOnes, accused, falseOnes, missed: unseen }) {
  return { field, trueOnes, accused: accused.length, falseOnes, found: falseOnes - unseen.length };
}

function added(sum, outcome) {
  const [a, b] = [sum, outcome].map((one) => (Array.isArray(one.accused) ? counted(one) : one));
  return Object.fromEntries(Object.keys(a).map((key) => [key, typeof a[key] === "number" ? a[key] + b[key] : a[key]]));
}

function line({ field, trueOnes, accused, falseOnes, found }) {
  const share = falseOnes === 0 ? 0 : Math.round((100 * found) / falseOnes);
  return (
    `${field.padEnd(10)} true ${String(trueOnes).padStart(4)}, accused ${String(accused).padStart(3)}; ` +
    `false ${String(falseOnes).padStart(4)}, found ${String(found).padStart(4)} (${share}%)`
  );
}

function tell({ field, accused, missed: unseen }) {
  for (const { row, text, said } of accused) console.log(`accused  ${field}, ${row}: ${text} [${said.join("; ")}]`);
  for (const { row, text } of unseen) console.log(`missed   ${field}, ${row}: ${text}`);
}
