import { monthName, monthOf } from "../../domain/time/month";
import { AGGREGATIONS, WHEN_UNCHANGED } from "../../domain/plan";
import { POLARITIES } from "../../domain/polarity";
import { EXAMPLE_ORGANISATION } from "../../map/plan/exampleRows";
import { FIGURES_WORDS, PROFILE_WORDS, RULE_NAMES } from "../../map/plan/planWords";
import { YEAR_NAMING_CHOICES } from "../../map/plan/planYear";
import { LIST_SHEETS } from "./planTemplateLists";
import { text, type TemplateSheet, type TemplateSheetColumn } from "./planTemplateSheet";
import { TEMPLATES } from "../templates/template";

/** A setting, its first value, what it does, and the words to choose from. */
export interface TemplateSetting {
  readonly setting: string;
  readonly value: string | null;
  readonly help: string;
  readonly choices?: readonly string[];
}

const MONTHS = Array.from({ length: 12 }, (_, at) => monthName(monthOf(2000, at + 1)));
const RULE_CHOICES = RULE_NAMES.split("; ");
const FIGURES_CHOICES = FIGURES_WORDS.split(", ");

export const SETTINGS: readonly TemplateSetting[] = [
  { setting: "Title", value: "Annual plan", help: "The title of the report." },
  {
    setting: "Organisation",
    value: EXAMPLE_ORGANISATION,
    help: "Stands below the title and at the foot of each page.",
  },
  {
    setting: "Period",
    value: null,
    help:
      "The period of the report, such as Q3 2026/27. Leave it blank where the extract " +
      "says it. --period stands above it.",
  },
  {
    setting: "Year starts",
    value: "April",
    help: "The first month of your year. Quarters and years to date are counted from it.",
    choices: MONTHS,
  },
  {
    setting: "Years named",
    value: YEAR_NAMING_CHOICES[0],
    help: "What a year is called by: FY2025 is the year that ends in 2025. Years from January have one year’s name.",
    choices: YEAR_NAMING_CHOICES,
  },
  {
    setting: "Template",
    value: "performance-report",
    help: "Which sheets and columns the report has.",
    choices: TEMPLATES.map(({ id }) => id),
  },
  {
    setting: "Rule",
    value: RULE_CHOICES[0] ?? null,
    help: "How a status is decided where a measure names no rule of its own.",
    choices: RULE_CHOICES,
  },
  {
    setting: "When unchanged",
    value: "red",
    help: "The status of a figure that missed its target and equals last year’s.",
    choices: WHEN_UNCHANGED,
  },
  {
    setting: "Figures",
    value: null,
    help:
      "What an extract’s figures are where its headings do not say: of each period alone, " +
      "or to date from the start of the year. For measures that add up.",
    choices: FIGURES_CHOICES,
  },
  {
    setting: "Profile",
    value: null,
    help: `How a target for the year is spread where a measure has no targets by the quarter: ${PROFILE_WORDS}.`,
  },
  {
    setting: "Polarity",
    value: null,
    help:
      "Which way is better for every measure of which nothing else says it: its row, a " +
      "column of the extract, its name.",
    choices: ["higher", "lower", "none"],
  },
  { setting: "Marking", value: null, help: "Protective marking for every page, such as OFFICIAL." },
  { setting: "Provisional", value: "no", help: "Yes prints Provisional on every page.", choices: ["yes", "no"] },
  {
    setting: "Suppress below",
    value: null,
    help: "A whole number such as 5: counts from 1 to below it are shown as [c].",
  },
  {
    setting: "Percent rounding",
    value: "nearest",
    help: "How the source rounds a percentage that it prints.",
    choices: ["nearest", "up"],
  },
];

const quarter = (number: number): TemplateSheetColumn =>
  text(
    `Target Q${number}`,
    11,
    `The target from the start of the year to the end of quarter ${number}: a total or a percentage so far.`,
  );

