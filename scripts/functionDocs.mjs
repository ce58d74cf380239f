import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { functionFaults, signatureFaults } from "./checkFunctions.mjs";
import { answersByName, examplesByName, functionMetadata, signaturesOf } from "./functionMetadata.mjs";

/*
 * `node scripts/functionDocs.mjs` writes what is made of the functions' docstrings: docs/functions.md and the table in
 * README.md for people, functions/catalogue.json and functions/examples.json for the pane and the command line, and
 * functions/signatures.json, by which the build notices a changed signature.
 */
const place = (path) => new URL(`../${path}`, import.meta.url);

/** The files as they should be: their text, by path. */
export async function functionDocs() {
  const metadata = await functionMetadata();
  const catalogue = catalogueOf(metadata);
  return {
    "docs/functions.md": page(catalogue),
    "README.md": readFileSync(place("README.md"), "utf8").replace(README_TABLE, () => rows(catalogue, FROM_README)),
    "functions/catalogue.json": json(catalogue),
    "functions/examples.json": json(examplesByName()),
    "functions/signatures.json": json(signaturesOf(metadata)),
  };
}

/** Everything that the documentation says of each function. */
function catalogueOf(metadata) {
  const [examples, answers, signatures] = [examplesByName(), answersByName(), signaturesOf(metadata)];
  return metadata.functions.map(({ name, description, parameters }, at) => {
    const [example, answer] = [examples[name], answers.get(name)];
    if (!example)
      throw new Error(
        `${name} has no example: add "@example" with =${name}(...) //=> its answer, then a line that says why.`,
      );
    if (!answer) throw new Error(`${name} says nothing about its answer: add "@returns {any[][]} ...".`);
    const parameterHelp = parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description,
      optional: parameter.optional === true,
    }));
    return { name, signature: signatures[at], description, parameters: parameterHelp, answer, example };
  });
}

const INTRODUCTION = `# The functions

What Outturn adds to Excel. Made from the functions’ own help by \`node scripts/functionDocs.mjs\`; the tests \
work out every example.

- **Cells and ranges.** Each argument takes a cell or a range, and the answer spills over as many cells. Shapes \
must match, or be one cell, one row or one column; anything else is \`#VALUE!\`, naming the two sizes.
- **Missing figures.** A blank cell, \`N/A\`, \`-\`, \`..\`, \`[x]\` and the like are missing. Functions that \
answer a word say Not rated; functions that answer a number give \`#N/A\`. Zero is a figure.
- **Blank cells.** Some versions of Excel hand a blank cell to a function as 0. Put \`[x]\` where there is no figure.
- **Text.** \`- 2%\`, \`£3.5m\`, \`(1,234)\`, \`1 234\`, \`1,234-\` and \`12½%\` are read as numbers; \`3m\` is 3 \
million, because a function knows no unit. Text that is neither a number nor a known mark is \`#VALUE!\`, with a \
message: so are \`none\`, a length of time (\`4 mins 30\`) and another currency (\`€10\`). A cell with a time \
format holds a part of a day, as in Excel.
- **Errors.** An error in a cell that a function reads is its answer too.
- **Percentages** are proportions, as in Excel: 65.4% is 0.654.
- **Without the add-in** these functions show \`#NAME?\`. A report’s live formulas are plain Excel unless you ask \
otherwise, and \`outturn functions --lambda\` prints five of them as names that need no add-in.
`;

const FROM_README = "docs/functions.md";
/** The table of functions in README.md, from its heading to the blank line after it. */
const README_TABLE = /\| Function \|[^]*?\n(?=\n)/;

function page(catalogue) {
  return [INTRODUCTION, rows(catalogue, ""), ...catalogue.map(section)].join("\n");
}

/** A table with a line for each function, linked to its section of a page. */
function rows(catalogue, page) {
  const lines = catalogue.map(
    ({ name, signature, description }) =>
      `| [\`${signature}\`](${page}#${name.toLowerCase()}) | ${firstSentence(description)} |`,
  );
  return `${["| Function | What it does |", "|---|---|", ...lines].join("\n")}\n`;
}

function firstSentence(text) {
  return /^.*?[.](?=\s|$)/.exec(text)[0];
}

function section({ name, signature, description, parameters, answer, example }) {
  const parameterLines = parameters.map(
    (parameter) => `- \`${parameter.name}\`${parameter.optional ? " (may be left out)" : ""}: ${parameter.description}`,
  );
  return [
    `## ${name}`,
    "",
    `\`${signature}\``,
    "",
    description,
    "",
    ...parameterLines,
    "",
    `Answers: ${answer}`,
    "",
    `Example: \`${example.formula}\` is ${answerText(example.answer)}. ${example.because}`,
    "",
  ].join("\n");
}

function answerText(answer) {
  return Array.isArray(answer) ? answer.map((row) => row.map(answerText).join(", ")).join("; ") : `\`${answer}\``;
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const metadata = await functionMetadata();
  const faults = [...functionFaults(metadata), ...signatureFaults(metadata)];
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exit(1);
  for (const [path, text] of Object.entries(await functionDocs())) writeFileSync(place(path), text);
}
