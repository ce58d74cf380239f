import { describe, expect, it } from "vitest";
import { CHECKS, KINDS } from "../../src/check/registry";
import { rangeWords } from "../../src/check/checkSettings";

const sentences = KINDS.flatMap(({ code, severity, title, examples }) =>
  examples().map((sentence) => ({ code, severity, title, sentence })),
);

describe("the sentence of each finding", () => {
  it("reads as tests/golden/findings.txt says: severity, title, then what is wrong, where and what to do", async () => {
    const lines = sentences.map(({ severity, title, sentence }) => `${severity}\t${title}\t${sentence}`);
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("../golden/findings.txt");
  });

  it("is the example of its code in docs/findings.md, which `npm run golden` writes", async () => {
    const rows = KINDS.map(({ code, severity, title, examples }) => {
      const [example = ""] = examples();
      return `| \`${code}\` | ${severity} | ${title} | ${example.replaceAll("|", "\\|")} |`;
    });
    const limits = CHECKS.flatMap(({ kinds: [kind], limit }) =>
      kind === undefined || limit === null
        ? []
        : [`| \`${kind.code}\` | ${kind.title} | ${limit.default} | ${rangeWords(limit)} | ${limit.means} |`],
    );
    const optional = CHECKS.flatMap(({ kinds, limit, isReading }) =>
      isReading || limit !== null ? [] : kinds.flatMap(({ code, severity }) => (severity === "error" ? [] : [code])),
    );
    const page = [
      "# Findings",
      "",
      "Everything that can be found in a plan and an extract, in the order of the work: file, plan, " +
        "extract, figures, statuses. An error must be put right or accepted before sign-off and makes " +
        "the exit code 1; a warning should be looked at; a note is for the record. A finding can be " +
        "[accepted](json.md) with a name and a reason.",
      "",
      "This page is made from the same words that the report prints.",
      "",
      "| Code | Severity | Title | Example |",
      "|---|---|---|---|",
      ...rows,
      "",
      "## Checks that a plan may set",
      "",
      "A plan may have a table (a sheet) named `Checks` with the columns `Check`, `Use` and `Limit`: " +
        "one row for each check that is to be made otherwise than usual. `Check` is its code or its " +
        "title, `Use` is yes or no, and `Limit` is blank for the usual one. A check that gives errors " +
        "guards against a wrong figure and cannot be switched off, nor can what is said of how a file " +
        "was read. Every check that is switched off or has another limit is listed on the Notes sheet of " +
        "the report.",
      "",
      "| Check | Title | Usual limit | May be | What it means |",
      "|---|---|---|---|---|",
      ...limits,
      "",
      "Checks without a limit that can be switched off: " +
        `${[...new Set(optional)].map((code) => `\`${code}\``).join(", ")}.`,
    ];
    await expect(`${page.join("\n")}\n`).toMatchFileSnapshot("../../docs/findings.md");
  });

  it.each(sentences)("$code: $sentence", ({ sentence }) => {
    expect(sentence).toMatch(/^[A-Z\d“].*\.$/);
    expect(sentence.split(/\. (?=[A-Z“])/).length).toBeGreaterThan(1);
    expect(sentence).not.toMatch(/!(?![A-Z]+\d|\.)|undefined|null|NaN|“”|\s\s|\.\.(?!”)/);
  });
});