export const TEMPLATE_SHEETS: readonly TemplateSheet[] = [
  {
    name: "Measures",
    about: "One row for each measure.",
    aboutRows: "The two rows below show how, and are not read; write over them.",
    columns: [
      text("Measure ID", 12, "A short name that never changes, such as M01."),
      text(
        "Objective",
        22,
        "The objective that it serves, in the words of the Objectives sheet. Not needed: leave it blank " +
          "where it serves none.",
      ),
      text(
        "Service",
        18,
        "The service or directorate that it is of, where measures of one objective share a name. Not needed.",
      ),
      text("Measure", 36, "The measure’s name, as reports print it.", true),
      {
        ...text("Unit", 12, "What it is counted in. Any other word is a unit of its own, such as days."),
        choices: ["number", "%", "% change", "£"],
        open: true,
      },
      {
        ...text(
          "Polarity",
          11,
          "Which way is better. None: neither is judged. Blank: as a column of the extract, the measure’s " +
            "name or the Polarity in Settings says; where none does, it is not rated.",
        ),
        choices: POLARITIES,
      },
      text("Target", 12, "The target for the year. N/A where there is none by design.", true),
      quarter(1),
      quarter(2),
      quarter(3),
      quarter(4),
      text(
        "Profile",
        14,
        "In place of targets by the quarter: straight line, or four shares such as 30%, 25%, 20%, 25%.",
      ),
      text("Milestone", 11, "A promised change on last year, such as -5%."),
      text("Low", 10, "The low end, for the rule Range."),
      text("High", 10, "The high end, for the rule Range."),
      text("Thresholds", 28, "Limits for the rule Thresholds, such as Green >= 95%; Amber >= 90%; Red < 90%."),
      { ...text("Rule", 22, "How its status is decided. Blank is the rule in Settings."), choices: RULE_CHOICES },
      { ...text("When unchanged", 12, "As in Settings, for this measure alone."), choices: WHEN_UNCHANGED },
      text("Tolerance", 12, "How far past the target is still Amber: 5% of the target, or 2 points."),
      { ...text("Aggregation", 13, "How parts of a year make the whole."), choices: AGGREGATIONS },
      {
        ...text(
          "Figures",
          11,
          "For a total over the year: whether an extract’s figures are of each period alone or to date, " +
            "where its headings do not say. Blank is the Figures in Settings.",
        ),
        choices: FIGURES_CHOICES,
      },
      text("Part of", 11, "The ID of the measure that this is a part of, or 100%."),
      text("Numerator", 12, "For a percentage: the ID of the measure that is counted, to check it by."),
      text("Denominator", 13, "For a percentage: the ID of the measure that it is a share of."),
      text("Comparator", 22, "What it is compared with, such as same period last year."),
      text("Rebase", 24, "When its figures became another series, and why: April 2024: new recording rules."),
      text("Owner", 24, "Who answers for it."),
      text("Frequency", 13, "How often it is reported."),
      text("Themes", 14, "Themes that it serves, separated by semicolons."),
      text("Aliases", 34, "Other names that extracts give it, separated by semicolons."),
    ],
    examples: "measures",
  },
  {
    name: "Actions",
    about: "One row for each action.",
    aboutRows: "The row below shows how, and is not read; write over it.",
    columns: [
      text("Action ID", 12, "A number such as 1.1."),
      text(
        "Objective",
        28,
        "The objective that it serves, in the words of the Objectives sheet. Not needed: leave it blank " +
          "where it serves none.",
      ),
      text("Action", 60, "What will be done.", true),
      text("Owner", 24, "Who answers for it."),
      text("Due", 14, "The day by which it is to be done, such as 31/03/2026."),
      text("Frequency", 13, "How often it is reported."),
      text("Themes", 14, "Themes that it serves, separated by semicolons."),
    ],
    examples: "actions",
  },
  ...LIST_SHEETS,
];
